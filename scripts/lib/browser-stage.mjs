import { randomBytes } from 'node:crypto';
import path from 'node:path';
import webPush from 'web-push';
import { findChromium } from './chromium.mjs';
import { readIfThere } from './files.mjs';
import { freePort } from './ports.mjs';
import { run } from './processes.mjs';
import { root, version } from './settings.mjs';
import { seed } from './seed.mjs';
import { step } from './steps.mjs';
import { createTestDatabase } from './test-database.mjs';
import { startWeb } from './web.mjs';

/** The end-to-end tests: the production build, with a database and a port of this run's own, in a real browser. */
export async function browserStage({ server, dist, env, results, shutdown }) {
  const chromium = await step('Browser', findChromium);
  const database = await step('Database and articles', async () => {
    const made = await createTestDatabase(server, 'e2e');
    shutdown.add(() => made.drop());
    await seed(made.url);
    return made;
  });
  const port = await freePort();
  // Where a test plays the website of a newspaper: the one private address that the app may fetch from.
  const paper = `localhost:${await freePort()}`;
  // Where a test plays the language model. Nobody answers there but during that test.
  const model = `http://127.0.0.1:${await freePort()}/v1`;
  // Nothing is sent to anybody (no background work), but reminders can be asked for.
  const push = webPush.generateVAPIDKeys();
  const appEnv = {
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    NEXTAUTH_URL: `http://localhost:${port}`,
    DATELINE_VERSION: version(),
    DATELINE_INTAKE_ALLOW: paper,
    DATELINE_MODEL_URL: model,
    DATELINE_MODEL: 'test-model',
    DATELINE_MODEL_KEY: 'sk-of-the-tests',
    // Longer than a test looks at a run under way on a busy machine, and short enough to wait for an answer that never comes.
    DATELINE_MODEL_ANSWER_SECONDS: '20',
    DATELINE_PUSH_PUBLIC_KEY: push.publicKey,
    DATELINE_PUSH_PRIVATE_KEY: push.privateKey,
    DATELINE_PUSH_SUBJECT: 'mailto:keeper@example.org',
    DATELINE_BACKGROUND: 'off',
  };
  const web = await step('Web server', () => startWeb({ port, dist, dataDir: results, env: { ...env, ...appEnv } }));
  shutdown.add(web.stop);

  const file = path.join(results, 'e2e.json');
  const { code } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    cwd: root,
    env: { ...env, ...appEnv, DATELINE_URL: web.url, CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    echo: true,
  });
  return playwrightCounts(JSON.parse(readIfThere(file) ?? '{}'), code);
}

/**
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number }, errors?: unknown[] }} report
 * @param {number | string} code
 */
export function playwrightCounts({ stats = {}, errors = [] }, code) {
  const { expected: passed = 0, unexpected = 0, flaky = 0 } = stats;
  // An error outside every test, such as a file that does not load, is a failure of its own.
  const failed = unexpected + flaky + errors.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
