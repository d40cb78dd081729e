import { kinOf } from '../lexicon/kinds';
import type { Document } from '../document/document';
import { nobodySaid, pointsOutside } from './points-outside';
import { readSaid } from './said';

const known = new WeakMap<Document, ReadonlySet<string>>();

/** "recalls" and "recall", "charges" and "charge": of a headline it is enough that it speaks of it. */
const bare = (word: string): string => (word.length > 4 ? word.replace(/(?:(?<=[sxz]|ch|sh)es|(?<!s)s|ing)$/u, '') : word);

/** Of a firm in the headline "the group" may be another firm. */
const isBusinessOrClub = (noun: string): boolean => /^(?:company|firm|group|business|corporation|club|side|team|party|agency|organi[sz]ation|charity|bank|operator|manufacturer|maker|supplier|owner|holdings|inc|ltd|plc)$/.test(noun);

/** The words of the headline, which stands above every question, and others that a newspaper uses of the same thing. */
export function headlineWords(document: Document): ReadonlySet<string> {
  const words = known.get(document) ?? new Set((document.title.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []).flatMap((word) => [word, bare(word), ...[...kinOf(word), ...kinOf(bare(word))].filter((kin) => !isBusinessOrClub(kin))]));
  known.set(document, words);
  return words;
}

const lastWord = (words: string): string => /(\p{L}[\p{L}-]*)(?:['’]s)?$/u.exec(words.trim())?.[1]?.toLowerCase() ?? '';

/** What lacks only the matter that the whole article is about. */
const TOLD_BY_HEADLINE = /^(?:bare figure|compared|besides whom|a weekday’s|percent of what|half a remark|a decline|sized|measured|superlative)$/;

/** What comes later in a sentence, its beginning explains. In characters. */
const OPENING = 30;

/** Is it clear from the words, under the headline, which event, person or thing each "the N" means? */
export function readsWithHeadline(document: Document, words: string): boolean {
  const headline = headlineWords(document);
  const { words: said } = readSaid(words);
  const people = nobodySaid(said);
  if (people !== undefined && !headline.has(lastWord(people))) return false;
  return !pointsOutside.some(({ name, finds, unless }) => {
    if (TOLD_BY_HEADLINE.test(name)) return false;
    const found = finds.exec(said);
    return found !== null && found.index < OPENING && !unless?.test(said) && !(found[0].toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []).some((word) => headline.has(word) && word.length > 3);
  });
}
