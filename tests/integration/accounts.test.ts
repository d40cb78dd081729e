import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findOrCreateOAuthUser, type OAuthIdentity } from '@/lib/data/accounts';
import { prisma } from '@/lib/data/client';
import { findCredentials, findUser } from '@/lib/data/users';
import { newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

function makeIdentity(changes: Partial<OAuthIdentity> = {}): OAuthIdentity {
  return {
    provider: 'github',
    providerAccountId: '42',
    email: 'Ana@example.org',
    emailVerified: true,
    displayName: 'Ana',
    currentGuestId: null,
    newId: newId(),
    timeZone: 'Asia/Baghdad',
    ...changes,
  };
}

describe('signing in with a provider', () => {
  it('makes an account at first and finds it again later', async () => {
    const identity = makeIdentity();
    const user = await findOrCreateOAuthUser(identity);
    expect(user).toMatchObject({ id: identity.newId, kind: 'kept', email: 'ana@example.org', displayName: 'Ana', timeZone: 'Asia/Baghdad' });
    expect(await findOrCreateOAuthUser(makeIdentity({ email: 'new@example.org', displayName: 'Other' }))).toEqual(user);
    expect(await prisma.user.count()).toBe(1);
  });

  it('keeps the current guest under their id', async () => {
    const guest = await makeGuest();
    const user = await findOrCreateOAuthUser(makeIdentity({ currentGuestId: guest.id }));
    expect(user).toMatchObject({ id: guest.id, kind: 'kept', email: 'ana@example.org', timeZone: guest.timeZone });
  });

  it('does not take over an account that is named as the current guest', async () => {
    const kept = await makeKept('ben@example.org');
    const user = await findOrCreateOAuthUser(makeIdentity({ currentGuestId: kept.id }));
    expect(user.id).not.toBe(kept.id);
    expect(await findUser(kept.id)).toEqual(kept);
  });

  it('joins the account with the same address when the provider verified it', async () => {
    const kept = await makeKept('ana@example.org');
    const guest = await makeGuest();
    expect((await findOrCreateOAuthUser(makeIdentity({ currentGuestId: guest.id }))).id).toBe(kept.id);
    // What the guest did is joined by mergeGuest, which the caller asks for.
    expect(await findUser(guest.id)).toMatchObject({ kind: 'guest' });
  });

  it('ends the password and the sessions of an account that somebody else may have made to wait for this address', async () => {
    const kept = await makeKept('ana@example.org');
    expect(await findCredentials('ana@example.org')).toMatchObject({ passwordHash: expect.any(String) });
    const user = await findOrCreateOAuthUser(makeIdentity());
    expect(user).toMatchObject({ id: kept.id, sessionVersion: kept.sessionVersion + 1 });
    expect(await findCredentials('ana@example.org')).toMatchObject({ passwordHash: null });
  });

  it('does not join it, nor take the address, when anybody could have claimed it', async () => {
    const kept = await makeKept('ana@example.org');
    const user = await findOrCreateOAuthUser(makeIdentity({ emailVerified: false }));
    expect(user.id).not.toBe(kept.id);
    expect(user.email).toBeNull();
  });

  it('needs no address', async () => {
    expect(await findOrCreateOAuthUser(makeIdentity({ email: null }))).toMatchObject({ kind: 'kept', email: null });
  });

  it('tells providers apart that use the same numbers', async () => {
    const first = await findOrCreateOAuthUser(makeIdentity({ email: null }));
    const second = await findOrCreateOAuthUser(makeIdentity({ email: null, provider: 'google' }));
    expect(second.id).not.toBe(first.id);
  });

  it('in ten tabs at once makes one account', async () => {
    const users = await Promise.all(Array.from({ length: 10 }, () => findOrCreateOAuthUser(makeIdentity())));
    expect(new Set(users.map(({ id }) => id)).size).toBe(1);
    expect(await prisma.user.count()).toBe(1);
  });
});
