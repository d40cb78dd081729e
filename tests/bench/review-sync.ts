import { randomUUID } from 'node:crypto';
import { FSRSAlgorithm, default_w } from 'ts-fsrs';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { prisma } from '@/lib/data/client';
import { countDue, type Learner } from '@/lib/data/due';
import { appendReviewEvents } from '@/lib/data/review-events';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import type { ReviewBatchResult, ReviewEventRequest } from '@/lib/schemas/review';
import { median, perSecond } from './measure';
import { recordStatements } from './recorded-statements';

/** What a phone sends after some days without a network: reviews older than what the server has, so that every card is replayed. */
const reviews = 100;
const cards = 95;
const reviewsPerCard = 20;
const rounds = 15;
const bars = { syncMs: 150, dueReadsPerSecond: 3_000 };
const loops = 8;
const durationMs = 4_000;
const dayMs = 86_400_000;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: loops });
const id = uuidV7(new Date(), Math.random);
const learner: Learner = { id, timeZone: 'UTC', dayStartHour: 4, desiredRetention: 0.9 };
let sequence = 0;

async function makeLearner(): Promise<void> {
  await pool.query(`
    insert into facts (id, article_id, kind, statement, salience, as_of, evidence_start, evidence_end, evidence_quote)
    select 'sync.' || n, f.article_id, f.kind, f.statement, f.salience, f.as_of, f.evidence_start, f.evidence_end, f.evidence_quote
    from (select * from facts limit 1) f, generate_series(1, ${cards}) n`);
  await pool.query(`
    insert into items (id, fact_id, article_id, format, stem, key, accepted, distractors, rationale, evidence_start, evidence_end, evidence_quote)
    select 'sync.' || n || '.i', 'sync.' || n, i.article_id, i.format, i.stem, i.key, i.accepted, i.distractors, i.rationale, i.evidence_start, i.evidence_end, i.evidence_quote
    from (select * from items where retired_at is null limit 1) i, generate_series(1, ${cards}) n`);
  await pool.query(`insert into users (id, kind, time_zone, created_at) values ($1, 'guest', 'UTC', now() - interval '2 years')`, [id]);
  // A card of each, which the first events replay from nothing.
  await pool.query(
    `insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, algorithm, params_version, recognition_streak, first_reviewed_on, last_reviewed_on, log_head_at, log_head_id)
     select $1, 'sync.' || n, current_date, 5, 5, 1, 0, 'fsrs-6', 1, 0, current_date - 700, current_date - 700, now(), gen_random_uuid() from generate_series(1, ${cards}) n`,
    [id],
  );
  for (let review = 0; review < reviewsPerCard; review += 1) await appendReviewEvents({ id }, batchOf(cards, 600 - review * 25), new Date());
}

/** Reviews of as many facts as there are, and of some twice, so many days ago. */
function batchOf(count: number, daysAgo: number): ReviewEventRequest[] {
  const deviceId = randomUUID();
  return Array.from({ length: count }, (_, index) => {
    const factId = `sync.${1 + (index % cards)}`;
    const at = new Date(Date.now() - daysAgo * dayMs + index * 5_000);
    return {
      kind: 'review', id: uuidV7(at, Math.random), deviceId, deviceSequence: (sequence += 1), clientAt: at.toISOString(), zoneOffsetMinutes: 0, timeZone: 'UTC', factId,
      evidence: { type: 'recalled', itemId: `${factId}.i`, itemRevision: 1, rating: index % 9 === 0 ? 1 : 3, visibleMs: 4_000 },
    };
  });
}

async function send(events: readonly ReviewEventRequest[], cookie: string): Promise<void> {
  const response = await fetch(`${process.env.DATELINE_URL}/api/reviews`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ learnerId: id, events }) });
  const result = (await response.json()) as ReviewBatchResult;
  if (response.status !== 200 || result.stored.length !== events.length) throw new Error(`a batch was not stored: ${response.status} ${JSON.stringify(result).slice(0, 300)}`);
}

