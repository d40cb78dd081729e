import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { EventOnWire } from '@/lib/schemas/review';
import { BUNDLE_FORMAT, MAX_BUNDLED_EVENTS, type BundledCard, type BundledLearner, type MemoryBundle } from '@/lib/schemas/memory-bundle';
import { loadBundledContent } from './bundled-content';
import { prisma } from './client';
import { todayOf } from './due';
import { loadActiveWeights } from './personal-weights';
import { planToday } from './plan-today';
import { groupByFact, listLogsOnWire } from './review-log';
import { reviewableCards, standingCards } from './reviewable-cards';
import type { Transaction } from './transaction';
import type { User } from './users';

type Wanted = { days: number; limit: number };

/** What was done to a card so lately may yet be taken back, and for that it must be on the phone, whenever it is due. */
const latelyDays = 2;
const mostLately = 100;

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
      const chosen = await chooseCards(tx, learner.id, { today, until, limit, first: queue, lately: await listLately(tx, learner.id, today) });
      const factIds = chosen.cards.map(({ factId }) => factId);
      const { cards, articles } = await loadBundledContent(tx, learner.id, factIds);
      const logs = groupByFact(await listLogsOnWire(tx, learner.id, factIds));
      return {
        format: BUNDLE_FORMAT,
        madeAt: now.toISOString(),
        learner,
        today,
        coversUntil: chosen.coversUntil,
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
  return { learner: { id, timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays, weights, firstTryAccuracy }, cursor: lastServerOrder };
}

async function countUntil(tx: Transaction, learnerId: string, until: StudyDay): Promise<{ dueCount: number; nextDueOn: StudyDay | null }> {
  const [row] = await tx.$queryRaw<{ dueCount: number; nextDueOn: StudyDay | null }[]>`
    select (select count(*)::int from ${reviewableCards(learnerId)} and c.due_on <= ${until}::date) as "dueCount",
      (select to_char(min(c.due_on), 'YYYY-MM-DD') from ${reviewableCards(learnerId)} and c.due_on > ${until}::date) as "nextDueOn"`;
  return row ?? { dueCount: 0, nextDueOn: null };
}

/** The facts of the newest events, of these days alone. */
async function listLately(tx: Transaction, learnerId: string, today: StudyDay): Promise<string[]> {
  const rows = await tx.$queryRaw<{ factId: string }[]>`
    select distinct fact_id as "factId" from (
      select fact_id from review_events where learner_id = ${learnerId}::uuid and study_day >= ${addDays(today, -latelyDays)}::date
      order by server_order desc limit ${mostLately}
    ) newest`;
  return rows.map(({ factId }) => factId);
}

type CardsWanted = { today: StudyDay; until: StudyDay; limit: number; /** Facts of today's plan. */ first: readonly string[]; lately: readonly string[] };

/**
 * Today's plan and what was done lately, then what else is due by how long it has waited, then day by day; as many as fit. Nothing that is not asked any
 * more, though it was done a minute ago: a phone keeps no card that its bundle is without.
 */
async function chooseCards(tx: Transaction, learnerId: string, { today, until, limit, first, lately }: CardsWanted): Promise<{ cards: { factId: string }[]; coversUntil: StudyDay | null }> {
  const ahead = [...new Set([...first, ...lately])];
  const rows = await tx.$queryRaw<{ factId: string; dueOn: StudyDay; isAhead: boolean; events: number }[]>`
    select fact_id as "factId", to_char(due_on, 'YYYY-MM-DD') as "dueOn", "isAhead",
      (select count(*)::int from review_events e where e.learner_id = ${learnerId}::uuid and e.fact_id = wanted.fact_id) as events
    from (
      select c.fact_id, c.due_on, c.fact_id = any(${ahead}::text[]) as "isAhead"
      from ${standingCards(learnerId)} and ((c.due_on <= ${until}::date and not c.suspended) or c.fact_id = any(${ahead}::text[]))
      order by "isAhead" desc, c.due_on, c.fact_id collate "C" limit ${limit + 1}
    ) wanted order by "isAhead" desc, due_on, fact_id collate "C"`;
  let events = 0;
  // One card always fits, however long its log, or nothing ever would.
  const fitting = rows.findIndex((row, index) => index === limit || ((events += row.events) > MAX_BUNDLED_EVENTS && index > 0));
  const cards = fitting < 0 ? rows : rows.slice(0, fitting);
  const firstLeft = rows[cards.length];
  if (!firstLeft) return { cards, coversUntil: until };
  return { cards, coversUntil: firstLeft.isAhead || firstLeft.dueOn <= today ? null : addDays(firstLeft.dueOn, -1) };
}
