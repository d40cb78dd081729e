import path from 'node:path';
import { browserStage } from './browser-stage.mjs';
import { build } from './build.mjs';
import { readIfThere } from './files.mjs';
import { run } from './processes.mjs';
import { root } from './settings.mjs';
import { step } from './steps.mjs';
import { openTestServer } from './test-database.mjs';

/** The build that the tests serve, beside the one that a running app serves. */
export const testDist = '.next-test';

const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
const env = { ...process.env, ...colour, TZ: 'Asia/Kathmandu', NEXT_TELEMETRY_DISABLED: '1', DATELINE_DIST: testDist };

/** Each stage gives { passed, failed }. */
export const stages = {
  lint: () => tools([['eslint/bin/eslint.js', '.', '--max-warnings', '0']]),
  types: () =>
    tools([
      ['next/dist/bin/next', 'typegen'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'scripts/tsconfig.check.json'],
      ['typescript/bin/tsc', '--noEmit', '-p', 'lib/domain'],
    ]),
  unit: (run) => vitest('unit', run),
  async integration(run) {
    await keepServer(run);
    return vitest('integration', run);
  },
  async commands(run) {
    await keepBuild(run);
    return vitest('commands', run);
  },
  async e2e(run) {
    await keepBuild(run);
    return browserStage({ ...run, server: await keepServer(run), dist: testDist, env });
  },
};

/** Tools that say yes or no count as one test together. */
async function tools(commands) {
  for (const command of commands) {
    if ((await node(command)) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

async function vitest(project, { results }) {
  const file = path.join(results, `${project}.json`);
  const code = await node(['vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return vitestCounts(JSON.parse(readIfThere(file) ?? '{}'), code);
}

/**
 * A file that could not be read as tests has none that failed, and is one failure all the same; so is a run that broke off.
 * @param {{ numPassedTests?: number, numFailedTests?: number, testResults?: { status: string, assertionResults: { status: string }[] }[] }} report
 * @param {number | string} code
 */
export function vitestCounts({ numPassedTests: passed = 0, numFailedTests = 0, testResults = [] }, code) {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed')).length;
  const failed = numFailedTests + broken;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function node([tool, ...args]) {
  const { code } = await run(process.execPath, [path.join(root, 'node_modules', tool), ...args], { cwd: root, env, echo: true });
  return code;
}

let server;

/** The tests' database server, kept for all the stages that want it. */
async function keepServer({ shutdown }) {
  server ??= await step('Database of the tests', async () => {
    const opened = await openTestServer();
    shutdown.add(() => opened.stop());
    return opened;
  });
  return server;
}

let built = false;

async function keepBuild({ shutdown }) {
  if (built) return;
  const { leave } = await step('Build', () => build(testDist, { wait: true }));
  shutdown.add(leave);
  built = true;
}
