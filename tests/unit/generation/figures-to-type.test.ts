import { describe, expect, it } from 'vitest';
import { chooseDistractors } from '@/lib/domain/generation/distractors/choose-distractors';
import { distractorPool } from '@/lib/domain/generation/distractors/distractor-pool';
import { readDrafts } from '@/lib/domain/generation/read-drafts';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';

const figureOf = (sentence: string, key: string) => generateQuestionSet(`Plant reopens in Velmar\n${sentence}`, { max: 40 }).items.filter((item) => item.key.includes(key));
const formats = (sentence: string, key: string) => [...new Set(figureOf(sentence, key).map(({ format }) => format))];

describe('a figure is typed, not chosen', () => {
  it.each([
    ['within a bound', 'The Karnak works in Peru recorded methane within 15 tonnes of the estimate of the energy ministry in spring.', '15'],
    ['up to a bound', 'The Karnak works in Peru will buy back as much as $250 million of stock from its owners next year.', '$250 million'],
  ])('%s', (_name, sentence, key) => expect(formats(sentence, key)).not.toContain('multiple-choice'));

  it('and chosen where it stands by itself', () => {
    expect(formats('The Karnak works in Peru employs 3,400 engineers, according to the energy ministry in Lima.', '3,400')).toContain('multiple-choice');
  });
});

it('has no wrong answers at the end of a range', () => {
  const { document, found } = readDrafts('Plant reopens in Velmar\nAna Costa, director of the Karnak works in Peru, opened the plant on 3 May 2026.');
  const [draft] = found;
  if (!draft) throw new Error('nothing found');
  const wrong = (statement: string) => chooseDistractors(distractorPool(document, found), { ...draft, statement }, { stem: '', key: '50 per cent', keySpan: { start: 0, end: 0 }, answer: 'percent' });
  expect(wrong('The flow would fall by 35 to 50 per cent.')).toEqual([]);
  expect(wrong('The flow would fall by 50 per cent.')).toHaveLength(3);
});
