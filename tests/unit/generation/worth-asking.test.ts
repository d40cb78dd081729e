import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} → ${key}`).join('\n');

describe('nobody is asked', () => {
  it.each([
    ['which body a spokeswoman speaks for', 'Nora Field, a spokeswoman for the Andean Mining Board, said nothing about Arequipa.', /Nora Field/],
    ['who is a press officer', 'Harold Brent, the Lima Police Public Relations Officer, opened a clinic in Arequipa.', /Public Relations/],
    ['for one of many legislators', 'Harold Brent, a Liberal MP, visited the Velmar mine in Arequipa.', /→ a Liberal MP/],
    ['for the number in the name of a flight', 'Harold Brent was a passenger of Velmar Air Flight 214 between Lima and Arequipa on that day.', /→ 214/],
    ['how many live in a country', 'The storm Elisa cut off power in Velmar, a whole country of 11 million people, officials said.', /→ 11 million/],
    ['who said half a sentence', 'Harold Brent said: “trying to balance copper prices with the safety of miners”.', /copper prices/],
    ['who went on with “And”', '“And one mine in Arequipa has 9,000 metres of tunnels,” said Harold Brent.', /tunnels/],
    ['what the letters of a news agency stand for', 'Harold Brent told the News Agency of Velmar (NAV) about Arequipa. NAV has asked for more. NAV waits.', /NAV stand/],
  ])('%s', (_, sentence, question) => {
    expect(asked(sentence)).not.toMatch(question);
  });
});

it('whom a spokesman of a person of note speaks for is asked', () => {
  expect(asked('Daniel Rivera, spokesman for Elena Costa, the mayor of Lisbon, said nothing.')).toMatch(/For whom does Daniel Rivera speak as spokesman\?/);
});
