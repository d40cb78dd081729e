import { describe, expect, it } from 'vitest';
import { inWords, statusLine, statusNotes, statusSentences } from '@/components/review/status-words';
import type { MemoryStatus } from '@/lib/offline/memory/types';

const now = new Date('2026-11-23T18:00:00Z');
const hour = 3_600_000;
const status: MemoryStatus = {
  waiting: 0,
  oldestWaiting: null,
  storedCards: 42,
  bundleMadeAt: new Date(now.getTime() - 3 * hour),
  coversUntil: '2026-12-07',
  clockAheadMs: null,
  storage: 'durable',
  syncing: false,
  trouble: null,
  refused: [],
};
const fine = { storageNearlyFull: false, updateReady: false };
const offline: MemoryStatus = { ...status, waiting: 3, oldestWaiting: new Date(now.getTime() - 10 * 60_000), trouble: { kind: 'offline', message: '' } };
const notes = (change: Partial<MemoryStatus>, facts = fine) => statusNotes({ ...status, ...change }, facts);

describe('what the device says of itself', () => {
  it('says in one line what is stored and what waits', () => {
    expect(statusLine(status)).toBe('42 cards stored here · everything sent');
    expect(statusLine({ ...offline, storedCards: 1, waiting: 1 })).toBe('No connection · 1 card stored here · 1 answer to send');
  });

  it('says how far it reaches, how old it is, and since when something waits', () => {
    expect(statusSentences(offline, now)).toEqual([
      'Everything that falls due until Monday 7 December can be reviewed without a connection.',
      'The cards were brought up to date 3 hours ago.',
      '3 answers wait on this device, the oldest given 10 minutes ago. They are sent by themselves as soon as there is a connection.',
    ]);
  });

  it('does not claim to reach further than it does', () => {
    expect(statusSentences({ ...status, coversUntil: null }, now)[0]).toBe('Not all that is due fits: connect to fetch the rest.');
  });

  it('says that it is out of date when it is', () => {
    expect(statusSentences({ ...status, coversUntil: '2026-11-20' }, now)[0]).toBe('What is stored reached until Friday 20 November: connect to fetch what has fallen due since.');
  });

  it.each([
    [20_000, 'a minute'],
    [10 * 60_000, '10 minutes'],
    [hour, '60 minutes'],
    [3 * hour, '3 hours'],
    [24 * hour, '24 hours'],
    [47 * hour, '2 days'],
  ])('%i ms is %s', (milliseconds, words) => {
    expect(inWords(milliseconds)).toBe(words);
  });
});

describe('what somebody ought to know', () => {
  it('is nothing when all is well, and nothing for a tunnel: reviewing goes on', () => {
    expect(notes({})).toEqual([]);
    expect(statusNotes(offline, fine)).toEqual([]);
  });

  it.each<[string, Partial<MemoryStatus>, string]>([
    ['an ended session, with answers', { waiting: 2, trouble: { kind: 'signed-out', message: '' } }, 'Your session here has ended. You can go on reviewing: 2 answers are kept on this device, and sent once you sign in again.'],
    ['an ended session, with none', { trouble: { kind: 'signed-out', message: '' } }, 'Your session here has ended. You can go on reviewing: what you answer from here on is kept on this device, and sent once you sign in again.'],
    ['another account', { waiting: 1, trouble: { kind: 'other-learner', message: '' } }, 'Somebody else has signed in on this device. 1 answer is kept here, and sent once you sign in again.'],
    ['a clock a day fast', { clockAheadMs: 25 * hour }, 'The clock of this device is about 25 hours fast. Your answers are kept and dated by the right time; set the clock, so that cards come on their day.'],
    ['a clock two days slow', { clockAheadMs: -48 * hour }, 'The clock of this device is about 2 days slow. Your answers are kept and dated by the right time; set the clock, so that cards come on their day.'],
  ])('%s', (_, change, text) => {
    expect(notes(change).map((note) => note.text)).toEqual([text]);
  });

  it('warns of a window that keeps nothing, of a full disk and of an update, each once', () => {
    expect(notes({ storage: 'volatile' }, { storageNearlyFull: true, updateReady: true }).map(({ id }) => id)).toEqual(['volatile', 'storage', 'update']);
  });

  it('offers to sign in, to update or to put away, and nothing where there is nothing to do', () => {
    const refused = [{ id: 'x', reason: 'unknown-card' } as const];
    const all = notes({ refused, clockAheadMs: hour, trouble: { kind: 'signed-out', message: '' } }, { ...fine, updateReady: true });
    expect(all.map(({ id, action }) => [id, action])).toEqual([
      ['signed-out', 'sign-in'],
      ['clock', undefined],
      ['refused', 'dismiss'],
      ['update', 'update'],
    ]);
  });
});
