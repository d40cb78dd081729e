import pg from 'pg';
import { prisma } from '@/lib/data/client';
import { countDue, findDueQueue, todayOf, type Learner } from '@/lib/data/due';
import { findCardHistory } from '@/lib/data/progress-card';
import { forecastCards, listLeeches, sumMemory } from '@/lib/data/progress-memory';
import { listStudyDays, listWeeksKnown, sumRecall } from '@/lib/data/progress-sums';
import { getProgress } from '@/lib/data/progress';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { mondayOf } from '@/lib/domain/scheduling/weekly-known';
import { uuidV7 } from '@/lib/domain/uuid-v7';

/** Of the learner whose pages are read. */
const cards = 100_000;
/** In the whole log, over all learners; 10,000,000 is what the bars were set for, and takes a quarter of an hour to make. */
const events = Number(process.env.BENCH_EVENTS ?? 2_000_000);
const eventsPerLearner = 100_000;
const years = 3;
const runs = Number(process.env.BENCH_RUNS ?? 40);
/** Of the disk, for each row of the log. */
const bytesPerEvent = 250;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const learners = Array.from({ length: Math.max(1, Math.round(events / eventsPerLearner)) }, () => uuidV7(new Date(), Math.random));
const [id = ''] = learners;
const now = new Date();
const learner: Learner = { id, timeZone: 'UTC', dayStartHour: 4, desiredRetention: 0.9 };
const today = todayOf(learner, now);

/** Facts by the hundred thousand, which no content has: copies of one story's, each with an item. */
async function makeFacts(): Promise<void> {
  await pool.query(`
    insert into facts (id, article_id, kind, statement, salience, as_of, evidence_start, evidence_end, evidence_quote)
    select 'bench.' || n, f.article_id, f.kind, f.statement, f.salience, f.as_of, f.evidence_start, f.evidence_end, f.evidence_quote
    from (select * from facts limit 1) f, generate_series(1, ${cards}) n on conflict do nothing`);
  await pool.query(`
    insert into items (id, fact_id, article_id, format, stem, key, accepted, distractors, rationale, evidence_start, evidence_end, evidence_quote)
    select 'bench.' || n || '.i', 'bench.' || n, i.article_id, i.format, i.stem, i.key, i.accepted, i.distractors, i.rationale, i.evidence_start, i.evidence_end, i.evidence_quote
    from (select * from items where retired_at is null limit 1) i, generate_series(1, ${cards}) n on conflict do nothing`);
}

async function makeLearners(): Promise<void> {
  await pool.query(`insert into users (id, kind, time_zone, created_at, sums_kept_to, last_server_order)
    select id, 'guest', 'UTC', now() - interval '1 year' * ${years}, $2::date, ${eventsPerLearner} from unnest($1::uuid[]) id`, [learners, mondayOf(today)]);
  await pool.query(`
    insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, algorithm, params_version, recognition_streak, first_reviewed_on, last_reviewed_on, log_head_at, log_head_id)
    select $1, 'bench.' || n, current_date - 30 + (n * 7919::bigint % 400)::int, 0.2 + 300 * power(((n * 104729::bigint) % 10007) / 10007.0, 3), 1 + 9 * (((n * 1299709::bigint) % 10009) / 10009.0), 20, (n % 1000) / 110, 'fsrs-6', 1, 0,
      current_date - 365 * ${years}, current_date - (n * 31) % 200, now(), gen_random_uuid()
    from generate_series(1, ${cards}) n`, [id]);
}

/** Months at a time, so that the log lies on the disk as years of use would have laid it: learners interleaved. */
async function makeEvents(): Promise<void> {
  const months = years * 12;
  const perMonth = Math.ceil(eventsPerLearner / months);
  for (let month = 0; month < months; month += 1) {
    await pool.query(`
      insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, evidence, client_at, zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
      select l, gen_random_uuid(), 'bench.' || 1 + (n * 50 + ${month * 7}) % ${cards}, l, n, 'review',
        '{"type":"recalled","itemId":"bench.1.i","itemRevision":1,"rating":3,"visibleMs":6000}', at, 0, at, at::date, n, gen_random_uuid(), at
      from generate_series(${month * perMonth + 1}, ${(month + 1) * perMonth}) n, unnest($1::uuid[]) l,
        lateral (select now() - interval '1 day' * (${years * 365} * (1 - n / ${eventsPerLearner + perMonth}.0)) as at) t`, [learners]);
  }
}

