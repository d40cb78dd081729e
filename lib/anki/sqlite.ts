import initSqlJs from 'sql.js';

type Sqlite = Awaited<ReturnType<typeof initSqlJs>>;
export type Database = InstanceType<Sqlite['Database']>;
export type Cell = number | string | Uint8Array | null;

let loading: Promise<Sqlite> | undefined;

/** SQLite as WebAssembly: no native code, so it runs wherever Node does, and a damaged file can hurt nothing outside it. */
async function sqlite(): Promise<Sqlite> {
  return (loading ??= initSqlJs());
}

/** An empty database, or the one in `bytes`, until `work` is done with it: its memory is not the collector's to free. */
export async function withDatabase<T>(bytes: Uint8Array | null, work: (database: Database) => T): Promise<T> {
  const { Database } = await sqlite();
  const database = new Database(bytes);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Rows one at a time, so that a large table is never held twice. */
export function* rowsOf(database: Database, sql: string): Generator<Cell[]> {
  const statement = database.prepare(sql);
  try {
    while (statement.step()) yield statement.get();
  } finally {
    statement.free();
  }
}
