import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { Rollup, type RollupRow } from '@/lib/domain/scheduling/rollup';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { traceReviews, type TracedReview } from '@/lib/domain/scheduling/trace-reviews';
import { mondaysBetween, weeklyKnown } from '@/lib/domain/scheduling/weekly-known';
import type { LockedLearner } from './learner-lock';
import type { Transaction } from './transaction';

type Shown = { reviews: readonly TracedReview[]; weeks: readonly RollupRow[] };

/** What the log of a fact showed before a write, and shows after it. */
type Change = { factId: string; before: Shown; after: Shown };

const nothing: Shown = { reviews: [], weeks: [] };

/**
 * What one write changes about a learner's daily sums, gathered while its cards are folded and written at the end, by one addition to each
 * sum. Gathers nothing while nobody looks at them: they are then made when they are first read (rebuild-rollups.ts).
 */
export class RollupChanges {
  private readonly changes: Change[] = [];
  private readonly keptTo: StudyDay | null;

  constructor(
    private readonly learner: LockedLearner,
    private readonly context: SchedulingContext,
  ) {
    this.keptTo = learner.sumsKeptTo;
  }

  /** Whether events reach behind the start of a week that is summed up already: what they change about it only the whole log can tell. */
  needLog(fresh: readonly ReviewEvent[]): boolean {
    const { keptTo } = this;
    return keptTo !== null && fresh.some(({ studyDay }) => studyDay < keptTo);
  }

  /** Reviews that came on top of a log. */
  addReviews(factId: string, reviews: readonly TracedReview[]): void {
    if (this.keptTo !== null && reviews.length > 0) this.changes.push({ factId, before: nothing, after: { reviews, weeks: [] } });
  }

  /** A log into which events came anywhere. */
  addLog(factId: string, log: readonly ReviewEvent[], fresh: readonly ReviewEvent[]): void {
    if (this.keptTo === null) return;
    const freshIds = new Set(fresh.map(({ id }) => id));
    const before = log.filter(({ id }) => !freshIds.has(id));
    this.changes.push({ factId, before: shownBy(before, this.keptTo, this.context), after: shownBy(log, this.keptTo, this.context) });
  }

  async store(tx: Transaction): Promise<void> {
    if (this.changes.length === 0) return;
    const topics = await loadTopics(tx, this.changes.map(({ factId }) => factId));
    const rollup = new Rollup();
    for (const { factId, before, after } of this.changes) {
      const topic = topics.get(factId) ?? '';
      rollup.add(before.reviews, topic, -1);
      rollup.add(after.reviews, topic);
      for (const row of before.weeks) rollup.addRow(row, -1);
      for (const row of after.weeks) rollup.addRow(row);
    }
    await addRows(tx, this.learner.id, rollup.rows());
  }
}

/** What a log adds to the sums, with the facts known at the start of each week up to `keptTo`. */
export function shownBy(log: readonly ReviewEvent[], keptTo: StudyDay, context: SchedulingContext): Shown {
  const first = log.reduce<StudyDay>((earliest, { studyDay }) => (studyDay < earliest ? studyDay : earliest), keptTo);
  return { reviews: traceReviews(log, context), weeks: weeklyKnown(log, mondaysBetween(first, keptTo), context) };
}

/** The topic of each fact's story. */
export async function loadTopics(db: Pick<Transaction, '$queryRaw'>, factIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; topic: string }[]>`
    select f.id, a.topic from facts f join articles a on a.id = f.article_id where f.id = any(${factIds}::text[])`;
  return new Map(rows.map(({ id, topic }) => [id, topic]));
}

/** Adds to what is there; a day of which nothing is left goes. */
export async function addRows(tx: Transaction, learnerId: string, rows: readonly RollupRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into daily_rollups (learner_id, dimension, study_day, bucket, reviews, visible_ms, attempts, correct, guess_sum, predicted_sum)
    select ${learnerId}::uuid, dimension, "studyDay", bucket, reviews, "visibleMs", attempts, correct, "guessSum", "predictedSum"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(dimension text, "studyDay" date, bucket text, reviews int,
      "visibleMs" bigint, attempts int, correct int, "guessSum" float8, "predictedSum" float8)
    on conflict (learner_id, dimension, study_day, bucket) do update set reviews = daily_rollups.reviews + excluded.reviews,
      visible_ms = daily_rollups.visible_ms + excluded.visible_ms, attempts = daily_rollups.attempts + excluded.attempts,
      correct = daily_rollups.correct + excluded.correct, guess_sum = daily_rollups.guess_sum + excluded.guess_sum,
      predicted_sum = daily_rollups.predicted_sum + excluded.predicted_sum`;
  const lessened = rows.filter(({ reviews }) => reviews < 0);
  if (lessened.length === 0) return;
  await tx.$executeRaw`
    delete from daily_rollups where learner_id = ${learnerId}::uuid and reviews = 0 and (dimension, study_day, bucket) in (
      select dimension, "studyDay", bucket from jsonb_to_recordset(${JSON.stringify(lessened)}::jsonb) as row(dimension text, "studyDay" date, bucket text))`;
}

/**
 * For when a story got another topic: what was summed under the former one is of no topic now. Those who are concerned are locked in the order of their ids,
 * so that no two publications wait for each other.
 */
export async function forgetRollupsOfStory(tx: Transaction, slug: string): Promise<void> {
  await tx.$executeRaw`
    with concerned as (
      select id from users where sums_kept_to is not null and id in (
        select c.learner_id from cards c join facts f on f.id = c.fact_id join articles a on a.id = f.article_id where a.slug = ${slug}
      ) order by id for update
    )
    update users set sums_kept_to = null where id in (select id from concerned)`;
}

/** For when more than single events changed: other weights, a log joined to another. The sums are made anew when they are next read. */
export async function forgetRollups(tx: Transaction, learnerId: string): Promise<void> {
  await tx.$executeRaw`update users set sums_kept_to = null where id = ${learnerId}::uuid`;
}
