import { openDatabase } from './memory/open-database';
import { openMemory } from './memory/open-memory';

/**
 * Sends what waits on this device, if anything does. Before somebody signs in: a guest's answers join the account they sign in to, and
 * those must be with the server by then, since afterwards nobody may send them in the guest's name.
 */
export async function sendWaiting(): Promise<void> {
  const database = await openDatabase();
  const waiting = await database.read((tx) => tx.count('outbox', [])).finally(() => database.close());
  if (waiting === 0) return;
  const opened = await openMemory();
  if (!opened.ok) return;
  await opened.session.sync();
  opened.session.close();
}
