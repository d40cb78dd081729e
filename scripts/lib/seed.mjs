import { existsSync } from 'node:fs';
import path from 'node:path';
import { connect } from './connection.mjs';
import { fingerprint } from './files.mjs';
import { runOrFail } from './processes.mjs';
import { root } from './settings.mjs';

/**
 * Puts content/ into the database, unless this content was put there by this code before. Resolves to what was done.
 *
 * What was seeded is noted in the database itself, since a note kept elsewhere would be wrong about another database;
 * and as a comment on the migrations' own table, since a table of ours for it would be one more thing to migrate.
 */
export async function seed(url) {
  if (!existsSync(path.join(root, 'prisma/seed.ts'))) return 'nothing to seed';
  const stamp = `seeded ${fingerprint(['content', 'prisma', 'lib', 'package-lock.json'], { skip: ['lib/data/generated'] })}`;
  const client = await connect(url);
  try {
    const { rows } = await client.query(`select obj_description('_prisma_migrations'::regclass, 'pg_class') as note`);
    if (rows[0].note === stamp) return 'nothing new';
    await runOrFail('Putting the articles into the database (prisma/seed.ts)', process.execPath, ['node_modules/tsx/dist/cli.mjs', 'prisma/seed.ts'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || 'not used while seeding' },
    });
    await client.query(`comment on table _prisma_migrations is '${stamp}'`);
    return 'from content/';
  } finally {
    await client.end();
  }
}
