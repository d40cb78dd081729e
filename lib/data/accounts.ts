import { inTransaction, isUniqueViolation, type Transaction } from './transaction';
import { normalizeEmail, toUser, type User } from './users';

export type OAuthIdentity = {
  provider: string;
  providerAccountId: string;
  email: string | null;
  /** Whether the provider says that it checked the address. */
  emailVerified: boolean;
  displayName: string | null;
  /** The guest who is signing in, if any. */
  currentGuestId: string | null;
  /** The id to take when a new account is needed. */
  newId: string;
  timeZone: string;
};

/**
 * Who a provider's sign-in is: the user this sign-in was linked to before; else the account with the same address, but only
 * when the provider verified it (anyone may claim an address); else the current guest, kept under its id; else a new account.
 * An address that is taken or unverified is not stored.
 */
export async function findOrCreateOAuthUser(identity: OAuthIdentity): Promise<User> {
  try {
    return await inTransaction((tx) => resolve(tx, identity));
  } catch (error) {
    // The same first sign-in in two tabs: the other one has made the account by now.
    if (isUniqueViolation(error)) return inTransaction((tx) => resolve(tx, identity));
    throw error;
  }
}

async function resolve(tx: Transaction, identity: OAuthIdentity): Promise<User> {
  const { provider, providerAccountId } = identity;
  const linked = await tx.account.findUnique({ where: { provider_providerAccountId: { provider, providerAccountId } }, include: { user: true } });
  if (linked) return toUser(linked.user);
  const user = await findOwner(tx, identity);
  await tx.account.create({ data: { provider, providerAccountId, userId: user.id } });
  return user;
}

/**
 * Nobody proved the address when the password was set: whoever did may have claimed somebody else's, to wait for them here. The
 * provider's word is the first proof, so that password and every session made with it end.
 */
function endPasswordOf(tx: Transaction, id: string) {
  return tx.user.update({ where: { id }, data: { passwordHash: null, sessionVersion: { increment: 1 } } });
}

async function findOwner(tx: Transaction, identity: OAuthIdentity): Promise<User> {
  const email = identity.email && identity.emailVerified ? normalizeEmail(identity.email) : null;
  const sameAddress = email ? await tx.user.findUnique({ where: { email } }) : null;
  if (sameAddress) return toUser(sameAddress.passwordHash === null ? sameAddress : await endPasswordOf(tx, sameAddress.id));

  const kept = { kind: 'kept', email, displayName: identity.displayName } as const;
  if (identity.currentGuestId) {
    const [guest] = await tx.user.updateManyAndReturn({ where: { id: identity.currentGuestId, kind: 'guest' }, data: kept });
    if (guest) return toUser(guest);
  }
  return toUser(await tx.user.create({ data: { ...kept, id: identity.newId, timeZone: identity.timeZone } }));
}
