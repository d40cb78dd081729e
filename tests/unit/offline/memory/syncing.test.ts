import { describe, expect, it } from 'vitest';
import { createSyncing, type SyncOptions } from '@/lib/offline/memory/syncing';
import type { SyncResult, SyncTrouble } from '@/lib/offline/memory/types';

const went: SyncResult = { ok: true, sent: 0, received: 0, refreshed: false };
const trouble = (kind: SyncTrouble['kind']): SyncResult => ({ ok: false, trouble: { kind, message: 'x' } });

/** A sync that ends when told, and a clock that stands still. */
function setUp(answer: () => SyncResult | Promise<SyncResult>, random = 0.5) {
  const calls: SyncOptions[] = [];
  const timers: { ms: number; work: () => void }[] = [];
  const syncing = createSyncing({
    sync: async (options) => {
      calls.push(options);
      return answer();
    },
    after: (ms, work) => {
      const timer = { ms, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    random: () => random,
    onChange: () => undefined,
  });
  return { syncing, calls, timers, fire: () => timers.shift()?.work() };
}

describe('when to sync', () => {
  it('is in a moment after answers, once for a series of them, and only to send', async () => {
    const { syncing, calls, timers, fire } = setUp(() => went);
    for (let answers = 0; answers < 5; answers += 1) syncing.soon();
    expect(timers.map(({ ms }) => ms)).toEqual([1_500]);
    fire();
    await syncing.now();
    expect(calls).toEqual([{ sendOnly: true }, {}]);
  });

  it('is one at a time: what is asked for meanwhile follows as one more', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { syncing, calls } = setUp(async () => {
      await held;
      return went;
    });
    const all = [syncing.now({ sendOnly: true }), syncing.now({ sendOnly: true }), syncing.now({ renew: true }), syncing.now()];
    expect(syncing.state()).toEqual({ syncing: true, trouble: null });
    release();
    expect(await Promise.all(all)).toEqual([went, went, went, went]);
    expect(calls).toEqual([{ sendOnly: true }, { renew: true, sendOnly: undefined }]);
    expect(syncing.state().syncing).toBe(false);
  });

  it('is ever more rarely after failures, spread out, and at most every five minutes', async () => {
    let result = trouble('offline');
    const { syncing, timers, fire } = setUp(() => result);
    const waits: (number | undefined)[] = [];
    await syncing.now();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      waits.push(timers[0]?.ms);
      fire();
      // Joins what the timer began, and follows it: two failures each time.
      await syncing.now();
    }
    expect(waits.slice(0, 3)).toEqual([4_000, 16_000, 64_000]);
    expect(waits.at(-1)).toBe(300_000);
    expect(syncing.state().trouble).toEqual({ kind: 'offline', message: 'x' });
    result = went;
    await syncing.now();
    expect([timers.length, syncing.state().trouble]).toEqual([0, null]);
  });

  it.each([
    [0, 2_000],
    [0.99, 5_960],
  ])('is at no time that other devices share: by chance %f after %i ms', async (random, ms) => {
    const { syncing, timers } = setUp(() => trouble('failed'), random);
    await syncing.now();
    expect(timers[0]?.ms).toBeCloseTo(ms, 6);
  });

  it.each(['signed-out', 'other-learner'] as const)('is not again by itself when %s', async (kind) => {
    const { syncing, timers } = setUp(() => trouble(kind));
    await syncing.now();
    expect(timers).toEqual([]);
  });

  it('is never after the page has closed it', async () => {
    const { syncing, timers } = setUp(() => trouble('offline'));
    syncing.soon();
    syncing.stop();
    await syncing.now();
    expect(timers).toEqual([]);
  });

  it('says so when the storage itself fails', async () => {
    const { syncing } = setUp(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await syncing.now()).toMatchObject({ ok: false, trouble: { kind: 'failed', message: expect.stringMatching(/no room left/) as string } });
  });
});
