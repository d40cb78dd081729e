import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { generateClient } from './prisma-client.mjs';
import { identify } from './processes.mjs';
import { root } from './settings.mjs';
import { closeAtTheEnd } from './shutdown.mjs';
import { say, step } from './steps.mjs';
import { report, UserError } from './user-error.mjs';

const names = ['lint', 'types', 'unit', 'integration', 'commands', 'e2e'];

/** The whole of `npm test`, or the stages that are named. Its last line counts over everything. */
export async function test(wanted) {
  const shutdown = closeAtTheEnd({ farewell: 'Stopping the tests …', exitCode: 130 });
  const counts = [];
  try {
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new UserError(`There is no test stage ${unknown.join(', ')}: the stages are ${names.join(', ')}.`);
    await step('Packages', install);
    await step('Database client', generateClient);
    const results = path.join(root, '.test', String(process.pid));
    removeLeftovers();
    mkdirSync(results, { recursive: true });
    shutdown.add(() => rmSync(results, { recursive: true, force: true }));
    const { stages } = await import('./stages.mjs');
    for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
      if (!shutdown.interrupted()) counts.push({ name, ...(await counted(name, () => stages[name]({ shutdown, results }))) });
    }
  } catch (error) {
    if (!shutdown.interrupted()) report(error);
    counts.push({ name: 'set-up', passed: 0, failed: 1 });
  }
  // After a signal the handler closes everything and ends the process.
  if (shutdown.interrupted()) return;
  await shutdown.closeAll();
  finish(counts);
}

/** Results of runs that were killed. */
function removeLeftovers() {
  for (const pid of existsSync(path.join(root, '.test')) ? readdirSync(path.join(root, '.test')) : []) {
    if (identify(Number(pid)) === null) rmSync(path.join(root, '.test', pid), { recursive: true, force: true });
  }
}

/** A stage that breaks off counts as one failure. */
async function counted(name, stage) {
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  try {
    return await stage();
  } catch (error) {
    report(error);
    return { passed: 0, failed: 1 };
  }
}

function finish(counts) {
  const total = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  say('');
  for (const { name, passed, failed } of counts) say(`  ${name.padEnd(12)} ${passed} passed, ${failed} failed`);
  say(`${total('passed')} passed, ${total('failed')} failed`);
  process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);
}
