import { findDateAt } from './find-dates';
import { findNameAt } from './find-names';
import type { KnownWords } from './name-words';
import { findQuantityAt } from './find-quantities';
import { settleNames } from './settle-names';
import { englishWordsAmong } from '../language/english-word';
import { isCapitalised } from '../language/token';
import type { Mention, Sentence } from './document';

/** Finds names, dates and amounts in every sentence, then decides from all uses of each name what it names and for whom a short form stands. Fills `mentions`. `dateline` names a place. */
export function findMentions(text: string, sentences: readonly Sentence[], aliases: ReadonlyMap<string, string>, dateline?: string): void {
  const known = knownWords(text, sentences, aliases);
  for (const sentence of sentences) sentence.mentions = sentence.heading ? [] : mentionsOf(text, sentence, known);
  settleNames(sentences, { aliases, english: known.english, dateline });
}

function knownWords(text: string, sentences: readonly Sentence[], aliases: ReadonlyMap<string, string>): KnownWords {
  const inside = new Set<string>();
  const small = new Set<string>();
  const capitalised = new Set<string>();
  for (const { heading, tokens } of sentences) {
    tokens.forEach((token, index) => {
      if (!isCapitalised(token.text)) small.add(token.text);
      else for (const part of token.lower.split('-')) capitalised.add(part);
      const previous = tokens[index - 1];
      if (!heading && previous && !/^["“‘'(:—–•]$/.test(previous.text) && isCapitalised(token.text)) inside.add(token.text);
    });
  }
  const proven = new Map<string, string[]>();
  for (const name of aliases.keys()) {
    const first = /^\p{L}+/u.exec(name)?.[0] ?? '';
    if (name.includes(' ')) proven.set(first, [...(proven.get(first) ?? []), name]);
  }
  return { text, inside, small, english: englishWordsAmong(capitalised), proven };
}

function mentionsOf(text: string, sentence: Sentence, known: KnownWords): Mention[] {
  const { tokens } = sentence;
  const mentions: Mention[] = [];
  const place = (first: number, last: number) => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? 0;
    return { sentence: sentence.index, first, last, start, end, text: text.slice(start, end) };
  };
  for (let index = 0; index < tokens.length; ) {
    const date = findDateAt(tokens, index);
    const quantity = date ? undefined : findQuantityAt(tokens, index);
    const name = date || quantity ? undefined : findNameAt(tokens, index, known);
    if (date) mentions.push({ ...place(date.first, date.last), kind: 'date', grain: date.grain });
    else if (quantity) mentions.push({ ...place(quantity.first, quantity.last), kind: quantity.kind });
    else if (name) {
      // The tagger reads "Red Cross" as a colour and a verb; to the grammar a name is a noun.
      for (const token of tokens.slice(name.first, name.last + 1)) token.pos = isCapitalised(token.text) || /^\d/.test(token.text) ? 'PROPN' : /^['’]$/.test(token.text) ? 'PART' : token.pos;
      const mention = place(name.nameFirst, name.nameLast);
      const title = name.nameFirst > name.first ? place(name.first, name.nameFirst - 1).text : undefined;
      mentions.push({ ...mention, kind: 'name', type: 'other', canonical: mention.text, title });
    }
    index = (date?.last ?? quantity?.last ?? name?.last ?? index) + 1;
  }
  return mentions;
}
