import { observedRecall } from '@/lib/domain/scheduling/recall';
import type { RollupDimension } from '@/lib/domain/scheduling/rollup';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';

/** Tests of memory of one kind. Proportions 0–1, corrected for guessing, as are the bounds of the 95 % interval. */
export type BucketRecall = {
  bucket: string;
  /** How many, and how many of them right. */
  n: number;
  recalled: number;
  /** Null when n is 0. */
  proportion: number | null;
  low: number;
  high: number;
  /** Mean predicted recall; null when n is 0. */
  predicted: number | null;
};

export type RecallByDimension = ReadonlyMap<RollupDimension, BucketRecall[]>;

type SumRow = { dimension: RollupDimension; bucket: string; attempts: number; correct: number; guessSum: number; predictedSum: number };

/** Everything tested since a day, in every slice at once. */
export async function sumRecall(learnerId: string, since: StudyDay): Promise<RecallByDimension> {
  const rows = await prisma.$queryRaw<SumRow[]>`
    select dimension, bucket, sum(attempts)::int as attempts, sum(correct)::int as correct, sum(guess_sum) as "guessSum", sum(predicted_sum) as "predictedSum"
    from daily_rollups
    where learner_id = ${learnerId}::uuid and dimension = any(array['all', 'topic', 'format', 'age', 'prediction']) and study_day >= ${since}::date
    group by dimension, bucket having sum(attempts) > 0
    order by attempts desc, bucket`;
  const byDimension = new Map<RollupDimension, BucketRecall[]>();
  for (const row of rows) byDimension.set(row.dimension, [...(byDimension.get(row.dimension) ?? []), toBucketRecall(row)]);
  return byDimension;
}

export function toBucketRecall({ bucket, ...sums }: Omit<SumRow, 'dimension'>): BucketRecall {
  const { attempts, correct, guessCorrected, guessCorrectedInterval } = observedRecall(sums);
  return { bucket, n: attempts, recalled: correct, proportion: guessCorrected, ...guessCorrectedInterval, predicted: attempts === 0 ? null : sums.predictedSum / attempts };
}

export type DaySum = { day: StudyDay; reviews: number; visibleMs: number };

/** Every day with a review, earliest first. */
export async function listStudyDays(learnerId: string): Promise<DaySum[]> {
  return prisma.$queryRaw<DaySum[]>`
    select to_char(study_day, 'YYYY-MM-DD') as day, reviews, visible_ms::float8 as "visibleMs"
    from daily_rollups where learner_id = ${learnerId}::uuid and dimension = 'all' order by study_day`;
}

/** Facts met by the start of a week, and the sum of the chances of recalling each of them that day. */
export type KnownOn = { day: StudyDay; known: number; met: number };

export async function listWeeksKnown(learnerId: string, since: StudyDay): Promise<KnownOn[]> {
  return prisma.$queryRaw<KnownOn[]>`
    select to_char(study_day, 'YYYY-MM-DD') as day, predicted_sum as known, reviews as met
    from daily_rollups where learner_id = ${learnerId}::uuid and dimension = 'known' and study_day >= ${since}::date order by study_day`;
}
