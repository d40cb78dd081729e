import { openDatabase } from './memory/open-database';

/** Whether anybody's cards are on this device. */
export async function isAnythingStored(): Promise<boolean> {
  const database = await openDatabase();
  try {
    return (await database.read((tx) => tx.count('learners', []))) > 0;
  } finally {
    database.close();
  }
}
