import pg from 'pg';

type Statement = { /** Where the database keeps its plan under one. */ name?: string; text: string; values: unknown[] };
export type Ids = { learner: string; event: string; device: string };

/** What this process sends to PostgreSQL while `work` runs. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  const recording = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args;
    if (typeof query === 'string') statements.push({ text: query, values: Array.isArray(values) ? values : [] });
    else if (query && typeof query === 'object' && 'text' in query) {
      const { name, text, values: own } = query as { name?: string; text: string; values?: unknown[] };
      statements.push({ name, text, values: own ?? (Array.isArray(values) ? values : []) });
    }
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = recording as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  if (statements.length === 0) throw new Error('nothing was recorded: does the adapter use another pg?');
  return statements;
}

/** Sends recorded statements again for another learner, event and device. */
export function replayer(statements: readonly Statement[], recorded: Ids): (client: pg.ClientBase, ids: Ids) => Promise<void> {
  const templates = statements.map(({ values, ...statement }) => ({ ...statement, values: JSON.stringify(values) }));
  return async (client, ids) => {
    for (const { values, ...statement } of templates) {
      const own = values.replaceAll(recorded.learner, ids.learner).replaceAll(recorded.event, ids.event).replaceAll(recorded.device, ids.device);
      await client.query({ ...statement, values: JSON.parse(own) });
    }
  };
}
