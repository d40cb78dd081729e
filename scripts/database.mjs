// node scripts/database.mjs: a migrated database for working on the code, until Ctrl-C.
// It prints its address, for DATABASE_URL.
import { generateClient } from './lib/prisma-client.mjs';
import { install } from './lib/install.mjs';
import { report } from './lib/user-error.mjs';

try {
  await install();
  await generateClient();
  const { createTestDatabase, openTestServer } = await import('./lib/test-database.mjs');
  const server = await openTestServer();
  const database = await createTestDatabase(server, 'dev');
  process.stdout.write(`DATABASE_URL=${database.url}\n`);
  const stop = async () => {
    await database.drop();
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  setInterval(() => {}, 60_000);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
