import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';

const figureOf = (sentence: string, key: string) => generateQuestionSet(`Plant reopens in Velmar\n${sentence}`, { max: 40 }).items.filter((item) => item.key.includes(key));
const formats = (sentence: string, key: string) => [...new Set(figureOf(sentence, key).map(({ format }) => format))];

describe('a figure is typed, not chosen', () => {
  it.each([
    ['within a bound', 'The Karnak works in Peru recorded methane within 15 tonnes of the estimate of the energy ministry in spring.', '15'],
    ['up to a bound', 'The Karnak works in Peru will buy back as much as $250 million of stock from its owners next year.', '$250 million'],
    ['at the end of a range', 'The Karnak works in Peru expects to hire 35 to 50 engineers from the university of Lima in spring.', '50'],
  ])('%s', (_name, sentence, key) => expect(formats(sentence, key)).not.toContain('multiple-choice'));

  it('and chosen where it stands by itself', () => {
    expect(formats('The Karnak works in Peru employs 3,400 engineers, according to the energy ministry in Lima.', '3,400')).toContain('multiple-choice');
  });
});
