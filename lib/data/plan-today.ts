import type { FactPlan } from '@/lib/domain/planning/day-plan';
import { planFacts } from '@/lib/domain/planning/plan-facts';
import { planContextOf, type Studied } from '@/lib/domain/planning/studied';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { loadWeights } from './personal-weights';
import { findPlanBasis, reachesFor } from './plan-basis';
import { choosePlanCards, type PlanPurpose } from './plan-cards';
import { toStudied } from './studied';
import type { Transaction } from './transaction';

/** What a learner is asked today, and what waits: decided from their cards each time it is asked for (decision 015). */
export async function planToday(db: Transaction, learnerId: string, today: StudyDay, purpose: PlanPurpose): Promise<FactPlan & { studied: Studied }> {
  const basis = await findPlanBasis(db, learnerId, today);
  const { weightsVersion, ...settings } = basis.settings;
  const studied = toStudied(basis.studied, today);
  const context = planContextOf({ ...settings, params: (await loadWeights(db, learnerId, weightsVersion)).params }, studied, today);
  const places = Math.floor((context.minutesPerDay * 60) / context.secondsPerCard);
  const found = reachesFor(places, basis) ? basis : await findPlanBasis(db, learnerId, today, places);
  return { ...planFacts(await choosePlanCards(db, learnerId, today, places, purpose, found), context), studied };
}
