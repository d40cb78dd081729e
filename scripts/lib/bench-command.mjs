import path from 'node:path';
import { install } from './install.mjs';
import { freePort } from './ports.mjs';
import { generateClient } from './prisma-client.mjs';
import { runOrFail } from './processes.mjs';
import { readSettings, root } from './settings.mjs';
import { closeAtTheEnd } from './shutdown.mjs';
import { say, step } from './steps.mjs';
import { report } from './user-error.mjs';

const secret = 'only for measuring, on this machine';

/** Serves the app from a data folder of its own, safe settings and all, and measures it from outside. */
export async function bench() {
  const shutdown = closeAtTheEnd({ farewell: 'Stopping …', exitCode: 1 });
  let failed = false;
  try {
    await step('Packages', install);
    await step('Database client', generateClient);
    const { startApp } = await import('./app.mjs');
    const settings = { ...readSettings(), port: await freePort('127.0.0.1'), host: '127.0.0.1', dataDir: path.join(root, '.data-bench'), secret, publicUrl: undefined };
    const web = await startApp(settings, shutdown);
    say('');
    const env = { ...process.env, DATABASE_URL: web.databaseUrl, NEXTAUTH_SECRET: secret, DATELINE_URL: web.url };
    for (const part of ['generation', 'parsing', 'replay', 'simulation', 'weights', 'progress', 'review-writes', 'review-sync']) {
      // What one part finds too slow keeps none of the others from being measured.
      await runOrFail(`Measuring (${part})`, process.execPath, ['node_modules/tsx/dist/cli.mjs', `tests/bench/${part}.ts`], { cwd: root, env, echo: true }).catch((error) => {
        failed = true;
        if (!shutdown.interrupted()) report(error);
      });
      if (shutdown.interrupted()) return;
    }
  } catch (error) {
    failed = true;
    if (!shutdown.interrupted()) report(error);
  }
  if (shutdown.interrupted()) return;
  await shutdown.closeAll();
  process.exit(failed ? 1 : 0);
}
