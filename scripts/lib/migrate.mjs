import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from './connection.mjs';
import { noFilters, withSchemaEngine } from './schema-engine.mjs';
import { root } from './settings.mjs';
import { UserError } from './user-error.mjs';

export const migrationsDir = path.join(root, 'prisma/migrations');
export const schemaFile = path.join(root, 'prisma/schema.prisma');

// Any number will do, so long as every Dateline asks for the same one.
const turnstile = 4_207_301_115;

/** Applies the migrations that a database lacks; resolves to their names. Two commands at once take turns. */
export async function migrate(url, folder = migrationsDir) {
  const client = await connect(url);
  try {
    await client.query('select pg_advisory_lock($1)', [turnstile]);
    await demandFinished(client);
    const { appliedMigrationNames } = await withSchemaEngine(url, readFileSync(schemaFile, 'utf8'), (engine) =>
      engine.applyMigrations({ migrationsList: migrationsIn(folder), filters: noFilters }),
    );
    return appliedMigrationNames;
  } catch (error) {
    await demandFinished(client, error);
    throw error;
  } finally {
    await client.end();
  }
}

/** Notes by hand how an unfinished migration ended. */
export async function markMigration(url, name, applied) {
  await withSchemaEngine(url, readFileSync(schemaFile, 'utf8'), (engine) =>
    applied ? engine.markMigrationApplied({ migrationName: name, migrationsList: migrationsIn() }) : engine.markMigrationRolledBack({ migrationName: name }),
  ).catch((error) => {
    throw new UserError(error.message.split('\n').filter(Boolean).join(' '));
  });
}

/** The migrations of a folder in the form that the engine reads. */
export function migrationsIn(folder = migrationsDir) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql'))) : [];
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } },
    })),
  };
}

/** Refuses, in one line that says what to do, a database in which a migration began and did not end. */
async function demandFinished(client, cause) {
  if (cause instanceof UserError) return;
  const { rows: tables } = await client.query("select to_regclass('_prisma_migrations') as found");
  if (tables[0].found === null) return;
  const { rows } = await client.query(
    'select migration_name as name, logs from _prisma_migrations where finished_at is null and rolled_back_at is null order by started_at limit 1',
  );
  if (rows.length === 0) return;
  const { name, logs } = rows[0];
  const reason = logs?.match(/ERROR: ([^\n]+)|message: "([^"]+)"/)?.slice(1).find(Boolean);
  throw new UserError(
    `The migration ${name} was begun and not finished${reason ? ` (${reason})` : ''}: undo by hand what it left, then run npm run db:migration -- --rolled-back ${name} and start again.`,
  );
}