/** The least that a sync has to do: read the logs, add as many rows, step the bare memory model over each log, and write the cards. */
async function bare(): Promise<void> {
  const model = new FSRSAlgorithm({ w: [...default_w], enable_short_term: true });
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select 1 from users where id = $1 for update', [id]);
    await client.query(`
      insert into bare_events select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from review_events e where learner_id = $1 limit ${reviews}`, [id]);
    const { rows } = await client.query<{ fact_id: string; evidence: { rating: 1 | 2 | 3 | 4 } }>('select * from review_events where learner_id = $1', [id]);
    const memories = new Map<string, { stability: number; difficulty: number }>();
    for (const { fact_id, evidence } of rows) memories.set(fact_id, model.next_state(memories.get(fact_id) ?? null, 7, evidence.rating));
    await client.query(
      `update bare_cards c set stability = m.stability, difficulty = m.difficulty from jsonb_to_recordset($1::jsonb) as m("factId" text, stability float8, difficulty float8) where c.fact_id = m."factId"`,
      [JSON.stringify([...memories].map(([factId, memory]) => ({ factId, ...memory })))],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Everything a learner has, as one value. */
async function fingerprint(): Promise<string> {
  const { rows } = await pool.query<{ print: string }>(
    `select md5(coalesce((select string_agg(e::text, '|' order by e.id) from review_events e where learner_id = $1), '')
       || coalesce((select string_agg(c::text || c.xmin::text, '|' order by c.fact_id) from cards c where learner_id = $1), '')
       || (select last_server_order::text from users where id = $1)) as print`,
    [id],
  );
  return rows[0]?.print ?? '';
}

async function measureSync(cookie: string): Promise<void> {
  await pool.query(`create table bare_events as select * from review_events where false; create table bare_cards as select * from cards where learner_id = '${id}'`);
  await pool.query('alter table bare_events add primary key (learner_id, id); create index on bare_events (learner_id, fact_id, effective_at); create index on bare_events (learner_id, server_order)');
  const times: { http: number; data: number; bare: number; again: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // Each round its own day between those there are.
    const batch = batchOf(reviews, 590 - round * 25);
    const http = await took(() => send(batch, cookie));
    const data = await took(() => appendReviewEvents({ id }, batchOf(reviews, 585 - round * 25), new Date()));
    const before = await fingerprint();
    const again = await took(() => send(batch, cookie));
    if ((await fingerprint()) !== before) {
      console.error('review sync: a batch that was known already changed something');
      process.exitCode = 1;
    }
    const least = await took(bare);
    // Round 0 warms all of it up.
    if (round > 0) times.push({ http, data, bare: least, again });
  }
  const of = (pick: (time: (typeof times)[number]) => number) => median(times.map(pick));
  const http = of((time) => time.http);
  const worst = Math.max(...times.map((time) => time.http));
  console.log(
    `review sync: ${reviews} reviews and ${cards} cards replayed in ${http.toFixed(0)} ms through HTTP, ${worst.toFixed(0)} at worst of ${rounds} (bar ${bars.syncMs}${worst > bars.syncMs ? ': over' : ''}), ` +
      `${of((time) => time.data).toFixed(0)} ms through lib/data; ${of((time) => time.http / time.bare).toFixed(1)} times pg and the bare memory model alone (${of((time) => time.bare).toFixed(0)} ms)`,
  );
  console.log(`review sync: the same batch again in ${of((time) => time.again).toFixed(0)} ms, 0 rows changed`);
}

/** How many are due, as every page asks it, against the very statements it sends, sent through pg alone. */
async function measureDueReads(): Promise<void> {
  const statements = await recordStatements(() => countDue(learner, new Date()));
  const clients = await Promise.all(Array.from({ length: loops }, () => pool.connect()));
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round <= 2; round += 1) {
    const data = await perSecond(loops, durationMs / 2, async () => void (await countDue(learner, new Date())));
    const sql = await perSecond(loops, durationMs / 2, async (loop) => {
      for (const statement of statements) await clients[loop]!.query(statement);
    });
    if (round === 0) continue;
    rates.push(data);
    ratios.push(data / sql);
  }
  clients.forEach((client) => client.release());
  const rate = Math.max(...rates);
  console.log(`due reads: ${rate.toFixed(0)} a second by ${loops} at once (bar ${bars.dueReadsPerSecond}${rate < bars.dueReadsPerSecond ? ': under' : ''}), ${Math.max(...ratios).toFixed(2)} of the same SQL through pg (statements: ${statements.length})`);
}

async function main(): Promise<void> {
  await makeLearner();
  const cookie = `next-auth.session-token=${await encode({ token: { sub: id, sessionVersion: 1 }, secret: process.env.NEXTAUTH_SECRET ?? '' })}`;
  try {
    await measureSync(cookie);
    await measureDueReads();
  } finally {
    await pool.query('drop table if exists bare_events, bare_cards');
    await pool.query('delete from users where id = $1', [id]);
    await pool.query(`delete from items where id like 'sync.%'`);
    await pool.query(`delete from facts where id like 'sync.%'`);
    await pool.end();
    await prisma.$disconnect();
  }
}

await main();
