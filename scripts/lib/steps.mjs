import { isInterrupted } from './processes.mjs';

const width = 34;
let current = Promise.resolve();

/** Resolves when no step is at work. */
export function betweenSteps() {
  return current.catch(() => {});
}

/**
 * Runs one step of a command and says what it was and how long it took.
 * The work may return a string, or something with an `outcome`, which is shown.
 */
export function step(label, work) {
  if (isInterrupted()) throw new Error('interrupted');
  current = timed(label, work);
  return current;
}

async function timed(label, work) {
  const startedAt = performance.now();
  process.stdout.write(`  ${label} …`.padEnd(width));
  try {
    const result = await work();
    const shown = typeof result === 'string' ? result : result?.outcome;
    process.stdout.write(`${seconds(performance.now() - startedAt)}${shown ? `  ${shown}` : ''}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(7);
}
