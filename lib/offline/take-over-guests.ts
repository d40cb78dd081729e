import { clearLearner } from './leave-device';
import { addEvent } from './memory/keep-event';
import type { LocalDatabase } from './memory/local-database';
import { openDatabase } from './memory/open-database';

/**
 * What a guest did on this device and had not sent when they signed in becomes the account's that they signed in to: nobody could send it in the
 * guest's name any more. Only the server knows which guests those are (`Visitor.joined`); whoever else waits here keeps what is theirs.
 *
 * @returns how many answers and other acts changed hands.
 */
export async function takeOverGuests(userId: string, guestIds: readonly string[]): Promise<number> {
  if (guestIds.length === 0) return 0;
  const database = await openDatabase();
  try {
    return await takeOver(database, userId, guestIds);
  } catch {
    // No room, say: it stays where it is, and the next visit tries again.
    return 0;
  } finally {
    database.close();
  }
}

export async function takeOver(database: LocalDatabase, userId: string, guestIds: readonly string[]): Promise<number> {
  return database.write(async (tx) => {
    let count = 0;
    for (const guestId of guestIds) {
      const waiting = await tx.list('outbox', [guestId]);
      for (const { request } of waiting) await addEvent(tx, userId, request);
      await clearLearner(tx, guestId, true);
      count += waiting.length;
    }
    return count;
  });
}
