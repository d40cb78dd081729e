import { openDatabase } from './memory/open-database';

/** How much of what a learner did on this device is not with the server yet. */
export async function countUnsent(learnerId: string): Promise<number> {
  const database = await openDatabase();
  try {
    const outbox = await database.read((tx) => tx.list('outbox', [learnerId]));
    return outbox.filter(({ refusal }) => refusal === null).length;
  } finally {
    database.close();
  }
}
