import { tableNames, type Key, type LocalDatabase, type LocalTransaction, type TableName, type Tables } from './local-database';

type Entry = { key: Key; value: Tables[TableName] };
type Contents = Map<TableName, Map<string, Entry>>;

/** For browsers that refuse storage: everything works, and is gone with the page. */
export function createVolatileDatabase(): LocalDatabase {
  let contents: Contents = new Map(tableNames.map((table) => [table, new Map<string, Entry>()]));
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time, on a copy that replaces the original only when all went well. */
  function run<T>(work: (tx: LocalTransaction) => Promise<T>): Promise<T> {
    const result = last.then(async () => {
      const copy: Contents = new Map([...contents].map(([table, entries]) => [table, new Map(entries)]));
      const value = await work(asLocal(copy));
      contents = copy;
      return value;
    });
    last = result.catch(() => undefined);
    return result;
  }
  return { storage: 'volatile', read: run, write: run, close: () => undefined };
}

function asLocal(contents: Contents): LocalTransaction {
  const entriesOf = (table: TableName) => contents.get(table) ?? new Map<string, Entry>();
  const matching = (table: TableName, prefix: Key) => [...entriesOf(table).values()].filter(({ key }) => prefix.every((part, index) => key[index] === part));
  return {
    // Copies, as a real database gives them: what a caller changes is not stored by that.
    get: async <Name extends TableName>(table: Name, key: Key) => structuredClone(entriesOf(table).get(JSON.stringify(key))?.value) as Tables[Name] | undefined,
    list: async <Name extends TableName>(table: Name, prefix: Key) =>
      matching(table, prefix)
        .sort((a, b) => compareKeys(a.key, b.key))
        .map(({ value }) => structuredClone(value) as Tables[Name]),
    count: async (table, prefix) => matching(table, prefix).length,
    put: async (table, key, value) => void entriesOf(table).set(JSON.stringify(key), { key: [...key], value: structuredClone(value) }),
    delete: async (table, key) => void entriesOf(table).delete(JSON.stringify(key)),
  };
}

/** As IndexedDB orders: numbers before texts, a shorter key before a longer one that begins with it. */
function compareKeys(a: Key, b: Key): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [a[index], b[index]];
    if (x === undefined || y === undefined || x === y) continue;
    if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
