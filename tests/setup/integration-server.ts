import { createTestDatabase, openTestServer } from '../../scripts/lib/test-database.mjs';

/** One database for the run: made and migrated before the first file, dropped after the last. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const database = await createTestDatabase(server, 'integration');
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = 'a secret for tests alone';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
  return async () => {
    await database.drop();
    await server.stop();
  };
}
