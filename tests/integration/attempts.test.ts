import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findCurrentAttempt, findLatestResult, listUnfinished, startAnotherAttempt } from '@/lib/data/attempts';
import { prisma } from '@/lib/data/client';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { harbourFacts, quizItemOf, seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  learner = await makeGuest();
});
afterAll(() => prisma.$disconnect());

const answer = async (itemId: string, response: string, at = monday, questionSetId?: string) => {
  const outcome = await recordAnswer(learner, makeAnswer({ itemId, response, at, questionSetId }), at, newId(at));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.feedback;
};
const answerAll = async (at = monday) => {
  for (const fact of harbourFacts) await answer(quizItemOf(fact), fact.id === 'cost' ? 'no idea' : fact.key, at);
};

describe('the current sitting', () => {
  it('is resumed where it was left', async () => {
    expect(await findCurrentAttempt(learner.id, 'harbour')).toBeNull();
    const { quiz } = await answer('harbour.place-choice', 'Port Ellis');
    await answer('harbour.minister-typed', 'Bo', minutesAfter(monday, 1));
    const attempt = await findCurrentAttempt(learner.id, 'harbour');
    expect(attempt).toMatchObject({ id: quiz?.attemptId, completedAt: null });
    expect(attempt?.itemIds).toHaveLength(3);
    expect(attempt?.answers).toEqual([
      { itemId: 'harbour.place-choice', correct: true, answer: 'Port Ellis' },
      { itemId: 'harbour.minister-typed', correct: false, answer: 'Bo' },
    ]);
  });

  it('is nobody else’s, and none once it is completed', async () => {
    await answer('harbour.place-choice', 'Port Ellis');
    expect(await findCurrentAttempt((await makeGuest()).id, 'harbour')).toBeNull();
    await answerAll();
    expect(await findCurrentAttempt(learner.id, 'harbour')).toBeNull();
  });

  it('shows its options in an order that lasts', async () => {
    const first = await answer('harbour.place-choice', 'Port Ellis');
    const again = await answer('harbour.place-choice', 'Port Ellis', minutesAfter(monday, 1));
    expect(again.quiz?.next).toEqual(first.quiz?.next);
  });
});

describe('the result', () => {
  it('is of the last completed sitting, with what each answer disclosed', async () => {
    expect(await findLatestResult(learner.id, 'harbour')).toBeNull();
    await answer('harbour.place-choice', 'Port Ellis');
    expect(await findLatestResult(learner.id, 'harbour')).toBeNull();
    await answerAll();
    const result = await findLatestResult(learner.id, 'harbour');
    expect(result).toMatchObject({ questionSetId: 'harbour', number: 1, completedAt: monday, correct: 2, total: 3 });
    expect(result?.answers.map(({ itemId, correct }) => [itemId, correct])).toEqual([
      ['harbour.place-choice', true],
      ['harbour.cost-choice', false],
      ['harbour.minister-typed', true],
    ]);
    const card = await prisma.card.findFirstOrThrow({ where: { factId: 'harbour.cost' } });
    expect(result?.answers[1]).toMatchObject({
      factId: 'harbour.cost',
      format: 'multiple-choice',
      answer: 'no idea',
      verdict: 'wrong',
      disclosure: { key: '48 million crowns', passage: { paragraphs: [{ text: harbourFacts[1]?.sentence }] } },
      dueOn: card.dueOn.toISOString().slice(0, 10),
    });
    expect(await findLatestResult((await makeGuest()).id, 'harbour')).toBeNull();
  });

  it('stays while another sitting is open', async () => {
    await answerAll();
    await startAnotherAttempt(learner.id, 'harbour', daysAfter(monday, 1), newId());
    expect(await findLatestResult(learner.id, 'harbour')).toMatchObject({ number: 1, correct: 2 });
  });
});

describe('another sitting', () => {
  it('is opened when the last is completed, and answered afresh', async () => {
    await answerAll();
    const at = daysAfter(monday, 1);
    const id = newId();
    expect(await startAnotherAttempt(learner.id, 'harbour', at, id)).toEqual({ ok: true, attemptId: id });
    expect(await findCurrentAttempt(learner.id, 'harbour')).toMatchObject({ id, answers: [] });
    expect(await answer('harbour.cost-choice', '48 million crowns', at)).toMatchObject({ correct: true, alreadyAnswered: false, quiz: { attemptId: id, answered: 1 } });
    expect(await prisma.response.count()).toBe(4);
  });

  it('is the open one when there is one, also when ten ask at once', async () => {
    const { quiz } = await answer('harbour.place-choice', 'Port Ellis');
    expect(await startAnotherAttempt(learner.id, 'harbour', monday, newId())).toEqual({ ok: true, attemptId: quiz?.attemptId });
    await answerAll();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => startAnotherAttempt(learner.id, 'harbour', monday, newId())));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await prisma.attempt.count()).toBe(2);
  });

  it('of a set there is not is refused', async () => {
    expect(await startAnotherAttempt(learner.id, 'nowhere', monday, newId())).toEqual({ ok: false, reason: 'unknown-set' });
  });
});

describe('what is unfinished', () => {
  it('is listed with how far it got, the last begun first, and only one’s own', async () => {
    await seedContent({ slug: 'other', title: 'Another story' });
    await answer('harbour.place-choice', 'Port Ellis');
    await answer('harbour.cost-choice', 'x');
    await answer('other.place-choice', 'x', minutesAfter(monday, 5), 'other');
    expect(await listUnfinished(learner.id)).toEqual([
      { questionSetId: 'other', articleSlug: 'other', title: 'Another story', answered: 1, total: 3 },
      { questionSetId: 'harbour', articleSlug: 'harbour', title: 'A third dock for Port Ellis', answered: 2, total: 3 },
    ]);
    expect(await listUnfinished((await makeGuest()).id)).toEqual([]);
    await answerAll();
    expect((await listUnfinished(learner.id)).map(({ questionSetId }) => questionSetId)).toEqual(['other']);
  });
});
