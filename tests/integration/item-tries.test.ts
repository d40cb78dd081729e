import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { seedContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

const itemId = 'harbour.place-choice';
/** By then the chance to remember what was chosen once is below a half. */
const longAfter = daysAfter(monday, 400);

beforeEach(async () => {
  await resetDatabase();
  await seedContent();
});
afterAll(() => prisma.$disconnect());

async function choose(user: User, response: string, at: Date, inQuiz = false) {
  const request = makeAnswer({ itemId, response, at, ...(inQuiz ? {} : { questionSetId: null }) });
  const outcome = await recordAnswer(user, request, at, newId(at));
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  const { evidence } = await prisma.reviewEvent.findFirstOrThrow({ where: { id: request.eventId } });
  return evidence;
}

const tries = () => prisma.itemTry.findMany({ orderBy: { tries: 'asc' }, select: { learnerId: true, itemId: true, tries: true, correct: true } });

describe('what an item gives away', () => {
  it('is counted where little was remembered, and frozen in what is asked with it from then on', async () => {
    const [first, second] = [await makeGuest(), await makeGuest()];
    for (const user of [first, second]) expect(await choose(user, 'Port Ellis', monday, true)).not.toHaveProperty('measuredGuessRate');
    expect(await tries()).toEqual([]);

    expect(await choose(first, 'Port Ellis', longAfter)).not.toHaveProperty('measuredGuessRate');
    expect(await tries()).toEqual([{ learnerId: first.id, itemId, tries: 1, correct: 1 }]);

    expect(await choose(second, 'Old Haven', longAfter)).toMatchObject({ measuredGuessRate: measuredGuessRate(1, 1, 4) });
    expect(await tries()).toEqual(expect.arrayContaining([{ learnerId: first.id, itemId, tries: 1, correct: 1 }, { learnerId: second.id, itemId, tries: 1, correct: 0 }]));

    const third = await makeGuest();
    expect(await choose(third, 'Port Ellis', longAfter, true)).toMatchObject({ measuredGuessRate: measuredGuessRate(2, 1, 4) });
    expect(await tries()).toHaveLength(2);
  });

  it('says nothing of a choice made while the fact was likely remembered, nor of a second one that day', async () => {
    const learner = await makeGuest();
    await choose(learner, 'Port Ellis', monday, true);
    await choose(learner, 'Old Haven', daysAfter(monday, 3));
    expect(await tries()).toEqual([]);
    for (let again = 0; again < 2; again += 1) await choose(learner, 'Port Ellis', longAfter);
    expect(await tries()).toEqual([{ learnerId: learner.id, itemId, tries: 1, correct: 1 }]);
  });
});
