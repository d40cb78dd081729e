import { findDateAt } from './find-dates';
import { findNameAt, type KnownWords } from './find-names';
import { findQuantityAt } from './find-quantities';
import { typeName, type NameUse } from './name-types';
import { isCapitalised } from '../language/token';
import type { Mention, NameMention, Sentence } from './document';

/** Finds names, dates and amounts in every sentence, then decides the type of each name from all its uses. Fills `mentions`. */
export function findMentions(text: string, sentences: readonly Sentence[], aliases: ReadonlyMap<string, string>): void {
  const knownInside = wordsWithInnerCapital(sentences);
  const knownSmall = new Set(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.text)).filter((word) => !isCapitalised(word)));
  for (const sentence of sentences) sentence.mentions = sentence.heading ? [] : mentionsOf(text, sentence, { knownInside, knownSmall });
  typeNames(sentences, aliases);
}

function wordsWithInnerCapital(sentences: readonly Sentence[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { heading, tokens } of sentences) {
    if (heading) continue;
    tokens.forEach((token, index) => {
      const previous = tokens[index - 1];
      if (previous && !/^["“‘'(:—–]$/.test(previous.text) && isCapitalised(token.text)) known.add(token.text);
    });
  }
  return known;
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
      for (const token of tokens.slice(name.first, name.last + 1)) token.pos = isCapitalised(token.text) ? 'PROPN' : /^['’]$/.test(token.text) ? 'PART' : token.pos;
      const mention = place(name.nameFirst, name.last);
      const title = name.nameFirst > name.first ? place(name.first, name.nameFirst - 1).text : undefined;
      mentions.push({ ...mention, kind: 'name', type: 'other', canonical: mention.text, title });
    }
    index = (date?.last ?? quantity?.last ?? name?.last ?? index) + 1;
  }
  return mentions;
}

function typeNames(sentences: readonly Sentence[], aliases: ReadonlyMap<string, string>): void {
  const uses = new Map<string, { mention: NameMention; use: NameUse }[]>();
  for (const { mentions, tokens } of sentences) {
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      const known = uses.get(mention.text) ?? [];
      known.push({ mention, use: { tokens, first: mention.first, last: mention.last, titled: mention.title !== undefined } });
      uses.set(mention.text, known);
    }
  }
  for (const [name, entries] of uses) {
    const type = typeName(name, entries.map((entry) => entry.use), aliases.has(name));
    for (const { mention } of entries) mention.type = type;
  }
  joinSurnames([...uses.values()].flatMap((entries) => entries.map((entry) => entry.mention)));
}

/** A surname alone stands for the one person of that surname; with two of them it stands for neither. */
function joinSurnames(mentions: readonly NameMention[]): void {
  const bySurname = new Map<string, Set<string>>();
  for (const { type, text } of mentions) {
    if (type !== 'person' || !text.includes(' ')) continue;
    const surname = text.split(' ').at(-1) ?? '';
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(text));
  }
  for (const mention of mentions) {
    const full = mention.text.includes(' ') ? undefined : bySurname.get(mention.text);
    if (!full || mention.type === 'country' || mention.type === 'city') continue;
    mention.type = 'person';
    const [only] = full;
    if (full.size === 1 && only) mention.canonical = only;
  }
}
