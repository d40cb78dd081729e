import pg from 'pg';
import { trainDueWeights } from '@/lib/background/train-weights';
import { prisma } from '@/lib/data/client';
import { refoldFacts } from '@/lib/data/fold-cards';
import { lockLearner } from '@/lib/data/learner-lock';
import { appendEvents, groupByFact } from '@/lib/data/review-log';
import { inTransaction } from '@/lib/data/transaction';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { scheduledReviews } from '@/lib/domain/scheduling/weights/scheduled-reviews';
import { packTrainingLog, trainingRows } from '@/lib/domain/scheduling/weights/training-log';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { trainWeightsInWorker } from '@/lib/worker/train-weights';
import { trainingPool } from '@/lib/worker/training-pool';
import { paramsOfLearner, simulateLog } from '../factories/simulated-log';
import { median } from './measure';
import { measureStall, type Outcome } from './stall';

/** Reviews, and the seconds that fitting weights to them may take on a machine with nothing else to do. */
const BARS = [
  { reviews: 10_000, seconds: 0.2 },
  { reviews: 100_000, seconds: 2 },
];
const ROUNDS = 3;
/** Milliseconds for which nobody may be kept waiting meanwhile. */
const STALL = 20;

/** How long fitting weights takes, and how long it keeps everybody else waiting: the fit alone, and the whole of it from the log in the database to the last card. */
async function main() {
  const log = simulateLog({ seed: 'bench', reviews: 100_000, truth: paramsOfLearner('bench', 0.5) });
  for (const bar of BARS) {
    const training = toTrainingLog(log.slice(0, bar.reviews));
    await trainWeightsInWorker(training);
    const rounds: Outcome[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureStall(() => trainWeightsInWorker(training)));
    const took = median(rounds.map((round) => round.seconds));
    const calmest = rounds.reduce((a, b) => (a.stallMs < b.stallMs ? a : b));
    console.log(`weights: fitted to ${bar.reviews} reviews in ${took.toFixed(2)} s (bar ${bar.seconds}), ${stallOf(calmest)}`);
    hold(took <= bar.seconds, `fitting to ${bar.reviews} reviews takes more than ${bar.seconds} s`);
    holdCalm(calmest);
  }
  await fromLogToCards(log);
  await trainingPool().close();
  await prisma.$disconnect();
}

async function fromLogToCards(log: readonly ReviewEvent[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const learnerId = uuidV7(new Date(), Math.random);
  try {
    await store(pool, learnerId, log);
    const outcome = await measureStall(() => trainDueWeights(() => new Date()));
    const { rows } = await pool.query<{ versions: number[] }>('select array_agg(distinct params_version) as versions from cards where learner_id = $1', [learnerId]);
    if (rows[0]?.versions.join() !== '2') throw new Error(`the cards did not follow: versions ${rows[0]?.versions.join()}`);
    const { rows: moved } = await pool.query<{ share: number; factor: number }>(
      `select avg((c.due_on <> b.due_on)::int)::float8 as share,
         exp(percentile_cont(0.5) within group (order by abs(ln((c.due_on - c.last_reviewed_on)::float8 / (b.due_on - c.last_reviewed_on)))))::float8 as factor
       from cards c join bench_cards b using (fact_id) where c.learner_id = $1`,
      [learnerId],
    );
    console.log(`weights: from a log of ${log.length} in the database to the last card in ${outcome.seconds.toFixed(1)} s, ${stallOf(outcome)}`);
    console.log(`weights: ${((moved[0]?.share ?? 0) * 100).toFixed(0)} % of the cards fall due on another day, the intervals of half of them by a factor of ${moved[0]?.factor.toFixed(2)} or more`);
    holdCalm(outcome);
  } finally {
    await pool.query('drop table if exists bench_cards');
    await pool.query('delete from users where id = $1', [learnerId]);
    await pool.query(`delete from facts where id like 'bench-%'`);
    await pool.end();
  }
}

/** A learner of facts that are copies of one that is there. */
async function store(pool: pg.Pool, learnerId: string, log: readonly ReviewEvent[]): Promise<void> {
  const byFact = groupByFact(log.map((event) => ({ ...event, cardId: `bench-${event.cardId}`, deviceId: learnerId, bodyHash: event.id })));
  await pool.query(
    `insert into facts select copy.* from (select * from facts limit 1) f, unnest($1::text[]) as made(made_id), jsonb_populate_record(null::facts, to_jsonb(f) || jsonb_build_object('id', made_id)) copy`,
    [[...byFact.keys()]],
  );
  await pool.query(`insert into users (id, kind, time_zone, created_at) values ($1, 'guest', 'UTC', '2024-01-01')`, [learnerId]);
  const facts = [...byFact];
  for (let from = 0; from < facts.length; from += 500) {
    const some = facts.slice(from, from + 500);
    await inTransaction(async (tx) => {
      const learner = await lockLearner(tx, learnerId);
      await appendEvents(tx, learner, some.flatMap(([, events]) => events), new Date());
      await refoldFacts(tx, learner, some.map(([factId]) => factId));
    });
  }
  await pool.query('create table bench_cards as select fact_id, due_on from cards where learner_id = $1', [learnerId]);
  await pool.query('analyze cards, review_events');
}

function toTrainingLog(events: readonly ReviewEvent[]) {
  const context = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 };
  return packTrainingLog([...groupByFact(events).values()].flatMap((log) => trainingRows(scheduledReviews(log, context))));
}

function stallOf({ stallMs }: Outcome): string {
  return `at work without a break for ${stallMs.toFixed(0)} ms at most (bar ${STALL})`;
}

function holdCalm({ stallMs }: Outcome): void {
  hold(stallMs <= STALL, `it holds up everybody for ${stallMs.toFixed(0)} ms`);
}

/** Says so, and no more: seconds are those of this machine and of what else it does. */
function hold(isTrue: boolean, complaint: string): void {
  if (!isTrue) console.log(`weights: over: ${complaint}`);
}

await main();
