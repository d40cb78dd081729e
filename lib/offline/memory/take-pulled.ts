import type { PullAnswer } from '@/lib/schemas/review';
import { foldCard } from './fold-card';
import { outboxKey } from './keep-event';
import type { LocalDatabase, LoggedEvent } from './local-database';
import { fromWire, joinLogs } from './logged-event';

/**
 * Joins what the server has from any device into the cards stored here. An event of this device's own that comes back was stored after all,
 * and leaves the outbox. That something is about a card that is not stored here, or that what is stored may no longer be so, is noted, so that a new
 * bundle is fetched: also when this sync does not come so far.
 */
export async function takePulled(db: LocalDatabase, learnerId: string, { events, cursor, asOf, outdated }: Omit<PullAnswer, 'more'>): Promise<void> {
  const byFact = new Map<string, LoggedEvent[]>();
  for (const event of events) byFact.set(event.cardId, [...(byFact.get(event.cardId) ?? []), fromWire(event)]);
  await db.write(async (tx) => {
    const learner = await tx.get('learners', [learnerId]);
    if (!learner?.settings) return;
    const arrived = new Set(events.map(({ id }) => id));
    for (const { request } of await tx.list('outbox', [learnerId])) if (arrived.has(request.id)) await tx.delete('outbox', outboxKey(learnerId, request));

    let isBehind = learner.isBehind || outdated;
    for (const [factId, more] of byFact) {
      const card = await tx.get('cards', [learnerId, factId]);
      if (card) {
        const log = joinLogs(card.log, more);
        await tx.put('cards', [learnerId, factId], { ...card, log, state: foldCard(log, learner.settings) });
      } else isBehind = true;
    }
    await tx.put('learners', [learnerId], { ...learner, cursor: Math.max(learner.cursor, cursor), isBehind, asOf });
  });
}
