import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import type { Sentence } from '@/lib/domain/generation/document/document';
import type { Draft, Family } from '@/lib/domain/generation/families/draft';
import { withLesserAside } from '@/lib/domain/generation/worth/lesser';
import { isNamedInHeadline, standsInHeadline } from '@/lib/domain/generation/worth/in-headline';

const document = (headline: string) => readDocument(`${headline}\n\nMine owners met in Lima.`);

describe('what the headline tells', () => {
  it.each([
    ['the figure itself', 'Landslide kills 23 in Tarma', '23'],
    ['the figure spelled out', 'Two miners die in Tarma', '2'],
    ['a figure that it rounds', 'Kestrel fined £400,000', 'more than £418,260'],
    ['a scaled figure', 'Kestrel buys Andina for €1.4bn', '€1.4 billion'],
    ['every word of a name', 'Elena Prado to lead mine owners', 'Elena Prado'],
    ['a role in other order', 'Kestrel chairman resigns', 'chairman of Kestrel'],
  ])('is an answer that is %s', (_what, headline, key) => {
    expect(standsInHeadline(document(headline), key)).toBe(true);
  });

  it.each([
    ['another figure', 'Landslide kills 23 in Tarma', '180'],
    ['a figure of another size', 'Kestrel fined £400,000', '£4 million'],
    ['half of a name', 'Prado to lead mine owners', 'Elena Prado'],
  ])('is not %s', (_what, headline, key) => {
    expect(standsInHeadline(document(headline), key)).toBe(false);
  });

  it('is a name of which it says a telling part', () => {
    expect(isNamedInHeadline(document('Carrow to be bought'), 'Carrow Logistics')).toBe(true);
    expect(isNamedInHeadline(document('Philippine ferry burns'), 'Philippines')).toBe(true);
    expect(isNamedInHeadline(document('Mine owners meet'), 'Carrow Logistics')).toBe(false);
  });
});

/** A full set beside which a sentence has to earn its place: places of a fact in it, by its words. */
const news = 'Elena Prado, the mayor of Quilca, opened a hospital with 340 beds on Monday.\n\nThe Tarma Water Agency has spent $61 million on a dam above the town.\n\nSome 2,300 miners have left the valley since the spring, the ministry of labour said.\n\nHarold Brent of Kestrel Mines said that 140 lorries stood idle in the port of Ilo.\n\n“Nobody will open a shaft here again before the rains,” said Ana Costa, director of the Andina Institute in Lima.\n\n';
const NEWS = 5;
const placeOf = (sentence: string, words: RegExp): { place: number; facts: number } => {
  const { facts, items } = generateQuestionSet(`Hospital opens in a shrinking valley\n\n${news}${sentence}`, { max: 60 });
  const fact = facts.find(({ statement }) => words.test(statement));
  return { place: items.findIndex(({ factId }) => factId === fact?.id), facts: facts.length };
};

describe('what is hardly worth asking', () => {
  it.each([
    ['words of a passer-by', '“First came the noise, like a lorry full of stones, and then the wall,” said Luz Salas, a baker in the town.', /First came the noise/],
    ['the year of something long past', 'The museum of the town was founded by Jorge Salas and his brother in the summer of 1951.', /museum/],
    ['a name in letters', 'The Quilca Arts Trust (QAT) gave a concert in the new hospital for the nurses and the doctors.', /QAT/],
  ])('comes behind what is, or not at all: %s', (_what, sentence, words) => {
    const { place, facts } = placeOf(sentence, words);
    expect(facts).toBeGreaterThanOrEqual(NEWS);
    if (place >= 0) expect(place).toBeGreaterThanOrEqual(NEWS);
  });

  it('is none of the words of somebody in office', () => {
    expect(placeOf('“First came the noise, like a lorry full of stones, and then the wall,” said Luz Salas, head of the Quilca fire brigade.', /First came the noise/).place).toBeGreaterThanOrEqual(0);
  });
});

it('is a question of which strict readers refused more than they took', () => {
  const read = readDocument('Mine owners meet\n\nKestrel Mines closed the oldest shaft of the Tarma valley in the spring of 2019.');
  const sentence = read.sentences.at(-1) as Sentence;
  const draft = (family: Family): Draft => ({ kind: 'statement', family, sentence, statement: sentence.text, rationale: sentence.text, questions: [{ stem: 'What did Kestrel Mines close?', key: 'the oldest shaft', keySpan: { start: 0, end: 1 }, answer: 'phrase' }], restate: [] });
  const aside = (family: Family) => withLesserAside(read, [draft(family)], [], read.sentences.map(() => 1))[0]?.aside;
  expect([aside('object'), aside('plain'), aside('quote'), aside('passage')]).toEqual([true, true, undefined, undefined]);
});
