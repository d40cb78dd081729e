import { secondsPerCard } from '@/lib/domain/planning/seconds-per-card';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { prisma } from './client';
import { loadActiveWeights } from './personal-weights';

/** So many cards stand for all where there are more, which would make the page heavy: three times as many as a simulation draws from them. */
const mostCards = 1_000;
const recentAnswers = 200;

/** What it takes to simulate this learner's days, also before their first card. Of many cards every so manieth, from the most fleeting to the most stable. */
export async function findWorkloadLearner(learnerId: string, today: StudyDay): Promise<WorkloadLearner> {
  const [rows, times, users, weights] = await Promise.all([
    prisma.$queryRaw<(WorkloadLearner['memories'][number] & { count: number })[]>`
      select round(stability::numeric, 2)::float8 as stability, round(difficulty::numeric, 2)::float8 as difficulty, greatest(0, ${today}::date - last_reviewed_on) as "elapsedDays",
        count::int
      from (
        select stability, difficulty, last_reviewed_on, row_number() over (order by stability, fact_id) as place, count(*) over () as count
        from cards where learner_id = ${learnerId}::uuid and last_reviewed_on is not null and stability >= 0.01 and not suspended
      ) cards
      where place * ${mostCards}::int / count > (place - 1) * ${mostCards}::int / count`,
    prisma.$queryRaw<{ visibleMs: number | null }[]>`
      select (evidence->>'visibleMs')::float8 as "visibleMs" from review_events
      where learner_id = ${learnerId}::uuid and kind = 'review' order by server_order desc limit ${recentAnswers}`,
    prisma.$queryRaw<{ newFactsPerDay: number }[]>`select new_facts_per_day as "newFactsPerDay" from users where id = ${learnerId}::uuid`,
    loadActiveWeights(prisma, learnerId),
  ]);
  const memories = rows.map(({ count: _count, ...memory }) => memory);
  return { memories, cards: rows[0]?.count ?? 0, newFactsPerDay: users[0]?.newFactsPerDay ?? 0, secondsPerCard: secondsPerCard(times.map(({ visibleMs }) => visibleMs)), ...weights };
}
