import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said.\n\n';
const asked = (sentences: string): string[] => generateQuestionSet(`${lead}${sentences}`, { max: 40 }).items.map(({ stem, key }) => `${stem} ${key}`);

describe('how many were harmed', () => {
  it.each([
    ['before "and" with how it came about behind it', 'Four miners were killed and two others wounded when a tunnel of Kestrel Minerals collapsed near Cusco.', 'How many miners were killed when a tunnel of Kestrel Minerals collapsed near Cusco? four'],
    ['with a hedge and a source', 'At least 11 miners were killed and three injured in a blast at the Tarma mine in Peru, police said.', 'According to police, at least how many miners were killed in a blast at the Tarma mine in Peru? 11'],
    ['as a death toll that rose', 'The death toll from Cyclone Elisa has risen to at least 85.', 'To what number has the death toll from Cyclone Elisa risen? at least 85'],
    ['as a death toll that passed a number', 'Officials said the death toll from Cyclone Elisa climbed past 80 on Sunday.', 'According to officials, past what number did the death toll from Cyclone Elisa climb? 80'],
  ])('is asked: %s', (_, sentence, question) => {
    expect(asked(sentence)).toContain(question);
  });

  it.each([
    ['what happened is not told', 'Four miners were killed and two others wounded in the morning.'],
    ['two kinds are counted together', 'Four miners and a cook were killed and two others wounded in a blast at the Tarma mine in Peru.'],
    ['the second verb is about something else', 'Four miners were killed and two lorries sold in Tarma.'],
    ['the number is of one place', 'The death toll from Cyclone Elisa has risen to 80 in Tumbes.'],
  ])('is not asked where %s', (_, sentence) => {
    expect(asked(sentence).join('\n')).not.toMatch(/how many miners|what number/i);
  });
});

it('a storm keeps its noun where a sentence opens with it', () => {
  expect(asked('Hurricane Elisa closed wells and latrines in the Tumbes valley in 2019.').join('\n')).toContain('What did Hurricane Elisa close in the Tumbes valley in 2019? wells and latrines');
});
