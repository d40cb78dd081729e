import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const itemsOf = (sentence: string) => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items;
const asked = (sentence: string): string => itemsOf(sentence).map(({ stem, key }) => `${stem} ${key}`).join('\n');

describe('questions on agency prose', () => {
  it('take no number for a source', () => {
    expect(asked('Norway officially reported only two cases, but the Swedish news agency Nordpressen, citing a border guard, reported at least three dead and 31 injured on the border.')).not.toMatch(/According to (?:at least|three)/);
  });

  it('do not ask for one place of several', () => {
    expect(asked('Kestrel Minerals produces copper from mines in Chile, Argentina and Canada.')).not.toMatch(/In which country/);
  });

  it('keep the capitals of letters with full stops', () => {
    expect(asked('U.K.-based Kestrel Minerals said it would pay roughly $18.12 for each Andina share.')).not.toMatch(/u\.K\./);
  });

  it('put the right article before letters', () => {
    expect(asked('U.S. District Judge Harold Brent, who heard the case in Reno, fined Kestrel Minerals 40,000 dollars.')).not.toMatch(/\ban U\.S\./);
  });

  it('expand only letters that the words spell', () => {
    expect(asked('Elena Prado spoke of the Northern Ore Council (NORCA) and of the Andean Copper Union (ACU).')).not.toContain('NORCA stand for');
  });

  it('leave alone a number that anybody knows who knows which are meant', () => {
    expect(itemsOf('The two countries agreed to share the water of the Kesa river in the dry months of the year.').some(({ stem }) => /[Tt]he _____ countries/.test(stem))).toBe(false);
  });
});
