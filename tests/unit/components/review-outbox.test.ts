import { describe, expect, it } from 'vitest';
import { createOutbox, ratedFacts, type Send } from '@/components/review/outbox';
import type { ReviewEventRequest } from '@/lib/schemas/review';

const event = (id: string) => ({ id, kind: 'review' }) as ReviewEventRequest;
function memory() {
  let events: ReviewEventRequest[] = [];
  return { read: () => events, write: (next: ReviewEventRequest[]) => void (events = next) };
}
const storedAll: Send = async ({ events }) => ({ ok: true, data: { stored: events.map(({ id }) => ({ id, effectiveAt: '', studyDay: '', serverOrder: 1 })), refused: [], cards: [], clockAheadMs: null } });
const offline: Send = async () => ({ ok: false, kind: 'offline', message: 'No connection.' });

describe('the outbox', () => {
  it('keeps an event until the server has it, and sends the very same one again', async () => {
    const sent: string[][] = [];
    let online = false;
    const outbox = createOutbox(memory(), async (batch) => {
      sent.push(batch.events.map(({ id }) => id));
      return online ? storedAll(batch) : offline(batch);
    });
    outbox.add(event('a'));
    expect(await outbox.flush()).toMatchObject({ ok: false, kind: 'offline' });
    expect(outbox.waiting()).toHaveLength(1);
    online = true;
    outbox.add(event('b'));
    expect(await outbox.flush()).toEqual({ ok: true, refused: [] });
    expect([sent, outbox.waiting().length]).toEqual([[['a'], ['a', 'b']], 0]);
  });

  it('does not lose what is added while a batch is under way', async () => {
    const sent: string[] = [];
    const outbox = createOutbox(memory(), async (batch) => {
      sent.push(...batch.events.map(({ id }) => id));
      if (sent.length === 1) outbox.add(event('b'));
      return storedAll(batch);
    });
    outbox.add(event('a'));
    await outbox.flush();
    expect([sent, outbox.waiting().length]).toEqual([['a', 'b'], 0]);
  });

  it('sends one batch at a time', async () => {
    let running = 0;
    let most = 0;
    const outbox = createOutbox(memory(), async (batch) => {
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
      return storedAll(batch);
    });
    outbox.add(event('a'));
    const first = outbox.flush();
    outbox.add(event('b'));
    await Promise.all([first, outbox.flush(), outbox.flush()]);
    expect([most, outbox.waiting().length]).toEqual([1, 0]);
  });

  it('lets go of what the server refuses, and says so', async () => {
    const outbox = createOutbox(memory(), async () => ({ ok: true, data: { stored: [], refused: [{ id: 'a', reason: 'unknown-card' as const }], cards: [], clockAheadMs: null } }));
    outbox.add(event('a'));
    expect(await outbox.flush()).toEqual({ ok: true, refused: [{ id: 'a', reason: 'unknown-card' as const }] });
    expect(outbox.waiting()).toHaveLength(0);
  });

  it('does not ask for ever a server that settles nothing', async () => {
    const outbox = createOutbox(memory(), async () => ({ ok: true, data: { stored: [], refused: [], cards: [], clockAheadMs: null } }));
    outbox.add(event('a'));
    expect((await outbox.flush()).ok).toBe(false);
    expect(outbox.waiting()).toHaveLength(1);
  });

  it('sends a long absence in batches the server takes', async () => {
    const sizes: number[] = [];
    const outbox = createOutbox(memory(), async (batch) => {
      sizes.push(batch.events.length);
      return storedAll(batch);
    });
    for (let index = 0; index < 1_100; index += 1) outbox.add(event(String(index)));
    await outbox.flush();
    expect(sizes).toEqual([500, 500, 100]);
  });

  it('knows which facts wait to be told of, and that an undone rating is none', () => {
    const review = (id: string, factId: string) => ({ id, factId, kind: 'review' }) as ReviewEventRequest;
    const undo = (targetId: string, factId: string) => ({ id: `undo ${targetId}`, targetId, factId, kind: 'undo' }) as ReviewEventRequest;
    expect(ratedFacts([review('1', 'a'), review('2', 'b'), undo('1', 'a'), undo('9', 'c')])).toEqual(['b']);
  });
});
