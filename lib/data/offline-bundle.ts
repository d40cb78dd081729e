import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { EventOnWire } from '@/lib/schemas/review';
import { BUNDLE_FORMAT, MAX_BUNDLED_EVENTS, type BundledCard, type BundledLearner, type MemoryBundle } from '@/lib/schemas/memory-bundle';
import { loadBundledContent } from './bundled-content';
import { prisma } from './client';
import { todayOf } from './due';
import { findSetAside } from './learner-choices';
import { loadActiveWeights } from './personal-weights';
import { planToday } from './plan-today';
import { groupByFact, listLogsOnWire } from './review-log';
import { reviewableCards } from './reviewable-cards';
import type { Transaction } from './transaction';
import type { User } from './users';

type Wanted = { days: number; limit: number };

/**
 * What a phone needs to review so many days without a network: the learner's most urgent cards with their whole logs and what asks for them,
 * as they are in one instant.
 */
export async function makeBundle(user: Pick<User, 'id'>, { days, limit }: Wanted, now: Date): Promise<MemoryBundle> {
  return prisma.$transaction(
    async (tx) => {
      const { learner, cursor } = await loadLearner(tx, user.id);
      const today = todayOf(learner, now);
      const until = addDays(today, days - 1);
      const due = await countUntil(tx, learner.id, until);
      const { queue, studied } = await planToday(tx, learner.id, today, 'queue');
      const chosen = await chooseCards(tx, learner.id, { until, limit, first: queue });
      const factIds = chosen.cards.map(({ factId }) => factId);
      const { cards, articles } = await loadBundledContent(tx, learner.id, factIds);
      const logs = groupByFact(await listLogsOnWire(tx, learner.id, factIds));
      return {
        format: BUNDLE_FORMAT,
        madeAt: now.toISOString(),
        learner,
        today,
        coversUntil: chosen.firstLeft === null ? until : chosen.firstLeft <= today ? null : addDays(chosen.firstLeft, -1),
        ...due,
        cursor,
        studied,
        cards: cards.map((card): BundledCard => ({ ...card, log: logs.get(card.factId) ?? ([] as EventOnWire[]) })),
        articles,
      };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

async function loadLearner(tx: Transaction, learnerId: string): Promise<{ learner: BundledLearner; cursor: number }> {
  const row = await tx.user.findUniqueOrThrow({ where: { id: learnerId } });
  const { params, firstTryAccuracy } = await loadActiveWeights(tx, learnerId);
  const { id, timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays, lastServerOrder } = row;
  const weights = { version: params.version, w: [...params.w] };
  const setAside = await findSetAside(tx, learnerId);
  return { learner: { id, timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays, weights, firstTryAccuracy, setAside }, cursor: lastServerOrder };
}

async function countUntil(tx: Transaction, learnerId: string, until: StudyDay): Promise<{ dueCount: number; nextDueOn: StudyDay | null }> {
  const [row] = await tx.$queryRaw<{ dueCount: number; nextDueOn: StudyDay | null }[]>`
    select (select count(*)::int from ${reviewableCards(learnerId)} and c.due_on <= ${until}::date) as "dueCount",
      (select to_char(min(c.due_on), 'YYYY-MM-DD') from ${reviewableCards(learnerId)} and c.due_on > ${until}::date) as "nextDueOn"`;
  return row ?? { dueCount: 0, nextDueOn: null };
}

type ChosenCard = { factId: string; dueOn: StudyDay };

type CardsWanted = { until: StudyDay; limit: number; /** Facts of today's plan. */ first: readonly string[] };

/** Today's plan, then what else is due by how long it has waited, then day by day; as many as fit. `firstLeft` is the day of the first that did not. */
async function chooseCards(tx: Transaction, learnerId: string, { until, limit, first }: CardsWanted): Promise<{ cards: ChosenCard[]; firstLeft: StudyDay | null }> {
  const rows = await tx.$queryRaw<(ChosenCard & { events: number })[]>`
    select fact_id as "factId", to_char(due_on, 'YYYY-MM-DD') as "dueOn",
      (select count(*)::int from review_events e where e.learner_id = ${learnerId}::uuid and e.fact_id = due.fact_id) as events
    from (
      select c.fact_id, c.due_on, c.fact_id = any(${first}::text[]) as "isPlanned"
      from ${reviewableCards(learnerId)} and (c.due_on <= ${until}::date or c.fact_id = any(${first}::text[]))
      order by "isPlanned" desc, c.due_on, c.fact_id collate "C" limit ${limit + 1}
    ) due order by "isPlanned" desc, due_on, fact_id collate "C"`;
  let events = 0;
  // One card always fits, however long its log, or nothing ever would.
  const fitting = rows.findIndex((row, index) => index === limit || ((events += row.events) > MAX_BUNDLED_EVENTS && index > 0));
  const cards = fitting < 0 ? rows : rows.slice(0, fitting);
  return { cards, firstLeft: rows[cards.length]?.dueOn ?? null };
}
