import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, migrationsDir, schemaFile } from '../../scripts/lib/migrate.mjs';
import { difference } from '../../scripts/lib/schema-engine.mjs';
import { createTestDatabase, openTestServer } from '../../scripts/lib/test-database.mjs';

/** Everything that a migration can set down, as lines to compare: columns, indexes, constraints, enums. */
const described = `
  select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(datetime_precision::text, '') as line
    from information_schema.columns where table_schema = 'public'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'enum ' || typname || ' ' || enumlabel from pg_enum join pg_type on pg_type.oid = enumtypid
  order by 1`;

const schema = readFileSync(schemaFile, 'utf8');
let server: Awaited<ReturnType<typeof openTestServer>>;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(async () => {
  await server.stop();
});

async function withDatabase<T>(label: string, work: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  const database = await createTestDatabase(server, label, { migrated: false });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client, database.url);
  } finally {
    await client.end();
    await database.drop();
  }
}

async function linesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(described);
  return rows.map((row) => row.line).filter((line) => !line.includes('_prisma_migrations'));
}

it('makes of an empty database, migration by migration, what the schema says', async () => {
  const migrated = await withDatabase('migrated', async (client, url) => {
    await migrate(url);
    return linesOf(client);
  });
  const wanted = await withDatabase('wanted', async (client, url) => {
    await client.query(await difference(url, undefined, schema));
    return linesOf(client);
  });
  expect(wanted.length).toBeGreaterThan(50);
  expect(migrated).toEqual(wanted);
});

it('keeps beside the migrations the schema that they lead to', async () => {
  const snapshot = readFileSync(path.join(migrationsDir, 'schema.snapshot.prisma'), 'utf8');
  expect(await withDatabase('snapshot', (_client, url) => difference(url, snapshot, schema))).toBe('');
});

it('applies each migration once, also when two commands begin at the same time', async () => {
  await withDatabase('twice', async (client, url) => {
    const applied = await Promise.all([migrate(url), migrate(url)]);
    expect(applied.flat()).toEqual([...new Set(applied.flat())]);
    expect(await migrate(url)).toEqual([]);
    const { rows } = await client.query<{ name: string }>('select migration_name as name from _prisma_migrations order by 1');
    expect(rows.map((row) => row.name)).toEqual(applied.flat().sort());
  });
});

it('refuses a database in which a migration was not finished, and says what to do', async () => {
  await withDatabase('unfinished', async (client, url) => {
    const [name] = await migrate(url);
    await client.query('update _prisma_migrations set finished_at = null where migration_name = $1', [name]);
    await expect(migrate(url)).rejects.toThrow(new RegExp(`^The migration ${name} was begun and not finished.*--rolled-back ${name}`));
  });
});
