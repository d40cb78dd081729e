// npm run db:migration -- NAME                 writes the SQL from the last migration's schema to the present one
// npm run db:migration -- --rolled-back NAME   notes that an unfinished migration was undone by hand
// npm run db:migration -- --applied NAME       notes that its changes are all in place
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install } from './lib/install.mjs';
import { readIfThere } from './lib/files.mjs';
import { readSettings } from './lib/settings.mjs';
import { report, UserError } from './lib/user-error.mjs';

try {
  await install();
  await main(process.argv.slice(2));
} catch (error) {
  report(error);
  process.exitCode = 1;
}

async function main([first, second]) {
  if (first === '--rolled-back' || first === '--applied') return resolveMigration(first, second);
  if (!/^[a-z][a-z0-9-]*$/.test(first ?? '')) {
    throw new UserError('Give the migration a name of small letters, digits and hyphens, as in npm run db:migration -- add-classes.');
  }
  return writeMigration(first);
}

async function writeMigration(name) {
  const { difference } = await import('./lib/schema-engine.mjs');
  const { migrationsDir, schemaFile } = await import('./lib/migrate.mjs');
  // The schema as the last migration left it is kept beside the migrations, because the engine cannot read one from a database here.
  const snapshot = path.join(migrationsDir, 'schema.snapshot.prisma');
  const script = await onTestServer((url) => difference(url, readIfThere(snapshot), readFileSync(schemaFile, 'utf8'))).catch((error) => {
    throw new UserError('No migration was written, for the reason above.', error.message);
  });
  if (script === '') {
    process.stdout.write('The schema has not changed since the last migration.\n');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsDir, `${stamp}_${name.replaceAll('-', '_')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), script.endsWith('\n') ? script : `${script}\n`);
  writeFileSync(path.join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
  copyFileSync(schemaFile, snapshot);
  process.stdout.write(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it.\n`);
}

/** The engine compares two schemas without looking at a database, yet wants a connection. */
async function onTestServer(work) {
  const { openTestServer } = await import('./lib/test-database.mjs');
  const server = await openTestServer();
  try {
    return await work(server.urlOf('postgres'));
  } finally {
    await server.stop();
  }
}

async function resolveMigration(flag, name) {
  const { markMigration } = await import('./lib/migrate.mjs');
  const { openDatabase } = await import('./lib/database.mjs');
  if (!name) throw new UserError(`Name the migration, as in npm run db:migration -- ${flag} 20260101000000_name.`);
  const database = await openDatabase(readSettings());
  try {
    await markMigration(database.url, name, flag === '--applied');
    process.stdout.write(`Noted: ${name} is ${flag === '--applied' ? 'applied' : 'rolled back'}.\n`);
  } finally {
    await database.stop();
  }
}
