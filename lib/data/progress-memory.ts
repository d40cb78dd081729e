import { lapsesOfLeech } from '@/lib/domain/scheduling/leech';
import { forgettingCurveOf, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
import { Prisma } from './generated/client';
import { setAsideArticles } from './learner-choices';

/** First day of each class of stability after the lowest, which is everything below a day. */
export const stabilityEdges = [1, 3, 7, 21, 90, 365] as const;

/** How many cards there are of each class, lowest first. A card of which nothing is remembered is in none. */
export type Memory = {
  cards: number;
  /** The sum of the chances of recalling each card now. */
  known: number;
  /** `stabilityEdges` divide them. */
  stability: number[];
  /** FSRS's difficulty, from 1 to 10: ten classes, the last of 10 alone. */
  difficulty: number[];
  /** Predicted recall now, in tenths. */
  retrievability: number[];
};

/** `classes` has a digit each for stability, difficulty and retrievability; null where nothing is remembered. */
type MemoryRow = { classes: number | null; count: number; known: number | null };

/**
 * Over all the cards of a learner, in one pass of the database: the forgetting curve is worked out there, since a hundred thousand cards take longer to
 * fetch than to sum. Grouped by one number, which is quicker than by three; `offset 0` keeps the curve from being worked out for each use of it.
 */
export async function sumMemory(learnerId: string, today: StudyDay, params: MemoryParams): Promise<Memory> {
  const { factor, decay } = forgettingCurveOf(params);
  const rows = await prisma.$queryRaw<MemoryRow[]>`
    select (100 * width_bucket(stability, ${[...stabilityEdges]}::float8[]) + 10 * (least(10, floor(difficulty)) - 1) + floor(recall * 10) - floor(recall))::int as classes,
      count(*)::int as count, sum(recall) as known
    from (
      select stability, difficulty, case when last_reviewed_on is not null then power(1 + ${factor}::float8 * greatest(0, ${today}::date - last_reviewed_on) / stability, ${decay}::float8) end as recall
      from cards where learner_id = ${learnerId}::uuid offset 0
    ) met
    group by 1`;
  const memory: Memory = { cards: 0, known: 0, stability: zeros(stabilityEdges.length + 1), difficulty: zeros(10), retrievability: zeros(10) };
  for (const { classes, count, known } of rows) {
    memory.cards += count;
    if (classes === null) continue;
    memory.known += known ?? 0;
    memory.stability[Math.floor(classes / 100)]! += count;
    memory.difficulty[Math.floor(classes / 10) % 10]! += count;
    memory.retrievability[classes % 10]! += count;
  }
  return memory;
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** What falls due on each of so many days, today first and holding what is left over from before; and how much of that there is. */
export type Forecast = { days: { day: StudyDay; count: number }[]; waiting: number };

/**
 * Counts the cards of `reviewableCards`, the other way round: all there are, and then those of the few facts that are not asked any more taken off again.
 * To look up of each of a hundred thousand cards whether it is asked takes ten times as long.
 */
export async function forecastCards(learnerId: string, today: StudyDay, days: number): Promise<Forecast> {
  const isAhead = Prisma.sql`learner_id = ${learnerId}::uuid and not suspended and due_on < ${today}::date + ${days}::int`;
  const rows = await prisma.$queryRaw<{ ahead: number; count: number }[]>`
    with unasked as (
      select id from facts where retired_at is not null or superseded_by_id is not null
      union
      select id from facts where article_id = any(${setAsideArticles(learnerId)})
      union
      select fact_id from items gone where retired_at is not null and not exists (select 1 from items i where i.fact_id = gone.fact_id and i.retired_at is null)
    ), counted as (
      select due_on, count(*) as n from cards where ${isAhead} group by due_on
      union all
      select c.due_on, -1 from unasked cross join lateral (select due_on from cards where fact_id = unasked.id and ${isAhead} offset 0) c
    )
    select greatest(-1, due_on - ${today}::date) as ahead, sum(n)::int as count from counted group by 1`;
  const counts = new Map(rows.map(({ ahead, count }) => [ahead, count]));
  const waiting = counts.get(-1) ?? 0;
  return { waiting, days: Array.from({ length: days }, (_, ahead) => ({ day: addDays(today, ahead), count: (counts.get(ahead) ?? 0) + (ahead === 0 ? waiting : 0) })) };
}

export type Leech = { factId: string; statement: string; articleSlug: string; articleTitle: string; lapses: number };

/** Facts that keep being forgotten, the worst first. */
export async function listLeeches(learnerId: string, limit: number): Promise<Leech[]> {
  return prisma.$queryRaw<Leech[]>`
    select f.id as "factId", f.statement, a.slug as "articleSlug", a.title as "articleTitle", c.lapses
    from (
      select fact_id, lapses from cards where learner_id = ${learnerId}::uuid and lapses >= ${lapsesOfLeech} order by lapses desc, fact_id limit ${limit}
    ) c join facts f on f.id = c.fact_id join articles a on a.id = f.article_id
    order by c.lapses desc, f.id`;
}
