// npm run labels -- FILE: what authors decided about proposed questions, for npm run fit (docs/quality.md).
import path from 'node:path';
import { install } from './lib/install.mjs';
import { generateClient } from './lib/prisma-client.mjs';
import { runOrFail } from './lib/processes.mjs';
import { readSettings, root } from './lib/settings.mjs';
import { report, UserError } from './lib/user-error.mjs';

try {
  await install();
  await main(process.argv.slice(2));
} catch (error) {
  report(error);
  process.exitCode = 1;
}

async function main([file, ...extra]) {
  if (!file || file.startsWith('-') || extra.length > 0) throw new UserError('Name the file to write, as in npm run labels -- labels.jsonl.');
  await generateClient();
  const { openDatabase } = await import('./lib/database.mjs');
  const { holdsData, placeDatabase } = await import('./lib/database-programs.mjs');
  const settings = readSettings();
  if (!settings.databaseUrl && !holdsData(placeDatabase(settings.dataDir).home)) throw new UserError(`There is no database in ${settings.dataDir} yet: npm start makes one.`);
  const database = await openDatabase(settings);
  try {
    const env = { ...process.env, DATABASE_URL: database.url };
    const said = await runOrFail('Reading the labels', process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/export-labels.ts', path.resolve(file)], { cwd: root, env });
    process.stdout.write(`Wrote ${said.trim()} to ${file}.\n`);
  } finally {
    await database.stop();
  }
}
