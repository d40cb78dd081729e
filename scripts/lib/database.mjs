import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkDatabase } from './connection.mjs';
import { startEmbedded } from './embedded-database.mjs';
import { UserError } from './user-error.mjs';

/** The database that the settings ask for: the one at DATABASE_URL, or the embedded one. */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, outcome: await checkDatabase(settings.databaseUrl), stop: async () => {} };
  }
  const embedded = await startEmbedded(settings.dataDir);
  const outcome = `embedded, port ${embedded.port}${embedded.adopted ? ', already running' : ''}${embedded.note ? `; ${embedded.note}` : ''}`;
  return { ...embedded, outcome };
}

/** Refuses, in one line, a data folder that cannot be written to. */
export function demandDataDir(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new UserError(`The data folder ${dataDir} cannot be written to (${error.code}): choose another with DATELINE_DATA.`);
  }
}
