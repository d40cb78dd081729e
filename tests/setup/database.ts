import pg from 'pg';
import { beforeAll } from 'vitest';

/** The address of this run's database (integration-server.ts). */
export function testDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('Integration tests get their database from the vitest project “integration”.');
  return url;
}

/** Empties every table, whatever points at whatever. */
export async function resetDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    );
    if (rows.length > 0) await client.query(`truncate ${rows.map((row) => row.name).join(', ')} cascade`);
  } finally {
    await client.end();
  }
}

// As a setup file: no test file meets what another left.
beforeAll(resetDatabase);
