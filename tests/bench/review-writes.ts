import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { appendReviewEvents } from '@/lib/data/review-events';
import { prisma } from '@/lib/data/client';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { perSecond } from './measure';
import { recordStatements, replayer } from './recorded-statements';

const loops = 8;
const durationMs = 4_000;
const rounds = 3;
/** Transactions a second through lib/data, on two idle cores. */
const bar = 1_000;
const url = process.env.DATABASE_URL ?? '';

type Asked = { factId: string; itemId: string };

function reviewOf({ factId, itemId }: Asked, deviceSequence: number, deviceId: string): ReviewEventRequest {
  const now = new Date();
  return { kind: 'review', id: uuidV7(now, Math.random), deviceId, deviceSequence, clientAt: now.toISOString(), zoneOffsetMinutes: 0, timeZone: 'UTC', factId, evidence: { type: 'recalled', itemId, itemRevision: 1, rating: 3, visibleMs: 1000 } };
}

/** Learners who each own the card of one fact, last seen ten days ago. */
async function makeLearners(pool: pg.Pool, count: number, factId: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidV7(new Date(), Math.random));
  await pool.query(`insert into users (id, kind, time_zone, created_at) select id, 'guest', 'UTC', now() - interval '1 day' * 20 from unnest($1::uuid[]) id`, [ids]);
  await pool.query(
    `insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, algorithm, params_version, recognition_streak, first_reviewed_on, last_reviewed_on, log_head_at, log_head_id)
     select id, $2, current_date, 5, 5, 1, 0, 'fsrs-6', 1, 0, current_date - 10, current_date - 10, now() - interval '10 days', id from unnest($1::uuid[]) id`,
    [ids, factId],
  );
  return ids;
}

/** One rating a request, through the whole app, against the very statements it sends, sent through pg alone. */
async function main() {
  const pool = new pg.Pool({ connectionString: url, max: loops });
  const { rows } = await pool.query<Asked>(`select fact_id as "factId", id as "itemId" from items where retired_at is null limit 1`);
  const asked = rows[0];
  if (!asked) throw new Error('there is no content to review');

  const [sample = ''] = await makeLearners(pool, 1, asked.factId);
  const request = reviewOf(asked, 1, randomUUID());
  const statements = await recordStatements(() => appendReviewEvents({ id: sample }, [request], new Date()));
  const replay = replayer(statements, { learner: sample, event: request.id, device: request.deviceId });

  const ratios: number[] = [];
  // Round 0 warms both up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const learners = await makeLearners(pool, loops, asked.factId);
    const cookies = await Promise.all(learners.map((sub) => encode({ token: { sub, sessionVersion: 1 }, secret: process.env.NEXTAUTH_SECRET ?? '' })));
    const sequences = learners.map(() => 0);
    const devices = learners.map(() => randomUUID());
    const http = await perSecond(loops, durationMs, async (loop) => {
      const event = reviewOf(asked, ++sequences[loop]!, devices[loop]!);
      const response = await fetch(`${process.env.DATELINE_URL}/api/reviews`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `next-auth.session-token=${cookies[loop]}` },
        body: JSON.stringify({ events: [event] }),
      });
      const result = await response.json();
      if (response.status !== 200 || result.stored?.length !== 1) throw new Error(`a review was not stored: ${response.status} ${JSON.stringify(result)}`);
    });
    const own = await makeLearners(pool, loops, asked.factId);
    const data = await perSecond(loops, durationMs, async (loop) => {
      const { stored } = await appendReviewEvents({ id: own[loop]! }, [reviewOf(asked, ++sequences[loop]!, devices[loop]!)], new Date());
      if (stored.length !== 1) throw new Error('a review was not stored');
    });
    // A statement's values are fixed, and with them the learner's count of events: each replay needs a learner who has none.
    const fresh = await makeLearners(pool, 40_000, asked.factId);
    const clients = await Promise.all(Array.from({ length: loops }, () => pool.connect()));
    const sql = await perSecond(loops, durationMs, async (loop) => {
      const learner = fresh.pop();
      if (!learner) throw new Error('ran out of learners: make more of them');
      await replay(clients[loop]!, { learner, event: uuidV7(new Date(), Math.random), device: randomUUID() });
    });
    clients.forEach((client) => client.release());
    if (round === 0) continue;
    ratios.push(http / sql);
    const under = data < bar ? ': under' : '';
    console.log(`review writes, round ${round}: ${http.toFixed(0)} a second through HTTP, ${data.toFixed(0)} through lib/data (bar ${bar}${under}), ${sql.toFixed(0)} as the same SQL through pg, ratios ${(http / sql).toFixed(2)} and ${(data / sql).toFixed(2)}`);
  }
  console.log(`review writes: ratio ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)} over ${rounds} rounds, ${loops} at once`);
  // Not by truncating users: what belongs to somebody, private articles too, would take all articles with it.
  await pool.query('truncate review_events, cards, daily_rollups');
  await pool.query(`delete from users where kind = 'guest'`);
  await pool.end();
  await prisma.$disconnect();
}

await main();
