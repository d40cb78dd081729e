import { leftCookie, parseLeft, type Left } from '@/lib/schemas/left-device';
import { clearAppWorker } from './app-worker';
import { outboxKey } from './memory/keep-event';
import type { LocalDatabase, LocalTransaction } from './memory/local-database';
import { openDatabase } from './memory/open-database';
import { forgetReminders } from './reminders';

/**
 * After somebody signed out here, or deleted their account: what is stored of them goes from this device. What was not sent yet stays
 * after signing out, under their name, and is sent when they sign in again; of a deleted account nothing stays.
 * The server says so by a cookie that any page reads, since the form works without script.
 */
export async function clearIfLeft(): Promise<void> {
  const left = parseLeft(document.cookie);
  if (left) await clearDevice(left);
}

async function clearDevice(left: Left): Promise<void> {
  const database = await openDatabase();
  try {
    await clearLearners(database, left === 'deleted');
    clearAppWorker();
    await forgetReminders().catch(() => {});
    // Only once it is done: a page closed in the middle leaves it to the next.
    document.cookie = `${leftCookie}=; path=/; max-age=0; samesite=lax`;
  } finally {
    database.close();
  }
}

/** Every learner's: one browser has one session, and whoever else was here before had left too. */
export async function clearLearners(database: LocalDatabase, andUnsent: boolean): Promise<void> {
  await database.write(async (tx) => {
    for (const { learnerId } of await tx.list('learners', [])) await clearLearner(tx, learnerId, andUnsent);
  });
}

export async function clearLearner(tx: LocalTransaction, learnerId: string, andUnsent: boolean): Promise<void> {
  for (const { content } of await tx.list('cards', [learnerId])) await tx.delete('cards', [learnerId, content.factId]);
  for (const { id } of await tx.list('articles', [learnerId])) await tx.delete('articles', [learnerId, id]);
  if (andUnsent) for (const { request } of await tx.list('outbox', [learnerId])) await tx.delete('outbox', outboxKey(learnerId, request));
  await tx.delete('learners', [learnerId]);
}
