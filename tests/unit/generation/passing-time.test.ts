import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} → ${key}`).join('\n');

describe('a time that passes', () => {
  it('is left out of what is asked', () => {
    const questions = asked('Harold Brent was convicted earlier this year of three dozen crimes in Arequipa. Kestrel Minerals bought two copper mines in Arequipa late last year.');
    expect(questions).toMatch(/(?:Brent|_____) was convicted of/);
    expect(questions).not.toMatch(/(?:this|last) year/);
    expect(asked('Harold Brent was convicted last August of three dozen crimes in Arequipa.')).not.toMatch(/last August/);
  });

  it('makes room for questions that last when it is a year nobody names', () => {
    const facts = ['Kestrel Minerals dug 640 tonnes of copper in Arequipa last year.', 'Kestrel Minerals dug 910 tonnes of copper in Chile in 2019.'];
    for (const article of [facts, facts.toReversed()]) expect(asked(article.join(' '))).not.toMatch(/last year/);
  });
});
