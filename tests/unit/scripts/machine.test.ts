import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingOptionals, systemOf } from '../../../scripts/lib/lock-file.mjs';
import { nodeComplaint } from '../../../scripts/lib/node-version.mjs';

it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0', '20.19.0'])('accepts Node %s', (version) => {
  expect(nodeComplaint(version)).toBe('');
});

it.each(['v20.18.3', 'v18.20.0', 'v0.12.18', 'v6.17.1'])('refuses Node %s', (version) => {
  expect(nodeComplaint(version)).toContain(`this is Node ${version.slice(1)}`);
});

it('holds a lock file that npm ci accepts: every optional package has an entry, also those for other systems', () => {
  expect(missingOptionals(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

it('notices an optional package that the lock file lacks', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { optionalDependencies: { 'b-linux-x64': '1.0.0', 'c-win32-x64': '2.0.0' }, dev: true },
      'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' },
    },
  };
  expect(missingOptionals(lock)).toEqual([{ name: 'c-win32-x64', version: '2.0.0', dev: true }]);
});

it('puts an exact version where a range is asked for, since npm ci takes no range', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { optionalDependencies: { 'b-darwin-x64': '^0.5.0', 'c-win32-x64': '~2.0.0' } },
      'node_modules/b-darwin-x64': { version: '^0.5.0', optional: true },
    },
  };
  expect(missingOptionals(lock).map(({ name, version }) => `${name} ${version}`)).toEqual(['b-darwin-x64 0.5.0', 'c-win32-x64 2.0.0']);
});

it.each([
  ['@next/swc-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['@next/swc-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
  ['@tailwindcss/oxide-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
  ['@unrs/resolver-binding-linux-riscv64-musl', { cpu: ['riscv64'], libc: ['musl'], os: ['linux'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
])('reads off the name of %s what it is for', (name, system) => {
  expect(systemOf(name)).toEqual(system);
});
