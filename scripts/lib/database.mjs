import { checkDatabase } from './connection.mjs';
import { startEmbedded } from './embedded-database.mjs';

/** The database that the settings ask for: the one at DATABASE_URL, or the embedded one. */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, outcome: await checkDatabase(settings.databaseUrl), stop: async () => {} };
  }
  const embedded = await startEmbedded(settings.dataDir);
  const outcome = `embedded, port ${embedded.port}${embedded.adopted ? ', already running' : ''}${embedded.note ? `; ${embedded.note}` : ''}`;
  return { ...embedded, outcome };
}
