import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fallbackFor } from '../../scripts/lib/database-programs.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { identify, until } from '../../scripts/lib/processes.mjs';
import { root } from '../../scripts/lib/settings.mjs';

type Env = Record<string, string>;
export type Command = ReturnType<typeof runCommand>;

/**
 * Starts a command of package.json's as a process of its own, with nothing of this process's settings but the build to serve.
 * Not in a group of its own, so that interrupting the tests reaches it.
 */
export function runCommand(program: string, args: string[], env: Env = {}) {
  const startedAt = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...cleanEnv(), DATELINE_DIST: process.env.DATELINE_DIST ?? '.next-test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, errors }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    out: () => out,
    errors: () => errors,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    milliseconds: () => performance.now() - startedAt,
  };
}

/** A folder for embedded data, reachable by the account that PostgreSQL runs as when the tests run as root. */
export function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-test-'));
  chmodSync(folder, 0o755);
  return path.join(folder, 'data');
}

export function removeDataDir(dataDir: string): void {
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
  rmSync(fallbackFor(dataDir), { recursive: true, force: true });
}

export type Running = Command & { url: string; port: number; secondsToAnswer: number };

/** `npm start` on a port of its own, resolved once it says where it is. */
export async function startApp(dataDir: string, { env = {}, port, program = process.execPath, args = ['scripts/start.mjs'] }: { env?: Env; port?: number; program?: string; args?: string[] } = {}): Promise<Running> {
  const chosen = port ?? (await freePort());
  const command = runCommand(program, args, { PORT: String(chosen), DATELINE_DATA: dataDir, ...env });
  let over = false;
  void command.ended.then(() => (over = true));
  await until(() => over || command.out().includes('Dateline is at '), 150_000);
  const url = /Dateline is at (\S+)/.exec(command.out())?.[1];
  if (over || !url) throw new Error(`The app did not start:\n${command.out()}\n${command.errors()}`);
  const health = await fetch(`${url}/api/health`);
  if (!health.ok) throw new Error(`The app answers ${health.status}.`);
  return { ...command, url, port: chosen, secondsToAnswer: command.milliseconds() / 1000 };
}

/** The web server and the database server of a started app, each with the moment it started. */
export function serversOf(dataDir: string, port: number): { web: string; database: string } {
  const web = readFileSync(path.join(dataDir, `web-on-${port}`), 'utf8').split('\n')[0] ?? '';
  const database = identify(Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])) ?? '';
  if (!web || !database) throw new Error('The app does not run.');
  return { web, database };
}

export const pidOf = (identity: string): number => Number(identity.split(' ')[0]);

/** Variables that would say where to serve or which database to use belong to whoever runs the tests, not to what they start. */
function cleanEnv(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(VITEST|DATELINE_DATA$|DATABASE_URL$|PORT$|HOST$|NEXTAUTH_|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name)) delete env[name];
  }
  return env;
}
