import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from './user-error.mjs';

/**
 * A process is its number and the moment it started, because numbers are used again.
 * Null when no such process runs.
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || !answers(pid)) return null;
  if (process.platform === 'linux') return fromProc(pid);
  if (process.platform === 'win32') return String(pid);
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.stdout?.trim() ? `${pid} ${listed.stdout.trim()}` : null;
}

export const ownIdentity = identify(process.pid);

/** Whether the process once identified as `identity` still runs. */
export function runs(identity) {
  const pid = Number(String(identity).split(' ')[0]);
  return Boolean(identity) && identify(pid) === identity;
}

/** Waits until `condition` holds; false when it does not within the time. */
export async function until(condition, milliseconds, every = 50) {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() > deadline) return false;
    await pause(every);
  }
}

const tools = new Set();
let interrupted = false;

/** For a command that was interrupted in the middle of a step: ends the tools at work and every wait that can end. */
export function interruptWork() {
  interrupted = true;
  for (const child of tools) signalGroup(child.pid, 'SIGTERM');
}

/** Resolves when no tool is at work; one that does not heed `interruptWork` in time is killed. */
export async function afterTools(milliseconds = 10_000) {
  if (await until(() => tools.size === 0, milliseconds)) return;
  for (const child of tools) signalGroup(child.pid, 'SIGKILL');
  await until(() => tools.size === 0, 2000);
}

export function isInterrupted() {
  return interrupted;
}

/** Counts a child among the tools at work, until the function that this returns is called. */
export function countAsTool(child) {
  tools.add(child);
  return () => tools.delete(child);
}

/** What makes a Node program end with this process: arguments before its own, and an environment. Its input must be a pipe. */
export const following = {
  args: ['--import', new URL('./follow-parent.mjs', import.meta.url).href],
  env: { DATELINE_COMMAND: String(process.pid) },
};

/**
 * Runs a tool to its end and gives { code, output }. In its own process group, so that Ctrl-C reaches this
 * command alone, which then ends the tool itself.
 */
export function run(command, args, options = {}) {
  const { echo = false, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', ...rest });
    const done = countAsTool(child);
    let output = '';
    const take = (stream) => (chunk) => {
      output = (output + chunk).slice(-20_000);
      if (echo) stream.write(chunk);
    };
    child.stdout?.on('data', take(process.stdout));
    child.stderr?.on('data', take(process.stderr));
    child.on('error', (error) => {
      done();
      reject(error.code === 'ENOENT' ? new UserError(`The program ${command} was not found.`) : error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve({ code: code ?? `signal ${signal}`, output });
    });
  });
}

/** Like `run`, but a tool that fails is an error that shows the end of what it said, unless that was shown as it came. */
export async function runOrFail(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new UserError(`${what} failed (${code}).`, options?.echo ? undefined : output.split('\n').slice(-30).join('\n'));
  return output;
}

/** Signals a process and its children. A process that has gone already is no error. */
export function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fromProc(pid) {
  try {
    // The command's name, in brackets, may hold spaces: count fields after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    return state === 'Z' ? null : `${pid} ${startTicks}`;
  } catch {
    return null;
  }
}
