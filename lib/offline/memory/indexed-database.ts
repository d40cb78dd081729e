import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { tableNames, type Key, type LocalDatabase, type LocalTransaction, type TableName, type Tables } from './local-database';

const NAME = 'dateline-memory';
const VERSION = 1;

/** Rejects where the browser has no storage, or refuses it. */
export async function openIndexedDatabase(name = NAME): Promise<LocalDatabase> {
  const db = await openDB(name, VERSION, {
    upgrade(database) {
      for (const table of tableNames) if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
    },
    // A newer version of the app wants to change the tables: it must not wait for this page to be closed.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    storage: 'durable',
    read: (work) => run(db, 'readonly', work),
    write: (work) => run(db, 'readwrite', work),
    close: () => db.close(),
  };
}

async function run<T>(db: IDBPDatabase, mode: 'readonly' | 'readwrite', work: (tx: LocalTransaction) => Promise<T>): Promise<T> {
  const tx = db.transaction([...tableNames], mode);
  // Heard here, so that a failure is not reported a second time as nobody's.
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(asLocal(tx));
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    abort(tx);
    await done;
    throw error;
  }
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It ended by itself.
  }
}

function asLocal(tx: IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>): LocalTransaction {
  // An absent table is a bug of this file alone, and a read-only transaction refuses to write by itself.
  const writable = tx as IDBPTransaction<unknown, string[], 'readwrite'>;
  return {
    get: async <Name extends TableName>(table: Name, key: Key) => (await tx.objectStore(table).get([...key])) as Tables[Name] | undefined,
    list: async <Name extends TableName>(table: Name, prefix: Key) => (await tx.objectStore(table).getAll(rangeOf(prefix))) as Tables[Name][],
    count: (table, prefix) => tx.objectStore(table).count(rangeOf(prefix)),
    put: async (table, key, value) => void (await writable.objectStore(table).put(value, [...key])),
    delete: (table, key) => writable.objectStore(table).delete([...key]),
  };
}

/** An array sorts after every text and number, so this takes in every key that begins so. */
function rangeOf(prefix: Key): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}
