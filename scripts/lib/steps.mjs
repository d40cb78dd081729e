const width = 34;

/**
 * Runs one step of a command and says what it was and how long it took.
 * The work may return a string, which is shown as the outcome.
 */
export async function step(label, work) {
  const startedAt = performance.now();
  process.stdout.write(`  ${label} …`.padEnd(width));
  try {
    const outcome = await work();
    process.stdout.write(`${seconds(performance.now() - startedAt)}${typeof outcome === 'string' ? `  ${outcome}` : ''}\n`);
    return outcome;
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
