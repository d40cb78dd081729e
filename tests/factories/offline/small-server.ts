import { clockOffset } from '@/lib/data/clock-offset';
import { stampEvent } from '@/lib/data/event-time';
import { foldCard } from '@/lib/offline/memory/fold-card';
import { fromWire } from '@/lib/offline/memory/logged-event';
import type { CardState } from '@/lib/domain/scheduling/schema';
import type { MemoryBundle } from '@/lib/schemas/memory-bundle';
import type { EventOnWire, EventReceipt, ReviewBatch, ReviewEventRequest } from '@/lib/schemas/review';
import { harbourFacts } from '../content';
import { monday } from '../ids';
import { makeBundle } from './bundles';
import type { ServerUnderTest } from './two-devices';

/**
 * The rules of the real server without its database, for properties that need thousands of histories: each event once, dated by the real
 * `stampEvent`, in one order. That the real one does the same is what tests/integration/review-sync.test.ts shows with fewer.
 */
export function createSmallServer(): ServerUnderTest {
  const base = makeBundle({ facts: harbourFacts });
  const log: EventOnWire[] = base.cards.flatMap((card) => card.log);
  const logOf = (factId: string) => log.filter((event) => event.cardId === factId);

  function store(request: ReviewEventRequest, bounds: { now: Date; offsetMs: number }): EventReceipt {
    const known = log.find(({ id }) => id === request.id);
    if (known) return known;
    const before = log.filter((event) => event.deviceId === request.deviceId && event.deviceSequence < request.deviceSequence).map((event) => Date.parse(event.effectiveAt));
    const stamp = stampEvent(request, 4, { ...bounds, earliest: monday, previous: before.length > 0 ? new Date(Math.max(...before)) : undefined });
    const event: EventOnWire = {
      ...stamp,
      id: request.id,
      cardId: request.factId,
      kind: request.kind,
      ...(request.kind === 'review' ? { evidence: request.evidence } : {}),
      ...(request.kind === 'undo' ? { target: request.targetId } : {}),
      ...(request.kind === 'set-due' ? { dueOn: request.dueOn } : {}),
      clientAt: stamp.clientAt.toISOString(),
      effectiveAt: stamp.effectiveAt.toISOString(),
      serverOrder: log.length + 1,
    };
    log.push(event);
    return event;
  }

  return {
    learnerId: base.learner.id,
    async push({ events, sentAt }: ReviewBatch, now) {
      const { offsetMs, clockAheadMs } = clockOffset(sentAt === undefined ? null : new Date(sentAt), now);
      const inOrder = [...events].sort((a, b) => a.deviceSequence - b.deviceSequence);
      const stored = inOrder.map((request) => store(request, { now, offsetMs })).map(({ id, effectiveAt, studyDay, serverOrder }) => ({ id, effectiveAt, studyDay, serverOrder }));
      return { stored, refused: [], cards: [], clockAheadMs };
    },
    async pull(after) {
      const page = log.slice(after, after + 3);
      return { events: structuredClone(page), cursor: after + page.length, more: log.length > after + page.length, asOf: base.madeAt, outdated: false };
    },
    async bundle(now): Promise<MemoryBundle> {
      return { ...base, madeAt: now.toISOString(), cursor: log.length, cards: base.cards.map((card) => ({ ...card, log: structuredClone(logOf(card.factId)) })) };
    },
    async cardOf(factId): Promise<CardState | null> {
      return foldCard(logOf(factId).map(fromWire), base.learner);
    },
  };
}
