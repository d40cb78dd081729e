import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string[] => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} ${key}`);

describe('facts that agency prose hides', () => {
  it.each([
    ['a day before what is said', 'Kestrel Minerals said Friday that it would acquire Andina Copper of Peru for about $1.4 billion in cash.', 'For how much did Kestrel Minerals say it would acquire Andina Copper of Peru in cash? about $1.4 billion'],
    ['"on" and a day before what is said', 'Kestrel Minerals had said on Tuesday that it would build three smelters in Peru.', 'How many smelters did Kestrel Minerals say it would build in Peru? three'],
    ['a counted subject with nothing behind the verb', 'Some 7,400 residents of two valleys in the Tarma region have been evacuated, according to Elena Prado.', 'According to Elena Prado, how many residents of two valleys in the Tarma region have been evacuated? 7,400'],
    ['a second currency in brackets', 'Kestrel Minerals bought Andina Copper for about £8.7 billion ($17.2 billion) in March 2019.', 'For how much did Kestrel Minerals buy Andina Copper in March 2019? about £8.7 billion'],
    ['a name between the commas', 'The contractor, Jorge Salas, testified against Kestrel Minerals in exchange for immunity from prosecution.', 'Who testified against Kestrel Minerals in exchange for immunity from prosecution? Jorge Salas'],
  ])('are asked: %s', (_, sentence, question) => {
    expect(asked(sentence)).toContain(question);
  });

  it('do not come from a price per share alone', () => {
    expect(asked('Kestrel Minerals said on Tuesday that it would pay about $16.55 a share.').join('\n')).not.toContain('16.55');
  });

  it('lose the comma with the day in front of it', () => {
    expect(asked('On Saturday, a Kestrel Minerals delegation led by Prado paid a visit to Caracas with 45 engineers.').some((line) => line.startsWith(','))).toBe(false);
  });
});
