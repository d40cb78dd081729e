import { describe, expect, it } from 'vitest';
import { isName } from '@/lib/domain/generation/document/document';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { clausesOf } from '@/lib/domain/generation/families/sentence-clauses';
import { sliceTokens } from '@/lib/domain/generation/language/token';

const last = (text: string) => {
  const document = readDocument(`Mine owners meet in Lima\n${text}`);
  return { document, sentence: document.sentences.at(-1) as (typeof document.sentences)[number] };
};

/** Subject and verb of the first clause read in the last sentence. */
function mainClause(text: string): string | undefined {
  const { document, sentence } = last(text);
  const [stated] = clausesOf(sentence);
  if (!stated) return undefined;
  const { subject, verb } = stated.clause;
  return [subject, verb].map(({ first, last: end }) => sliceTokens(document.text, sentence.tokens, first, end)).join(' | ');
}

describe('the main clause is read', () => {
  it.each([
    ['behind a plural that owns', 'Kestrel’s owners and the drivers’ union rejected the offer.', 'Kestrel’s owners and the drivers’ union | rejected'],
    ['behind a name in -s that owns', "Reynolds' shareholders also must approve the sale.", "Reynolds' shareholders | also must approve"],
    ['with a verb that is more often a noun', 'The sale values Kestrel at 4.2 billion dollars.', 'The sale | values'],
    ['with a plain verb that is more often a noun', 'Both offers call for Kestrel to close three mines.', 'Both offers | call'],
    ['with what findings show', 'Partial results from Monday show incumbent mayor Elena Prado has won.', 'Partial results from Monday | show'],
    ['with a rare participle', 'Hundreds of miners have been rescued as crews dug through the mud.', 'Hundreds of miners | have been rescued'],
    ['behind a number and two adjectives', 'The clashes along the border between the two poor, mountainous districts have been the worst in years.', 'The clashes along the border between the two poor, mountainous districts | have been'],
    ['behind a participle with its adverb', 'Water supply to the most damaged districts was restored in Lima.', 'Water supply to the most damaged districts | was restored'],
    ['behind a subject with a clause inside', 'Unions representing miners in Peru wrote to the owners of Kestrel.', 'Unions representing miners in Peru | wrote'],
    ['behind a noun that opens like a verb', 'Sounds of joy could be heard throughout Lima.', 'Sounds of joy | could be heard'],
    ['behind since and a day', 'The number of deaths since Thursday’s attack has risen to 65.', 'The number of deaths since Thursday’s attack | has risen'],
    ['without the day it was said on', 'The police in Tarma on Monday evening arrested three miners.', 'The police in Tarma | arrested'],
    ['past a bare day', 'Prosecutors in Lima Friday charged three miners.', 'Prosecutors in Lima | charged'],
  ])('%s', (_, text, clause) => {
    expect(mainClause(text)).toBe(clause);
  });

  it.each([
    ['a live broadcast', 'A Kestrel live video stream of the border showed footage of the mine.'],
    ['two nouns that could both be the verb', 'The mine owners demand reports on Kestrel.'],
  ])('never from %s', (_, text) => {
    expect(mainClause(text) ?? '').not.toMatch(/\| (?:live|reports)$/);
  });
});

describe('figures and dates of the wire', () => {
  it.each([
    ['thousands set apart by a space', 'It will have almost 49 000 employees.', ['49 000']],
    ['a range of days', 'On October 23-24, Lima is hosting a meeting.', ['October 23-24', 'Lima']],
  ])('hold %s', (_, text, mentions) => {
    expect(last(text).sentence.mentions.map((mention) => mention.text)).toEqual(mentions);
  });

  it('take a span of years for no amount', () => {
    expect(last('The 2017-2018 budget was approved.').sentence.mentions.filter((mention) => !isName(mention))).toEqual([]);
  });

  it('end a name behind its abbreviation', () => {
    expect(last('Gum maker Wm. Wrigley Jr. Co. said on Wednesday that profit rose.').document.sentences).toHaveLength(2);
  });
});
