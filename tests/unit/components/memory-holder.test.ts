import { expect, it } from 'vitest';
import { createMemoryHolder } from '@/components/review/memory-holder';
import type { MemorySession, OpenMemory } from '@/lib/offline/memory/types';

/** As much of a session as opening and closing it shows. */
function sources(stored: string | null, signedIn: string | null | undefined, joined: string[] = []) {
  const open = new Set<string>();
  const opened: string[] = [];
  const openMemory: OpenMemory = async (learnerId = stored ?? signedIn ?? undefined) => {
    if (learnerId === undefined) throw new Error('the server was asked for the cards of nobody');
    open.add(learnerId);
    opened.push(learnerId);
    const session = { learnerId, today: async () => ({}), status: async () => ({}), subscribe: () => () => {}, close: () => open.delete(learnerId) };
    return { ok: true, session: session as unknown as MemorySession };
  };
  const fetchVisitor = async () => (typeof signedIn === 'string' ? { id: signedIn, guest: false, changes: 0, joined } : signedIn);
  // What waited for a guest is there once.
  const waiting = new Set(['guest']);
  const takeOverGuests = async (_userId: string, guestIds: readonly string[]) => guestIds.filter((id) => waiting.delete(id)).length;
  return { open, opened, holder: createMemoryHolder({ openMemory, isAnythingStored: async () => stored !== null, fetchVisitor, takeOverGuests, now: () => new Date(0) }) };
}

it.each<[string, string | null, string | null | undefined, string[]]>([
  ['whoever used the device last, offline', 'a', undefined, ['a']],
  ['whoever used the device last, signed out', 'a', null, ['a']],
  ['whoever is signed in, though somebody else used the device last', 'a', 'b', ['b']],
  ['whoever is signed in, the first time', null, 'b', ['b']],
  ['nobody’s, for a newcomer', null, null, []],
])('opens the cards of %s', async (_, stored, signedIn, expected) => {
  const { open, holder } = sources(stored, signedIn);
  await holder.start();
  expect([...open]).toEqual(expected);
  expect(holder.held().opened.kind).toBe(expected.length > 0 ? 'open' : 'closed');
  holder.close();
  expect([...open]).toEqual([]);
});

it('leaves nothing open of a page that was closed while it opened', async () => {
  const { open, holder } = sources('a', undefined);
  const starting = holder.start();
  holder.close();
  await starting;
  expect([...open]).toEqual([]);
});

it.each([
  ['opens the account’s cards anew with what its guest left unsent here', ['guest'], ['b', 'b']],
  ['opens them once where nothing of a guest’s was left', ['elsewhere'], ['b']],
])('%s', async (_, joined, expected) => {
  const { opened, holder } = sources('b', 'b', joined);
  await holder.start();
  expect(opened).toEqual(expected);
  holder.close();
});
