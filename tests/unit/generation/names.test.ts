import { describe, expect, it } from 'vitest';
import { isName } from '@/lib/domain/generation/document/document';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { parseNumber } from '@/lib/domain/generation/lexicon/numbers';

const namesOf = (text: string) => readDocument(text).sentences.flatMap((sentence) => sentence.mentions.filter(isName).map((name) => `${name.canonical}: ${name.type}`));

describe('names and their kinds', () => {
  it.each([
    ['Prime Minister Maria Silva spoke.', ['Maria Silva: person']],
    ['Abdul-Rahman al-Hadi, the mayor, spoke.', ['Abdul-Rahman al-Hadi: person']],
    ['Maria Silva spoke. Silva then left.', ['Maria Silva: person', 'Maria Silva: person']],
    ['Maria Silva and Ana Silva spoke. Silva then left.', ['Maria Silva: person', 'Ana Silva: person', 'Silva: person']],
    ['S. Somanath, chairman of the agency, spoke.', ['S. Somanath: person']],
    ['Virginijus Sinkevičius, the commissioner, spoke.', ['Virginijus Sinkevičius: person']],
    ['It was sent to the Ministry of Foreign Affairs.', ['Ministry of Foreign Affairs: organisation']],
    ['They met in Copenhagen and in Kenya.', ['Copenhagen: city', 'Kenya: country']],
    ['Officials from NATO came.', ['NATO: organisation']],
    ['Rescue teams came. Inflation rose.', []],
    ['They crossed the Rhine Valley.', ['Rhine Valley: place']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('knows an acronym from where it is introduced, if the letters fit', () => {
    expect(readDocument('The World Food Programme (WFP) came. The old town (OTX) slept.').aliases).toEqual(new Map([['World Food Programme', 'WFP'], ['WFP', 'World Food Programme']]));
  });
});

describe('parseNumber', () => {
  it.each([['5,000', 5000], ['4.2 million', 4_200_000], ['£3bn', 3_000_000_000], ['12%', 12], ['twenty-one', 21], ['two hundred', 200], ['many', undefined], ['3-0', undefined]])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});
