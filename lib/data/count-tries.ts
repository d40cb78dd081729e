import { sumTries } from '@/lib/domain/scheduling/item-tries';
import { traceReviews } from '@/lib/domain/scheduling/trace-reviews';
import { prisma } from './client';
import { schedulingContext } from './fold-cards';
import { lockLearner } from './learner-lock';
import { loadLogs } from './review-log';
import { inTransaction, type Transaction } from './transaction';

/** Facts whose logs are counted in one transaction. The learner's own answers wait for it, so it is short. */
const factsAtOnce = 20;

/** The next learners by id whose log went on since it was counted. */
export async function listUncounted(after: string | null, limit: number): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select id from users where last_server_order > tries_counted_to and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Counts what a learner's answers say about the items. Nobody waits for that, so it is done now and then and not with every answer; a rate that is a
 * day old is as good. Of every fact that something came about, the whole log is folded, and what it amounts to stands instead of what was counted of it
 * before. So an undo takes back, late and repeated events count once, and whoever is killed or comes twice does no harm.
 */
export async function countTries(learnerId: string): Promise<void> {
  const state = await readState(learnerId);
  if (!state) return;
  let { countedTo } = state;
  const facts = await listFactsAfter(learnerId, countedTo);
  for (let start = 0; start === 0 || start < facts.length; start += factsAtOnce) {
    const some = facts.slice(start, start + factsAtOnce);
    const isLast = start + factsAtOnce >= facts.length;
    const step = { factIds: some.map(({ factId }) => factId), from: countedTo, to: isLast ? state.lastServerOrder : (some.at(-1)?.newest ?? countedTo) };
    // Somebody else counts them, or everything is to be counted anew: whoever comes next goes on.
    if (!(await countSome(learnerId, step))) return;
    countedTo = step.to;
  }
}

async function readState(learnerId: string): Promise<{ countedTo: number; lastServerOrder: number } | undefined> {
  const [row] = await prisma.$queryRaw<{ countedTo: number; lastServerOrder: number }[]>`
    select tries_counted_to as "countedTo", last_server_order as "lastServerOrder" from users where id = ${learnerId}::uuid`;
  return row;
}

/** By their newest event: when a portion is counted, everything up to its last newest is. What comes about a fact meanwhile has it counted again. */
async function listFactsAfter(learnerId: string, countedTo: number): Promise<{ factId: string; newest: number }[]> {
  return prisma.$queryRaw<{ factId: string; newest: number }[]>`
    select fact_id as "factId", max(server_order) as newest from review_events
    where learner_id = ${learnerId}::uuid and server_order > ${countedTo}::int group by fact_id order by newest`;
}

async function countSome(learnerId: string, { factIds, from, to }: { factIds: readonly string[]; from: number; to: number }): Promise<boolean> {
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, learnerId);
    const noted = await tx.$executeRaw`update users set tries_counted_to = ${to}::int where id = ${learner.id}::uuid and tries_counted_to = ${from}::int`;
    if (noted === 0) return false;
    const context = schedulingContext(learner);
    const logs = await loadLogs(tx, learner.id, factIds);
    const counted = [...logs.values()].flatMap((log) => [...sumTries(traceReviews(log, context))].map(([itemId, sums]) => ({ itemId, ...sums })));
    await replaceTries(tx, learner.id, factIds, counted);
    return true;
  });
}

/** Puts counts in the place of what was counted of these facts, and adds the difference to everybody's: in the order of the ids, so that no two wait for each other. */
async function replaceTries(tx: Transaction, learnerId: string, factIds: readonly string[], counted: readonly unknown[]): Promise<void> {
  await tx.$executeRaw`
    with counted as (
      select "itemId" as item_id, tries, correct, forgotten, "forgottenSquares" as forgotten_squares, "forgottenCorrect" as forgotten_correct
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as row("itemId" text, tries int, correct int, forgotten float8, "forgottenSquares" float8, "forgottenCorrect" float8)
    ), before as (
      select t.item_id, t.tries, t.correct, t.forgotten, t.forgotten_squares, t.forgotten_correct
      from item_tries t join items i on i.id = t.item_id where t.learner_id = ${learnerId}::uuid and i.fact_id = any(${factIds}::text[])
    ), gone as (
      delete from item_tries where learner_id = ${learnerId}::uuid and item_id in (select item_id from before except select item_id from counted)
    ), kept as (
      insert into item_tries (learner_id, item_id, tries, correct, forgotten, forgotten_squares, forgotten_correct)
      select ${learnerId}::uuid, counted.* from counted
      on conflict (learner_id, item_id) do update set tries = excluded.tries, correct = excluded.correct, forgotten = excluded.forgotten,
        forgotten_squares = excluded.forgotten_squares, forgotten_correct = excluded.forgotten_correct
    )
    insert into item_try_totals (item_id, tries, correct, forgotten, forgotten_squares, forgotten_correct)
    select item_id, sum(tries)::int, sum(correct)::int, sum(forgotten), sum(forgotten_squares), sum(forgotten_correct)
    from (select * from counted union all select item_id, -tries, -correct, -forgotten, -forgotten_squares, -forgotten_correct from before) change
    group by item_id order by item_id
    on conflict (item_id) do update set tries = item_try_totals.tries + excluded.tries, correct = item_try_totals.correct + excluded.correct,
      forgotten = item_try_totals.forgotten + excluded.forgotten, forgotten_squares = item_try_totals.forgotten_squares + excluded.forgotten_squares,
      forgotten_correct = item_try_totals.forgotten_correct + excluded.forgotten_correct`;
}
