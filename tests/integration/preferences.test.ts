import { afterAll, beforeEach, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { updatePreferences } from '@/lib/data/preferences';
import { recordAnswer } from '@/lib/data/record-answer';
import { claimTraining } from '@/lib/data/weight-training';
import type { User } from '@/lib/data/users';
import { harbourFacts, quizItemOf, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  learner = await makeGuest();
});
afterAll(() => prisma.$disconnect());

async function answerAll(slug: string, facts: FactPlan[]): Promise<void> {
  for (const fact of facts) await recordAnswer(learner, makeAnswer({ itemId: quizItemOf(fact, slug), response: fact.key, questionSetId: slug }), monday, newId());
}

const days = async () => (await prisma.card.findMany({ orderBy: { factId: 'asc' } })).map(({ dueOn }) => dueOn.getTime());

it('moves every card to its new day when another share is to be remembered, and back', async () => {
  await seedContent();
  await answerAll('harbour', harbourFacts);
  const before = await days();
  await updatePreferences(learner.id, { desiredRetention: 0.8 }, monday);
  const later = await days();
  expect(later.every((day, index) => day > (before[index] ?? 0))).toBe(true);
  await updatePreferences(learner.id, { desiredRetention: 0.9 }, monday);
  expect(await days()).toEqual(before);
});

it('moves no card for how a day is filled', async () => {
  await seedContent();
  await answerAll('harbour', harbourFacts);
  const before = await prisma.card.findMany();
  await updatePreferences(learner.id, { minutesPerDay: 2, newFactsPerDay: 0, easyDays: [1, 7], timeZone: 'America/New_York', dayStartHour: 0 }, monday);
  expect(await prisma.card.findMany()).toEqual(before);
  expect(await claimTraining(daysAfter(monday, 1))).toBeNull();
});

it('leaves many cards to be moved in the background', async () => {
  await seedContent();
  await answerAll('harbour', harbourFacts);
  // Cards of facts that are nowhere, so that there are many at once.
  await prisma.$transaction([prisma.$executeRaw`set local session_replication_role = replica`, prisma.$executeRaw`
    insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, algorithm, params_version, recognition_streak, log_head_at, log_head_id)
    select ${learner.id}::uuid, 'made-up.' || n, date '2026-04-01', 5, 5, 1, 0, 'fsrs-6', 1, 0, now(), gen_random_uuid() from generate_series(1, 300) n`]);
  await updatePreferences(learner.id, { desiredRetention: 0.8 }, monday);
  expect(await claimTraining(monday)).toMatchObject({ learnerId: learner.id, refoldVersion: 1 });
});
