import { secondsPerCard } from '@/lib/domain/planning/seconds-per-card';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { prisma } from './client';
import { loadActiveWeights } from './personal-weights';

/** So many cards are told one by one; more would make the page heavy. */
const mostCards = 2_000;
const recentAnswers = 200;

/** What it takes to simulate this learner's days, also before their first card; null with too many cards to send. */
export async function findWorkloadLearner(learnerId: string, today: StudyDay): Promise<WorkloadLearner | null> {
  const [memories, times, users, weights] = await Promise.all([
    prisma.$queryRaw<WorkloadLearner['memories'][number][]>`
      select round(stability::numeric, 2)::float8 as stability, round(difficulty::numeric, 2)::float8 as difficulty, greatest(0, ${today}::date - last_reviewed_on) as "elapsedDays"
      from cards where learner_id = ${learnerId}::uuid and last_reviewed_on is not null and stability >= 0.01 and not suspended limit ${mostCards + 1}`,
    prisma.$queryRaw<{ visibleMs: number | null }[]>`
      select (evidence->>'visibleMs')::float8 as "visibleMs" from review_events
      where learner_id = ${learnerId}::uuid and kind = 'review' order by server_order desc limit ${recentAnswers}`,
    prisma.$queryRaw<{ newFactsPerDay: number }[]>`select new_facts_per_day as "newFactsPerDay" from users where id = ${learnerId}::uuid`,
    loadActiveWeights(prisma, learnerId),
  ]);
  if (memories.length > mostCards) return null;
  return { memories, newFactsPerDay: users[0]?.newFactsPerDay ?? 0, secondsPerCard: secondsPerCard(times.map(({ visibleMs }) => visibleMs)), ...weights };
}
