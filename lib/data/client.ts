import { PrismaPg } from '@prisma/adapter-pg';
import type { ClientBase } from 'pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

/** The development server reloads modules; a pool that stayed behind each time would use up the connections. */
const holder = globalThis as typeof globalThis & { datelinePrisma?: PrismaClient };

/**
 * The adapter reads and writes instants as if every session kept UTC, while a server keeps the zone of its machine.
 * Set by a statement and not as a start-up option, which connection poolers refuse.
 */
async function keepUtc(connection: ClientBase): Promise<void> {
  await connection.query(`set time zone 'UTC'`);
}

/** A client of its own for one database. The caller disconnects it. */
export function createClient(connectionString: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString, onConnect: keepUtc, max: 20, connectionTimeoutMillis: 5_000 }, { statementNameGenerator: statementNames() }),
    // A class answers at once and queues for connections: waiting a little is better than failing.
    transactionOptions: { maxWait: 15_000, timeout: 30_000 },
  });
}

/** Connects on first use, never at import: a build has no database. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const client = (holder.datelinePrisma ??= createClient(env().DATABASE_URL));
    const value: unknown = Reflect.get(client, property, client);
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

/** Uses this database instead of the environment's: for scripts and tests, before the first query. */
export function connectTo(connectionString: string): void {
  holder.datelinePrisma = createClient(connectionString);
}
