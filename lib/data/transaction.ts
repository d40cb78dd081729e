import { prisma } from './client';
import { Prisma } from './generated/client';

export type Transaction = Prisma.TransactionClient;

/**
 * One transaction, tried again when the database asks for it (a serialization failure or a deadlock).
 * The work may therefore run more than once: it must not do anything outside the transaction.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tries = 3;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work);
    } catch (error) {
      if (attempt === tries || !isWriteConflict(error)) throw error;
    }
  }
}

/** SQLSTATE 40001 and 40P01, which Prisma reports as P2034, or as P2010 around the driver's error when the SQL was raw. */
function isWriteConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || (error.code === 'P2010' && /\b(40001|40P01)\b|TransactionWriteConflict/.test(`${error.message} ${JSON.stringify(error.meta)}`));
}

/** SQLSTATE 23505 from a model query. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
