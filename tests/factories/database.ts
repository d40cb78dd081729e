import { connectTo, prisma } from '@/lib/data/client';

/** The database the test command gave (tests/setup), with nothing in it. */
export async function emptyDatabase(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: npm run test:integration makes a database.');
  // This empties every table: never of a database that people use.
  if (!/\/[^/]*test[^/]*$/.test(new URL(url).pathname)) throw new Error(`${new URL(url).pathname} does not look like a test database.`);
  connectTo(url);
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations'`;
  await prisma.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
}

export async function closeDatabase(): Promise<void> {
  await prisma.$disconnect();
}
