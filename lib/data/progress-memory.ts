import { lapsesOfLeech } from '@/lib/domain/scheduling/leech';
import { forgettingCurveOf, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
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

type MemoryRow = { stability: number; difficulty: number; retrievability: number | null; count: number; known: number };

/** Over all the cards of a learner, in one pass of the database: the forgetting curve is worked out there, since a hundred thousand cards take longer to fetch than to sum. */
export async function sumMemory(learnerId: string, today: StudyDay, params: MemoryParams): Promise<Memory> {
  const { factor, decay } = forgettingCurveOf(params);
  const rows = await prisma.$queryRaw<MemoryRow[]>`
    select width_bucket(stability, ${[...stabilityEdges]}::float8[]) as stability, least(10, floor(difficulty))::int - 1 as difficulty,
      least(9, floor(recall * 10))::int as retrievability, count(*)::int as count, coalesce(sum(recall), 0) as known
    from (
      select stability, difficulty, case when last_reviewed_on is not null then power(1 + ${factor}::float8 * greatest(0, ${today}::date - last_reviewed_on) / stability, ${decay}::float8) end as recall
      from cards where learner_id = ${learnerId}::uuid
    ) met
    group by 1, 2, 3`;
  const memory: Memory = { cards: 0, known: 0, stability: zeros(stabilityEdges.length + 1), difficulty: zeros(10), retrievability: zeros(10) };
  for (const { stability, difficulty, retrievability, count, known } of rows) {
    memory.cards += count;
    memory.known += known;
    if (retrievability === null) continue;
    memory.stability[stability]! += count;
    memory.difficulty[difficulty]! += count;
    memory.retrievability[retrievability]! += count;
  }
  return memory;
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

/** What falls due on each of so many days, today first and holding what is left over from before; and how much of that there is. */
export type Forecast = { days: { day: StudyDay; count: number }[]; waiting: number };

/**
 * Counts the cards of `reviewableCards`, the other way round: it takes off the few facts that are not asked any more, since joining a hundred
 * thousand cards to all that is asked takes ten times as long.
 */
export async function forecastCards(learnerId: string, today: StudyDay, days: number): Promise<Forecast> {
  const rows = await prisma.$queryRaw<{ ahead: number; count: number }[]>`
    with unasked as materialized (
      select id from facts where retired_at is not null or superseded_by_id is not null
      union
      select id from facts where article_id = any(${setAsideArticles(learnerId)})
      union
      select fact_id from items gone where retired_at is not null and not exists (select 1 from items i where i.fact_id = gone.fact_id and i.retired_at is null)
    )
    select greatest(-1, due_on - ${today}::date) as ahead, count(*)::int as count
    from cards
    where learner_id = ${learnerId}::uuid and not suspended and due_on < ${today}::date + ${days}::int and not exists (select 1 from unasked where id = fact_id)
    group by 1`;
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
