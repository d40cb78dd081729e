import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { firstTryOf } from '@/lib/domain/scheduling/weights/first-tries';
import { foretoldAnswers, type ForetoldAnswer } from '@/lib/domain/scheduling/weights/foretold-answer';
import { scheduledReviews } from '@/lib/domain/scheduling/weights/scheduled-reviews';
import { countLongTerm, packTrainingLog, trainingRows, type TrainingLog, type TrainingRow } from '@/lib/domain/scheduling/weights/training-log';
import { prisma } from './client';
import { defaultWeights, type LearnerWeights } from './personal-weights';
import { loadLogs } from './review-log';
import type { Transaction } from './transaction';

/** What a learner's log says about their weights: those they have, and those they could have. */
export type TrainingMaterial = {
  log: TrainingLog;
  /** Long-term reviews in it. */
  items: number;
  /** The last study day in it; null when it is empty. */
  until: StudyDay | null;
  firstTries: { tries: number; correct: number };
  /** What the present weights and the default foretold of the answers since the present ones were fitted. */
  since: { own: ForetoldAnswer[]; byDefault: ForetoldAnswer[] };
};

/** Few enough that reading and folding them is over within milliseconds: this runs on the thread that answers everybody. */
const factsAtOnce = 20;

/** More reviews than that fit no better and take long. Facts are taken in the order of their ids, which is as good as at random. */
const mostRows = 250_000;

/** Reads the whole log, some facts at a time. @param fittedUntil the last study day that the present weights know; null for the default. */
export async function readTrainingMaterial(learnerId: string, weights: LearnerWeights, fittedUntil: StudyDay | null): Promise<TrainingMaterial> {
  const rows: TrainingRow[] = [];
  const material: Omit<TrainingMaterial, 'log' | 'items'> = { until: null, firstTries: { tries: 0, correct: 0 }, since: { own: [], byDefault: [] } };
  for (let after = ''; rows.length < mostRows; ) {
    const factIds = await listFactIds(prisma, learnerId, after, factsAtOnce);
    for (const events of (await loadLogs(prisma, learnerId, factIds)).values()) {
      const reviews = scheduledReviews(events, toContext(weights));
      rows.push(...trainingRows(reviews));
      const { tries, correct } = firstTryOf(reviews);
      material.firstTries.tries += tries;
      material.firstTries.correct += correct;
      if (fittedUntil !== null) addForetold(material.since, events, weights, fittedUntil);
      for (const { event } of reviews) if (material.until === null || event.studyDay > material.until) material.until = event.studyDay;
    }
    const last = factIds.at(-1);
    if (last === undefined || factIds.length < factsAtOnce) break;
    after = last;
  }
  return { ...material, log: packTrainingLog(rows), items: countLongTerm(rows) };
}

/** The facts that a learner has a card of, in the order of their ids, from after one of them. */
export async function listFactIds(db: Transaction, learnerId: string, after: string, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ factId: string }[]>`
    select fact_id as "factId" from cards where learner_id = ${learnerId}::uuid and fact_id > ${after} order by fact_id limit ${limit}`;
  return rows.map(({ factId }) => factId);
}

function addForetold(since: TrainingMaterial['since'], events: readonly ReviewEvent[], weights: LearnerWeights, fittedUntil: StudyDay): void {
  if (!events.some(({ studyDay }) => studyDay > fittedUntil)) return;
  since.own.push(...foretoldAnswers(scheduledReviews(events, toContext(weights)), fittedUntil));
  since.byDefault.push(...foretoldAnswers(scheduledReviews(events, toContext(defaultWeights)), fittedUntil));
}

/** What is wanted of recall decides days and not memory, so that any will do. */
function toContext(weights: LearnerWeights): SchedulingContext {
  return { ...weights, desiredRetention: 0.9 };
}
