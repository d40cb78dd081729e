import type { ChangeDecision } from '@/lib/schemas/fact-change';
import { bodyHashOf } from './body-hash';
import { touchBundle } from './bundle-touches';
import { loadCards } from './cards';
import { stampEvent } from './event-time';
import { keepEvents } from './fold-cards';
import { lockLearner, type LockedLearner } from './learner-lock';
import { inTransaction, type Transaction } from './transaction';
import type { User } from './users';

export type ChangeDecisionResult = { ok: true } | { ok: false; reason: 'unknown-change' | 'id-used-for-another-event' };

/**
 * Notes that a learner has seen what changed about a fact and, where they want to stop learning it, suspends its card. Safe to repeat.
 * A change that came after the one they saw is still told: what is noted is the change that the decision names.
 */
export async function recordChangeDecision(user: Pick<User, 'id'>, request: ChangeDecision, now: Date): Promise<ChangeDecisionResult> {
  const { factId, decision } = request;
  const changedAt = new Date(request.changedAt);
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, user.id);
    const card = (await loadCards(tx, learner.id, [factId])).get(factId);
    const change = await tx.factChange.findUnique({ where: { factId_changedAt: { factId, changedAt } } });
    if (!card || !change) return { ok: false, reason: 'unknown-change' };
    if (decision === 'stop' && !card.suspended && !(await suspendCard(tx, learner, request, now))) return { ok: false, reason: 'id-used-for-another-event' };
    await tx.$executeRaw`
      insert into seen_changes (learner_id, fact_id, changed_at) values (${learner.id}::uuid, ${factId}, ${changedAt}::timestamptz)
      on conflict (learner_id, fact_id) do update set changed_at = greatest(seen_changes.changed_at, excluded.changed_at)`;
    // Other devices have the notice stored.
    await touchBundle(tx, learner.id, now);
    return { ok: true };
  });
}

/** By an event like any other, so that the log alone makes the card again. False when the id names something else. */
async function suspendCard(tx: Transaction, learner: LockedLearner, request: ChangeDecision, now: Date): Promise<boolean> {
  const id = request.eventId.toLowerCase();
  const bodyHash = bodyHashOf(['suspend', request.factId]);
  const known = await tx.reviewEvent.findUnique({ where: { learnerId_id: { learnerId: learner.id, id } }, select: { bodyHash: true } });
  // Stored before, and undone since: a late repeat does not suspend it anew.
  if (known) return known.bodyHash === bodyHash;
  const event = { ...stampEvent(request, learner.dayStartHour, { earliest: learner.createdAt, now }), id, cardId: request.factId, kind: 'suspend' as const, bodyHash };
  await keepEvents(tx, learner, [event], now);
  return true;
}
