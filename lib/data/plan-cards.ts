import type { MemoryCard } from '@/lib/domain/planning/day-plan';
import { planHorizonDays } from '@/lib/domain/planning/plan-facts';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { Prisma } from './generated/client';
import { reviewableCards } from './reviewable-cards';
import type { Transaction } from './transaction';

/** A queue asks for certain cards; for a number it is enough that there are as many. */
export type PlanPurpose = 'queue' | 'count';

/** Beyond what a day has room for: some of what is due is hidden for the day, or moves to tomorrow. */
const spare = 100;

/**
 * The cards that a plan looks at (`planFacts`): all that are due within its horizon, for whoever has not many times what fits into a day.
 *
 * Of a backlog longer than the day only what may be chosen: what has waited longest, and what has elapsed least beside its stability, so that
 * asking gains most. What falls due later plays no part in such a day, nor what a full fortnight holds beyond its minutes.
 *
 * @param places reviews that a day has room for.
 */
export async function loadPlanCards(db: Transaction, learnerId: string, today: StudyDay, places: number, purpose: PlanPurpose): Promise<MemoryCard[]> {
  const most = places + spare;
  const isDue = Prisma.sql`c.due_on <= ${today}::date`;
  const due = await listCards(db, learnerId, isDue, byDay, most + 1);
  if (due.length > most) {
    if (purpose === 'count') return due;
    const known = new Set(due.map(({ factId }) => factId));
    const elapsed = Prisma.sql`case when c.last_reviewed_on is null then 0 else (${today}::date - c.last_reviewed_on) / c.stability end, c.fact_id`;
    return [...due, ...(await listCards(db, learnerId, isDue, elapsed, most)).filter(({ factId }) => !known.has(factId))];
  }
  const isComing = Prisma.sql`c.due_on > ${today}::date and c.due_on < ${addDays(today, planHorizonDays)}::date`;
  return [...due, ...(await listCards(db, learnerId, isComing, byDay, planHorizonDays * places + spare))];
}

const byDay = Prisma.sql`c.due_on, c.fact_id`;

type PlanRow = Omit<MemoryCard, 'state'> & Omit<MemoryCard['state'], 'suspended'>;

async function listCards(db: Transaction, learnerId: string, where: Prisma.Sql, order: Prisma.Sql, limit: number): Promise<MemoryCard[]> {
  const rows = await db.$queryRaw<PlanRow[]>`
    select c.fact_id as "factId", c.due_on::text as "dueOn", c.last_reviewed_on::text as "lastReviewedOn", c.buried_on::text as "buriedOn", c.stability, c.difficulty,
      f.article_id::text as "articleId", f.salience, f.as_of::text as "asOf"
    from ${reviewableCards(learnerId)} and ${where} order by ${order} limit ${limit}`;
  return rows.map(({ factId, articleId, salience, asOf, ...state }) => ({ factId, articleId, salience, asOf, state: { ...state, suspended: false } }));
}