async function makeRollups(): Promise<void> {
  for (const [dimension, buckets] of [['all', 1], ['topic', 12], ['format', 7], ['age', 4], ['prediction', 10], ['known', 1]] as const) {
    await pool.query(`
      insert into daily_rollups (learner_id, dimension, study_day, bucket, reviews, visible_ms, attempts, correct, guess_sum, predicted_sum)
      select $1, '${dimension}', current_date - day, bucket::text, 90, 600000, 80, 72, 8, 71 from generate_series(0, ${years * 365}) day, generate_series(0, ${buckets - 1}) bucket
      ${dimension === 'known' ? 'where extract(isodow from current_date - day) = 1' : ''}`, [id]);
  }
}

type Measure = { name: string; barMs: number; at: 'p50' | 'p99'; run: () => Promise<unknown> };

const year = addDays(today, -364);
const measures: Measure[] = [
  { name: 'due, top 50', barMs: 10, at: 'p99', run: () => findDueQueue(learner, now, 50) },
  { name: 'due, count', barMs: 5, at: 'p50', run: () => countDue(learner, now) },
  { name: 'forecast, 365 days', barMs: 50, at: 'p50', run: () => forecastCards(id, today, 365) },
  { name: 'card history', barMs: 5, at: 'p50', run: () => findCardHistory(learner, 'bench.8', now) },
  { name: 'heat map and streak', barMs: 10, at: 'p50', run: () => listStudyDays(id) },
  { name: 'forecast, 90 days', barMs: 50, at: 'p50', run: () => forecastCards(id, today, 90) },
  { name: 'recall in every slice, a year', barMs: 50, at: 'p50', run: () => sumRecall(id, year) },
  { name: 'facts known, week by week', barMs: 50, at: 'p50', run: () => listWeeksKnown(id, year) },
  { name: 'state of memory', barMs: 50, at: 'p50', run: () => sumMemory(id, today, defaultParams) },
  { name: 'facts that keep slipping', barMs: 50, at: 'p50', run: () => listLeeches(id, 20) },
  { name: 'the whole page', barMs: 200, at: 'p50', run: () => getProgress(learner, now) },
];

async function measure({ name, barMs, at, run }: Measure): Promise<void> {
  for (let warm = 0; warm < 3; warm += 1) await run();
  const times: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  const took = at === 'p50' ? quantile(0.5) : quantile(0.99);
  console.log(`progress, ${name}: p50 ${quantile(0.5).toFixed(1)} ms, p99 ${quantile(0.99).toFixed(1)} ms; ${at} is ${(took / barMs).toFixed(2)} of its bar of ${barMs} ms${took > barMs ? ': over' : ''}`);
}

async function measureStorage(): Promise<void> {
  const { rows } = await pool.query<{ own: number; indexes: number }>(
    `select pg_table_size('review_events')::float8 / count(*) as own, pg_indexes_size('review_events')::float8 / count(*) as indexes from review_events`,
  );
  const [{ own, indexes } = { own: 0, indexes: 0 }] = rows;
  const bytes = own + indexes;
  console.log(`storage: ${bytes.toFixed(0)} bytes for a row of the log, ${indexes.toFixed(0)} of them in its indexes (bar ${bytesPerEvent}${bytes > bytesPerEvent ? ': over' : ''})`);
}

async function main(): Promise<void> {
  const start = performance.now();
  await makeFacts();
  await makeLearners();
  await makeEvents();
  await makeRollups();
  // As autovacuum would have, in the years this stands for.
  await pool.query('vacuum analyze facts, items, cards, review_events, daily_rollups');
  console.log(`progress: ${cards.toLocaleString('en-GB')} cards and ${(learners.length * eventsPerLearner).toLocaleString('en-GB')} events made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  await measureStorage();
  for (const each of measures) await measure(each);
  // Not by truncating users: what belongs to somebody, private articles too, would take all articles with it.
  await pool.query('truncate review_events, cards, daily_rollups');
  await pool.query('delete from users where id = any($1::uuid[])', [learners]);
  await pool.query(`delete from items where id like 'bench.%'`);
  await pool.query(`delete from facts where id like 'bench.%'`);
  await pool.end();
  await prisma.$disconnect();
}

await main();
