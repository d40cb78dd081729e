import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkPool } from '@/lib/worker/work-pool';
import type { OddTasks } from './odd-thread';

let pool: WorkPool<OddTasks> | undefined;
const entry = path.join(import.meta.dirname, 'start-odd-thread.mjs');
const poolOf = (limits: Partial<{ entry: string; threads: number; maxWaiting: number; memoryMb: number }> = {}): WorkPool<OddTasks> =>
  (pool = new WorkPool<OddTasks>({ entry, threads: 1, maxWaiting: 100, memoryMb: 64, ...limits }));
afterEach(() => pool?.close());

const timeLimitMs = 20_000;
const echoes = (pool: WorkPool<OddTasks>) => pool.run('echo', 'still here', { timeLimitMs });

describe('a pool of worker threads', { timeout: 30_000 }, () => {
  it('answers fifty jobs at once, each with its own answer', async () => {
    const pool = poolOf({ threads: 2 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => pool.run('echo', `job ${index}`, { timeLimitMs })));
    expect(outcomes).toEqual(Array.from({ length: 50 }, (_, index) => ({ ok: true, value: `job ${index}` })));
  });

  it('ends work that hangs, and serves the next', async () => {
    const pool = poolOf();
    const hanging = pool.run('spin', undefined as never, { timeLimitMs: 100 });
    const next = echoes(pool);
    expect(await hanging).toMatchObject({ ok: false, reason: 'too-slow', message: expect.stringContaining('stopped') as string });
    expect(await next).toEqual({ ok: true, value: 'still here' });
  });

  it('does not count the loading of its code against work', async () => {
    expect(await poolOf().run('heavy', undefined as never, { timeLimitMs: 100 })).toEqual({ ok: true, value: 'loaded' });
  });

  it('ends work that takes too much memory, and serves the next', async () => {
    const pool = poolOf();
    expect(await pool.run('hoard', undefined as never, { timeLimitMs })).toMatchObject({ ok: false, reason: 'too-large' });
    expect(await echoes(pool)).toMatchObject({ ok: true });
  });

  it('hands on what work throws, name and place included, and keeps the thread', async () => {
    const pool = poolOf();
    const error = await pool.run('fail', undefined as never, { timeLimitMs }).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: 'TypeError', message: 'a fault of ours', stack: expect.stringContaining('odd-thread') as string });
    expect(await echoes(pool)).toMatchObject({ ok: true });
  });

  it('says so when a thread ends in the middle of its work, and starts another', async () => {
    const pool = poolOf();
    await expect(pool.run('leave', undefined as never, { timeLimitMs })).rejects.toThrow('ended by itself (3)');
    expect(await echoes(pool)).toMatchObject({ ok: true });
  });

  it('rejects, and does not try for ever, when a thread cannot start', async () => {
    const pool = poolOf({ entry: path.join(import.meta.dirname, 'no-such-file.mjs') });
    const outcomes = await Promise.allSettled([echoes(pool), echoes(pool), echoes(pool)]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('turns away what would wait too long', async () => {
    const pool = poolOf({ maxWaiting: 2 });
    await echoes(pool);
    const running = pool.run('spinFor', 200, { timeLimitMs });
    const waiting = [echoes(pool), echoes(pool)];
    expect(await echoes(pool)).toMatchObject({ ok: false, reason: 'busy', message: expect.stringContaining('again in a minute') as string });
    expect(await Promise.all([running, ...waiting])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  });

  describe('cancelling', () => {
    it('answers at once for work that waits, which is then never begun', async () => {
      const pool = poolOf();
      const running = pool.run('spinFor', 300, { timeLimitMs });
      const cancel = new AbortController();
      const waiting = pool.run('spin', undefined as never, { timeLimitMs, signal: cancel.signal });
      cancel.abort();
      expect(await waiting).toMatchObject({ ok: false, reason: 'cancelled' });
      expect(await running).toMatchObject({ ok: true });
      // Had the endless job begun, this would wait for its limit.
      expect(await pool.run('echo', 'free', { timeLimitMs: 5_000 })).toMatchObject({ ok: true });
    });

    it('answers at once for work that runs, and frees its thread soon', async () => {
      const pool = poolOf();
      await echoes(pool);
      const cancel = new AbortController();
      const running = pool.run('spin', undefined as never, { timeLimitMs, signal: cancel.signal });
      const began = performance.now();
      cancel.abort();
      expect(await running).toMatchObject({ ok: false, reason: 'cancelled' });
      expect(performance.now() - began).toBeLessThan(500);
      expect(await echoes(pool)).toMatchObject({ ok: true });
      expect(performance.now() - began).toBeLessThan(10_000);
    });

    it('begins nothing for a signal that is spent', async () => {
      expect(await poolOf().run('spin', undefined as never, { timeLimitMs, signal: AbortSignal.abort() })).toMatchObject({ ok: false, reason: 'cancelled' });
    });
  });
});
