import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { forgettingCurveOf } from '@/lib/domain/scheduling/memory-model';
import { Rollup, type RollupRow } from '@/lib/domain/scheduling/rollup';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { mondayOf, mondaysBetween, weeklyKnown } from '@/lib/domain/scheduling/weekly-known';
import { prisma } from './client';
import { schedulingContext } from './fold-cards';
import { lockLearner, type LockedLearner } from './learner-lock';
import { loadActiveWeights } from './personal-weights';
import { loadLogs } from './review-log';
import { addRows, loadTopics, shownBy } from './rollups';
import { inTransaction, type Transaction } from './transaction';

/** Facts whose logs are in memory at once. */
const factsAtOnce = 500;

/** Sees to it that a learner's daily sums are there and reach to this week, so that they can be read. Costs a look at one row when they do. */
export async function ensureRollups(learnerId: string, today: StudyDay): Promise<void> {
  const [row] = await prisma.$queryRaw<{ keptTo: StudyDay | null }[]>`
    select to_char(sums_kept_to, 'YYYY-MM-DD') as "keptTo" from users where id = ${learnerId}::uuid`;
  if (!row) return;
  if (row.keptTo === null) await rebuildRollups(learnerId, today);
  else if (row.keptTo < mondayOf(today)) await inTransaction(async (tx) => addWeeks(tx, await lockLearner(tx, learnerId), today));
}

/**
 * Makes a learner's daily sums anew from their log, whatever was there. The log is gone through without holding the learner up; if they
 * wrote in the meantime it is gone through again, at last with the learner waiting.
 */
export async function rebuildRollups(learnerId: string, today: StudyDay): Promise<void> {
  const keptTo = mondayOf(today);
  for (let patience = 2; ; patience -= 1) {
    const before = await readState(learnerId);
    const sums = patience > 0 ? await sumLogs(prisma, learnerId, keptTo, before.context) : null;
    const stored = await inTransaction(async (tx) => {
      const learner = await lockLearner(tx, learnerId);
      if (sums !== null && !isAsBefore(learner, before)) return false;
      const rows = sums ?? (await sumLogs(tx, learnerId, keptTo, schedulingContext(learner)));
      await tx.$executeRaw`delete from daily_rollups where learner_id = ${learnerId}::uuid`;
      await addRows(tx, learnerId, rows);
      await noteKeptTo(tx, learnerId, keptTo);
      return true;
    });
    if (stored) return;
  }
}

type State = { lastServerOrder: number; context: SchedulingContext };

async function readState(learnerId: string): Promise<State> {
  const [[row], weights] = await Promise.all([
    prisma.$queryRaw<{ lastServerOrder: number; desiredRetention: number }[]>`
      select last_server_order as "lastServerOrder", desired_retention as "desiredRetention" from users where id = ${learnerId}::uuid`,
    loadActiveWeights(prisma, learnerId),
  ]);
  return { lastServerOrder: row?.lastServerOrder ?? 0, context: { ...weights, desiredRetention: row?.desiredRetention ?? 0.9 } };
}

function isAsBefore(learner: LockedLearner, before: State): boolean {
  return learner.lastServerOrder === before.lastServerOrder && learner.weights.params.version === before.context.params.version;
}

async function sumLogs(db: Transaction, learnerId: string, keptTo: StudyDay, context: SchedulingContext): Promise<RollupRow[]> {
  const rollup = new Rollup();
  for await (const { log, topic } of eachLog(db, await listFacts(db, learnerId), learnerId)) {
    const { reviews, weeks } = shownBy(log, keptTo, context);
    rollup.add(reviews, topic);
    for (const row of weeks) rollup.addRow(row);
  }
  return rollup.rows();
}

async function* eachLog(db: Transaction, factIds: readonly string[], learnerId: string) {
  for (let start = 0; start < factIds.length; start += factsAtOnce) {
    const some = factIds.slice(start, start + factsAtOnce);
    const [logs, topics] = [await loadLogs(db, learnerId, some), await loadTopics(db, some)];
    for (const [factId, log] of logs) yield { log, topic: topics.get(factId) ?? '' };
  }
}

async function listFacts(db: Transaction, learnerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ factId: string }[]>`
    select distinct fact_id as "factId" from review_events where learner_id = ${learnerId}::uuid order by fact_id`;
  return rows.map(({ factId }) => factId);
}

/**
 * The facts known at the start of each week since. A card that was not touched in those weeks says it all; of the others the log is read,
 * since their card has gone on.
 */
async function addWeeks(tx: Transaction, learner: LockedLearner, today: StudyDay): Promise<void> {
  const { id: learnerId, sumsKeptTo } = learner;
  const keptTo = mondayOf(today);
  const mondays = sumsKeptTo === null ? [] : mondaysBetween(sumsKeptTo, keptTo);
  const [first] = mondays;
  if (first === undefined) return;
  const { factor, decay } = forgettingCurveOf(learner.weights.params);
  await tx.$executeRaw`
    insert into daily_rollups (learner_id, dimension, study_day, bucket, reviews, predicted_sum)
    select ${learnerId}::uuid, 'known', monday, '', count(*), sum(power(1 + ${factor}::float8 * (monday - last_reviewed_on) / stability, ${decay}::float8))
    from cards, unnest(${mondays}::date[]) monday
    where learner_id = ${learnerId}::uuid and last_reviewed_on < ${first}::date
    group by monday`;
  const touched = await tx.$queryRaw<{ factId: string }[]>`
    select fact_id as "factId" from cards where learner_id = ${learnerId}::uuid and (last_reviewed_on >= ${first}::date or last_reviewed_on is null)`;
  const context = schedulingContext(learner);
  const weeks = new Rollup();
  for await (const { log } of eachLog(tx, touched.map(({ factId }) => factId), learnerId)) {
    for (const row of weeklyKnown(log, mondays, context)) weeks.addRow(row);
  }
  await addRows(tx, learnerId, weeks.rows());
  await noteKeptTo(tx, learnerId, keptTo);
}

async function noteKeptTo(tx: Transaction, learnerId: string, keptTo: StudyDay): Promise<void> {
  await tx.$executeRaw`update users set sums_kept_to = ${keptTo}::date where id = ${learnerId}::uuid`;
}
