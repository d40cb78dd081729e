import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { findDueQueue } from '@/lib/data/due';
import { recordAnswer } from '@/lib/data/record-answer';
import type { User } from '@/lib/data/users';
import { findItems } from '@/lib/data/set-versions';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { answerRequestSchema } from '@/lib/schemas/answer';
import { compositeContent, matching, ordering } from '@/tests/factories/composites';
import { daysAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { markedIn } from '@/tests/factories/marked-in';
import { makeAnswer } from '@/tests/factories/requests';
import { disclosureOf } from '@/tests/factories/disclosed';
import { resetDatabase } from '@/tests/setup/database';

let learner: User;
beforeEach(async () => {
  await resetDatabase();
  await importContent(compositeContent(), monday, newId());
  learner = await makeGuest();
});
afterAll(() => prisma.$disconnect());

async function answer(item: string, response: string): Promise<AnswerFeedback> {
  const request = makeAnswer({ itemId: `lighthouse.${item}`, response, questionSetId: 'lighthouse' });
  const outcome = await recordAnswer(learner, request, monday, newId(monday));
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.feedback;
}

const quotesOf = ({ evidence, furtherEvidence = [] }: typeof ordering) => [evidence, ...furtherEvidence].map(({ quote }) => quote);

describe('items of several lines', () => {
  it('come back from the database as they went in', async () => {
    const stored = await findItems(prisma, ['lighthouse.ordering', 'lighthouse.matching']);
    for (const [index, item] of [ordering, matching].entries()) {
      expect(stored[index]).toMatchObject({ ...item, id: `lighthouse.${item.id}`, factId: `lighthouse.${item.factId}` });
    }
  });

  it('are imported once: a second time changes nothing, another prompt makes a revision', async () => {
    expect(await importContent(compositeContent(), monday, newId())).toBe('unchanged');
    const changed = compositeContent();
    changed.set.items = [ordering, { ...matching, prompts: matching.prompts?.with(0, 'keeper of Skerry Light') }];
    expect(await importContent(changed, monday, newId())).toBe('revised');
    const [item] = await findItems(prisma, ['lighthouse.matching']);
    expect(item?.revision).toBe(2);
  });

  it('are right when all lines are, and prove each line', async () => {
    const feedback = await answer('ordering', ordering.key);
    expect(feedback).toMatchObject({ correct: true, verdict: 'exact', format: 'ordering', key: ordering.key });
    expect([...markedIn(feedback.passage)].sort()).toEqual(quotesOf(ordering).sort());
    expect(feedback.passage.paragraphs).toHaveLength(2);
    const event = await prisma.reviewEvent.findFirstOrThrow();
    expect(event.evidence).toMatchObject({ format: 'ordering', optionsShown: 3, correct: true });
  });

  it('are wrong when one pair is, and give the prompts with the key', async () => {
    const [a, b, c] = matching.key.split('\n');
    const feedback = await answer('matching', [b, a, c].join('\n'));
    expect(feedback).toMatchObject({ correct: false, verdict: 'wrong', key: matching.key, prompts: matching.prompts, response: [b, a, c].join('\n') });
    expect(markedIn(feedback.passage)).toEqual(quotesOf(matching));
  });

  it('are shown without their key, in another order than it', async () => {
    const { quiz } = await answer('ordering', ordering.key);
    expect(Object.keys(quiz?.next ?? {}).sort()).toEqual(['factId', 'format', 'id', 'options', 'prompts', 'stem']);
    expect(quiz?.next?.prompts).toEqual(matching.prompts);
    expect(quiz?.next?.options?.join('\n')).not.toBe(matching.key);
    await answer('matching', matching.key);
    const due = await findDueQueue(learner, daysAfter(monday, 400));
    expect(due.cards.map(({ item }) => item.format).sort()).toEqual(['matching', 'ordering']);
    for (const { item } of due.cards) expect(JSON.stringify(item)).not.toContain('evidence');
  });

  it('give a paragraph once, however many proofs stand in it', async () => {
    const disclosure = await disclosureOf('lighthouse.ordering');
    expect(disclosure?.passage.paragraphs.map(({ marks }) => marks.length)).toEqual([2, 1]);
    expect(disclosure?.passage.paragraphs[1]?.text).toBe('… A storm broke the lantern glass in 1978.');
  });

  it('may have a long answer', () => {
    const request = makeAnswer({ itemId: 'lighthouse.ordering', response: Array(5).fill('x'.repeat(150)).join('\n') });
    expect(answerRequestSchema.safeParse(request).success).toBe(true);
  });
});
