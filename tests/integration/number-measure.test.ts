import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { findItems } from '@/lib/data/set-versions';
import type { Item } from '@/lib/domain/question-set/schema';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { makeContent } from '@/tests/factories/content';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeAnswer } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

/** The dock's cost asked as a number. */
function contentWith(change: Partial<Item>) {
  const content = makeContent();
  content.set.items = content.set.items.map((item) => (item.id === 'cost-choice' ? { ...item, format: 'numeric', key: '48 million', options: undefined, ...change } : item));
  return content;
}
const measured = { unit: 'crowns', tolerance: 2_000_000 };

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await importContent(contentWith(measured), monday, newId());
  learner = await makeGuest();
});
afterAll(() => prisma.$disconnect());

async function answer(response: string): Promise<AnswerFeedback> {
  const outcome = await recordAnswer(learner, makeAnswer({ itemId: 'harbour.cost-choice', response, questionSetId: 'harbour' }), monday, newId(monday));
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.feedback;
}

describe('a number with a unit and a tolerance', () => {
  it('comes back from the database as it went in, and so does one without', async () => {
    expect(await findItems(prisma, ['harbour.cost-choice'])).toMatchObject([measured]);
    const [plain] = await findItems(prisma, ['harbour.place-choice']);
    expect(plain && ('unit' in plain || 'tolerance' in plain)).toBe(false);
  });

  it('is graded by them, and says afterwards how near was near enough', async () => {
    expect(await answer('50 million')).toMatchObject({ correct: true, verdict: 'accepted', margin: 2_000_000, unit: 'crowns' });
    learner = await makeGuest();
    expect(await answer('51 million')).toMatchObject({ correct: false });
    learner = await makeGuest();
    expect((await answer('48 million euros')).correct).toBe(false);
  });

  it('is another question once either changes, and the same once more when neither does', async () => {
    expect(await importContent(contentWith(measured), daysAfter(monday, 1), newId())).toBe('unchanged');
    for (const [index, change] of [{ ...measured, tolerance: 1 }, { tolerance: 1 }, {}].entries()) {
      expect(await importContent(contentWith(change), daysAfter(monday, 2 + index), newId())).toBe('revised');
      expect((await findItems(prisma, ['harbour.cost-choice']))[0]?.revision).toBe(2 + index);
    }
  });
});
