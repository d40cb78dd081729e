import path from 'node:path';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { secretIn } from './embedded-database.mjs';
import { migrate } from './migrate.mjs';
import { seed } from './seed.mjs';
import { step } from './steps.mjs';
import { version } from './settings.mjs';
import { startWeb, urlHost } from './web.mjs';

/**
 * Everything after the installation, step by step: database, migrations, content, build, web server.
 * `shutdown` (shutdown.mjs) learns of each thing as it is opened, so that an interrupted start closes it too.
 */
export async function startApp(settings, shutdown, { dev = false, waitForBuild = false } = {}) {
  const { dataDir, dist, port, host } = settings;
  const secret = settings.secret ?? secretIn(path.join(dataDir, 'sign-in-secret'));

  const database = await step('Database', async () => {
    const found = await openDatabase(settings);
    shutdown.add(() => found.stop());
    return found;
  });
  await step('Migrations', async () => (await migrate(database.url)).join(', ') || 'nothing new');
  await step('Articles', () => seed(database.url));
  if (!dev) {
    const built = await step('Build', () => build(dist, { wait: waitForBuild }));
    shutdown.add(built.leave);
  }
  const web = await step('Web server', () =>
    startWeb({
      port,
      host,
      dist,
      dataDir,
      dev,
      env: {
        DATABASE_URL: database.url,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: settings.publicUrl ?? `http://${urlHost(host)}:${port}`,
        DATELINE_VERSION: version(),
      },
    }),
  );
  shutdown.add(web.stop);
  return { ...web, databaseUrl: database.url };
}
