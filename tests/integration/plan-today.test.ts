import { afterAll, beforeAll, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { planToday } from '@/lib/data/plan-today';
import type { MemoryCard } from '@/lib/domain/planning/day-plan';
import { planFacts, planHorizonDays } from '@/lib/domain/planning/plan-facts';
import { planContextOf } from '@/lib/domain/planning/studied';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { addDays, daysBetween } from '@/lib/domain/scheduling/study-day';
import { seedContent } from '@/tests/factories/content';
import { makeGuest } from '@/tests/factories/learners';

const today = '2026-03-20';
const cards = 500;
/** Beyond the places of a day, as the page says it reads (docs/reviews.md). */
const spare = 100;

beforeAll(async () => {
  await seedContent();
  await prisma.$executeRaw`
    insert into facts (id, article_id, kind, statement, salience, as_of, evidence_start, evidence_end, evidence_quote)
    select 'plan.' || n, f.article_id, f.kind, f.statement, (n % 7) / 7.0, f.as_of, f.evidence_start, f.evidence_end, f.evidence_quote
    from (select * from facts limit 1) f, generate_series(1, ${cards}::int) n`;
  await prisma.$executeRaw`
    insert into items (id, fact_id, article_id, format, stem, key, accepted, distractors, rationale, evidence_start, evidence_end, evidence_quote)
    select 'plan.' || n || '.i', 'plan.' || n, i.article_id, i.format, i.stem, i.key, i.accepted, i.distractors, i.rationale, i.evidence_start, i.evidence_end, i.evidence_quote
    from (select * from items limit 1) i, generate_series(1, ${cards}::int) n`;
});
afterAll(() => prisma.$disconnect());

/** Cards due over so many days before and after today, and answers that each took so long. */
async function makeStudent(minutesPerDay: number, { secondsEach, daysBehind, daysAhead }: { secondsEach: number; daysBehind: number; daysAhead: number }): Promise<string> {
  const { id } = await makeGuest();
  await prisma.user.update({ where: { id }, data: { minutesPerDay } });
  await prisma.$executeRaw`
    insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, algorithm, params_version, recognition_streak, first_reviewed_on, last_reviewed_on, buried_on, log_head_at, log_head_id)
    select ${id}::uuid, 'plan.' || n, ${today}::date - ${daysBehind}::int + (n * 7919) % ${daysBehind + daysAhead}::int, 0.5 + n % 40, 1 + n % 9, 5, 0, 'fsrs-6', 1, 0,
      '2025-06-01', case when n % 11 > 0 then ${today}::date - ${daysBehind}::int - 1 - n % 50 end, case when n % 13 = 0 then ${today}::date end, now(), gen_random_uuid()
    from generate_series(1, ${cards}::int) n`;
  await prisma.$executeRaw`
    insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, evidence, client_at, zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
    select ${id}::uuid, gen_random_uuid(), 'plan.' || n, gen_random_uuid(), n, 'review', jsonb_build_object('visibleMs', ${secondsEach * 1000}::float8), now(), 0, now(), ${today}::date - 40, n, gen_random_uuid(), now()
    from generate_series(1, 250) n`;
  return id;
}

/** What a plan is to look at, found the long way round. */
async function cardsOf(learnerId: string, places: number): Promise<MemoryCard[]> {
  const all = await prisma.card.findMany({ where: { learnerId }, include: { fact: true } });
  const day = (value: Date | null) => value && value.toISOString().slice(0, 10);
  const found = all
    .map(({ factId, fact, stability, difficulty, suspended, ...card }): MemoryCard => ({
      factId, articleId: fact.articleId, salience: fact.salience, asOf: day(fact.asOf) ?? '',
      state: { dueOn: day(card.dueOn) ?? '', lastReviewedOn: day(card.lastReviewedOn), buriedOn: day(card.buriedOn), stability, difficulty, suspended },
    }))
    .sort((a, b) => (a.state.dueOn === b.state.dueOn ? (a.factId < b.factId ? -1 : 1) : a.state.dueOn < b.state.dueOn ? -1 : 1));
  const due = found.filter(({ state }) => state.dueOn <= today);
  if (due.length <= places + spare) {
    const coming = found.filter(({ state }) => state.dueOn > today && state.dueOn < addDays(today, planHorizonDays));
    return [...due, ...coming.slice(0, planHorizonDays * places + spare)];
  }
  const elapsed = ({ state }: MemoryCard) => (state.lastReviewedOn === null ? 0 : daysBetween(state.lastReviewedOn, today) / state.stability);
  const gainful = [...due].sort((a, b) => elapsed(a) - elapsed(b) || (a.factId < b.factId ? -1 : 1)).slice(0, places + spare);
  return [...new Set([...due.slice(0, places + spare + 1), ...gainful])];
}

it.each([
  ['has nothing waiting', 10, { secondsEach: 12, daysBehind: 1, daysAhead: 120 }],
  ['has a full fortnight and is quicker than is first taken', 1, { secondsEach: 2, daysBehind: 1, daysAhead: 15 }],
  ['has a full fortnight', 1, { secondsEach: 30, daysBehind: 1, daysAhead: 15 }],
  ['comes back to a backlog', 5, { secondsEach: 12, daysBehind: 60, daysAhead: 30 }],
  ['comes back to a backlog and is quicker than is first taken', 8, { secondsEach: 1, daysBehind: 60, daysAhead: 30 }],
  ['is slow and has a backlog', 10, { secondsEach: 50, daysBehind: 60, daysAhead: 30 }],
  ['has hours a day', 240, { secondsEach: 12, daysBehind: 60, daysAhead: 30 }],
])('plans of the same cards as if all had been looked at, for who %s', async (_, minutesPerDay, habits) => {
  const learnerId = await makeStudent(minutesPerDay, habits);
  const { studied, ...plan } = await planToday(prisma, learnerId, today, 'queue');
  const settings = { ...(await prisma.user.findUniqueOrThrow({ where: { id: learnerId } })), params: defaultParams };
  const context = planContextOf(settings, studied, today);
  const places = Math.floor((minutesPerDay * 60) / studied.secondsPerCard);
  const expected = planFacts(await cardsOf(learnerId, places), context);
  expect(plan).toEqual(expected);
  expect(plan.queue.length).toBeGreaterThan(0);
  expect((await planToday(prisma, learnerId, today, 'count')).figures.asked).toBe(expected.figures.asked);
});
