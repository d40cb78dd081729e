import type { MemoryCard } from '@/lib/domain/planning/day-plan';
import { planHorizonDays } from '@/lib/domain/planning/plan-facts';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { Prisma } from './generated/client';
import { reviewableCards } from './reviewable-cards';
import type { Transaction } from './transaction';

/** A queue asks for certain cards; for a number it is enough that there are as many. */
export type PlanPurpose = 'queue' | 'count';

/** Beyond what a day has room for: some of what is due is hidden for the day, or moves to tomorrow. */
export const spare = 100;

export type PlanRow = Omit<MemoryCard, 'state'> & Omit<MemoryCard['state'], 'suspended'>;

/** What is due by today and what comes after it within the horizon of a plan, each from the earliest on and up to some number. */
export type FoundCards = { due: PlanRow[]; coming: PlanRow[] };

/** The columns of a PlanRow; in JSON its days are text. */
export const planColumns = Prisma.sql`c.fact_id as "factId", c.due_on as "dueOn", c.last_reviewed_on as "lastReviewedOn", c.buried_on as "buriedOn", c.stability, c.difficulty,
  f.article_id as "articleId", f.salience, f.as_of as "asOf"`;

export const planOrder = Prisma.sql`c.due_on, c.fact_id`;

/**
 * The cards that a plan looks at (`planFacts`): all that are due within its horizon, for whoever has not many times what fits into a day.
 *
 * Of a backlog longer than the day only what may be chosen: what has waited longest, and what has elapsed least beside its stability, so that
 * asking gains most. What falls due later plays no part in such a day, nor what a full fortnight holds beyond its minutes.
 *
 * @param places reviews that a day has room for.
 */
export async function choosePlanCards(db: Transaction, learnerId: string, today: StudyDay, places: number, purpose: PlanPurpose, { due, coming }: FoundCards): Promise<MemoryCard[]> {
  const most = places + spare;
  if (due.length <= most) return [...due, ...coming.slice(0, planHorizonDays * places + spare)].map(toMemoryCard);
  const longest = due.slice(0, most + 1);
  if (purpose === 'count') return longest.map(toMemoryCard);
  const known = new Set(longest.map(({ factId }) => factId));
  const others = (await listLeastElapsed(db, learnerId, today, most)).filter(({ factId }) => !known.has(factId));
  return [...longest, ...others].map(toMemoryCard);
}

/** Of what is due, that of which least has elapsed beside its stability: put in order from the index alone, and then looked up as far as it is wanted. */
async function listLeastElapsed(db: Transaction, learnerId: string, today: StudyDay, most: number): Promise<PlanRow[]> {
  const [row] = await db.$queryRaw<{ cards: PlanRow[] }[]>`
    select coalesce(json_agg(wanted), '[]') as cards from (
      select card.* from (
        select fact_id, case when last_reviewed_on is null then 0 else (${today}::date - last_reviewed_on) / stability end as elapsed
        from cards where learner_id = ${learnerId}::uuid and not suspended and due_on <= ${today}::date order by elapsed, fact_id offset 0
      ) due cross join lateral (select ${planColumns} from ${reviewableCards(learnerId)} and c.fact_id = due.fact_id offset 0) card
      order by due.elapsed, due.fact_id limit ${most}
    ) wanted`;
  return row?.cards ?? [];
}

function toMemoryCard({ factId, articleId, salience, asOf, ...state }: PlanRow): MemoryCard {
  return { factId, articleId, salience, asOf, state: { ...state, suspended: false } };
}
