import type { FactPlan } from '@/lib/domain/planning/day-plan';
import { planFacts } from '@/lib/domain/planning/plan-facts';
import { planContextOf, type PlanSettings, type Studied } from '@/lib/domain/planning/studied';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { loadWeights } from './personal-weights';
import { loadPlanCards, type PlanPurpose } from './plan-cards';
import { findStudied } from './studied';
import type { Transaction } from './transaction';

/** What a learner is asked today, and what waits: decided from their cards each time it is asked for (decision 015). */
export async function planToday(db: Transaction, learnerId: string, today: StudyDay, purpose: PlanPurpose): Promise<FactPlan & { studied: Studied }> {
  const [settings, studied] = await Promise.all([findPlanSettings(db, learnerId), findStudied(db, learnerId, today)]);
  const context = planContextOf(settings, studied, today);
  const places = Math.floor((context.minutesPerDay * 60) / context.secondsPerCard);
  return { ...planFacts(await loadPlanCards(db, learnerId, today, places, purpose), context), studied };
}

async function findPlanSettings(db: Transaction, learnerId: string): Promise<PlanSettings> {
  const [row] = await db.$queryRaw<(Omit<PlanSettings, 'params'> & { weightsVersion: number })[]>`
    select minutes_per_day as "minutesPerDay", new_facts_per_day as "newFactsPerDay", easy_days as "easyDays", desired_retention as "desiredRetention",
      weights_version as "weightsVersion"
    from users where id = ${learnerId}::uuid`;
  if (!row) throw new Error('a plan for a learner who is not here');
  const { weightsVersion, ...settings } = row;
  return { ...settings, params: (await loadWeights(db, learnerId, weightsVersion)).params };
}
