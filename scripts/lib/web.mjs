import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from './files.mjs';
import { countAsTool, following, identify, ownIdentity, runs, signalGroup, until } from './processes.mjs';
import { isFree } from './ports.mjs';
import { root } from './settings.mjs';
import { UserError } from './user-error.mjs';

/**
 * Starts Next and waits until the app answers.
 * Resolves to { url, ended: a promise of its end, stop({ atOnce }) }.
 */
export async function startWeb({ port, host, dist, dataDir, env, dev = false }) {
  const args = [...following.args, 'node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-p', String(port), ...(host ? ['-H', host] : [])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, ...following.env, DATELINE_DIST: dist, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    // The pipe is how it learns that this process is gone; its own group is why Ctrl-C reaches it through us.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const started = countAsTool(child);
  const note = noteFile(dataDir, port);
  writeFileSync(note, `${identify(child.pid) ?? ''}\n${ownIdentity}\n`);

  let said = '';
  let open = false;
  const listen = (stream) => (chunk) => (open ? stream.write(chunk) : (said = (said + chunk).slice(-20_000)));
  child.stdout.on('data', listen(process.stdout));
  child.stderr.on('data', listen(process.stderr));
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  let gone = false;
  ended.then(() => (gone = true));

  const stop = async ({ atOnce = false } = {}) => {
    signalGroup(child.pid, atOnce ? 'SIGKILL' : 'SIGTERM');
    if (!(await until(() => gone, 8000))) signalGroup(child.pid, 'SIGKILL');
    await ended;
    rmSync(note, { force: true });
  };

  const url = `http://${urlHost(host)}:${port}`;
  const up = await until(async () => gone || (await answers(url)), 120_000, 50);
  started();
  if (!up || gone) {
    if (!gone) await stop({ atOnce: true });
    rmSync(note, { force: true });
    throw new UserError(gone ? 'The web server ended at once.' : 'The web server does not answer.', said);
  }
  open = true;
  return { url, ended, stop };
}

/**
 * Ends a web server of ours on this port whose command was killed. It ends by itself as a rule (follow-parent.mjs);
 * this is for one that hangs. A server whose command still lives is left alone.
 */
export async function endOrphan(dataDir, port) {
  const note = noteFile(dataDir, port);
  const [server, parent] = readIfThere(note)?.split('\n') ?? [];
  if (!server || runs(parent)) return;
  if (runs(server)) signalGroup(Number(server.split(' ')[0]), 'SIGKILL');
  // The last threads of a process hold its port for a moment longer than the process is seen to run.
  await until(() => isFree(port), 3000);
  rmSync(note, { force: true });
}

/** What a browser would type to reach a server that listens on `host`. */
export function urlHost(host) {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function noteFile(dataDir, port) {
  return path.join(dataDir, `web-on-${port}`);
}

async function answers(url) {
  try {
    const { status } = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return status !== 503;
  } catch {
    return false;
  }
}
