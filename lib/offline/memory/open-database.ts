import { openIndexedDatabase } from './indexed-database';
import type { LocalDatabase } from './local-database';
import { createVolatileDatabase } from './volatile-database';

/** This device's storage; where it is refused or broken, one that lasts as long as the page. */
export async function openDatabase(): Promise<LocalDatabase> {
  try {
    return await openIndexedDatabase();
  } catch {
    return createVolatileDatabase();
  }
}
