import { prisma } from './client';
import type { UserModel } from './generated/models';
import { deletePrivateArticles } from './private-articles';
import { inTransaction, isUniqueViolation } from './transaction';

export type User = {
  id: string;
  kind: 'guest' | 'kept';
  email: string | null;
  displayName: string | null;
  /** IANA name. */
  timeZone: string;
  /** Wall-clock hour at which the learner's day begins, 0–23. */
  dayStartHour: number;
  locale: string;
  /** Recall wanted on the day a card falls due, 0–1. */
  desiredRetention: number;
  minutesPerDay: number;
  newFactsPerDay: number;
  /** ISO weekdays, 1 is Monday, on which as little as can be is asked. */
  easyDays: number[];
  /** A session made under an earlier version is over. */
  sessionVersion: number;
};

/** Named fields: the password hash leaves this folder through `findCredentials` alone. */
export function toUser(row: UserModel): User {
  return {
    id: row.id,
    kind: row.kind,
    email: row.email,
    displayName: row.displayName,
    timeZone: row.timeZone,
    dayStartHour: row.dayStartHour,
    locale: row.locale,
    desiredRetention: row.desiredRetention,
    minutesPerDay: row.minutesPerDay,
    newFactsPerDay: row.newFactsPerDay,
    easyDays: row.easyDays,
    sessionVersion: row.sessionVersion,
  };
}

/** One spelling per address, so that one person has one account. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Making the same guest again gives the first one back. */
export async function createGuest(guest: { id: string; timeZone: string; locale: string }): Promise<User> {
  await prisma.user.createMany({ data: [{ ...guest, kind: 'guest' }], skipDuplicates: true });
  return toUser(await prisma.user.findUniqueOrThrow({ where: { id: guest.id } }));
}

export async function findUser(id: string): Promise<User | null> {
  const row = await prisma.user.findUnique({ where: { id } });
  return row && toUser(row);
}

export async function findUserByEmail(email: string): Promise<User | null> {
  const row = await prisma.user.findUnique({ where: { email: normalizeEmail(email) } });
  return row && toUser(row);
}

/** For checking a password, and for nothing else. Null hash: the account signs in with a provider. */
export async function findCredentials(email: string): Promise<{ user: User; passwordHash: string | null } | null> {
  const row = await prisma.user.findUnique({ where: { email: normalizeEmail(email) } });
  return row && { user: toUser(row), passwordHash: row.passwordHash };
}

export type KeepGuestResult = { ok: true } | { ok: false; reason: 'email-taken' | 'not-a-guest' };

/** Turns a guest into an account under the same id, so that everything done so far stays theirs. */
export async function keepGuest(id: string, account: { email: string; passwordHash: string; displayName?: string }): Promise<KeepGuestResult> {
  try {
    const { count } = await prisma.user.updateMany({
      where: { id, kind: 'guest' },
      data: { kind: 'kept', email: normalizeEmail(account.email), passwordHash: account.passwordHash, displayName: account.displayName ?? null },
    });
    return count === 1 ? { ok: true } : { ok: false, reason: 'not-a-guest' };
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: 'email-taken' };
    throw error;
  }
}

/** Ends every session of this user. Gives the version that new sessions carry, or null when there is no such user. */
export async function raiseSessionVersion(id: string): Promise<number | null> {
  const [row] = await prisma.user.updateManyAndReturn({ where: { id }, data: { sessionVersion: { increment: 1 } }, select: { sessionVersion: true } });
  return row?.sessionVersion ?? null;
}

/** Everything of theirs goes with them: their tables refer to the user and cascade, and private articles are theirs too. False when there was no such user. */
export async function deleteUser(id: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    await deletePrivateArticles(tx, { ownerId: id });
    const { count } = await tx.user.deleteMany({ where: { id } });
    return count === 1;
  });
}
