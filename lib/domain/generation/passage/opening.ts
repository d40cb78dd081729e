import type { Sentence } from '../document/document';
import type { FamilyContext } from '../families/draft';
import { withoutMood } from '../families/wording';
import { isFinite } from '../grammar/verb-group';
import { headlineWords, readsWithHeadline } from '../stand-alone/headline';
import { objection } from '../stand-alone/rule';
import { leansOnOthers, opensOnOthers } from './leans';

const MIN_WORDS = 8;
const MAX_WORDS = 45;
/** How many sentences may be shown in front of one. */
const REACH = 2;

export const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Half a quotation, or one that says a whole sentence. */
const isOpenQuote = (text: string): boolean => (text.match(/[“”]/g)?.length ?? 0) % 2 === 1 || (text.match(/"/g)?.length ?? 0) % 2 === 1 || /[:,] [“"]/.test(text);

/** Something is said in it, and not in somebody's quoted words alone. A line of a list is half a sentence. */
export function isStatement({ start, text, tokens, quotes }: Sentence): boolean {
  const words = wordsIn(text);
  if (words < MIN_WORDS || words > MAX_WORDS || /^[-–—•*]\s/u.test(text) || /[?!]/.test(text) || !/[.](?:[”"])?$/.test(text)) return false;
  return quotes[0]?.start !== start && !(quotes.length > 0 && isOpenQuote(text)) && tokens.some((token) => isFinite(token));
}

/** How a passage begins: the words of its first sentence, and the sentences behind it as they stand. */
export type Opening = { first: Sentence; words: string; behind: readonly Sentence[] };

/** The beginning of a passage about the sentence: its own words where they stand alone under the headline, else those of the sentence it goes on from. */
export function openingOf(context: FamilyContext, sentence: Sentence): Opening | undefined {
  const behind: Sentence[] = [];
  for (let back = 0; back <= REACH; back += 1) {
    const first = context.document.sentences[sentence.index - back];
    const [next] = behind;
    if (!first || first.heading || (next && (!isStatement(first) || !goesOnFrom(first, next)))) return undefined;
    const words = standing(context, first);
    if (words !== undefined) return { first, words, behind };
    behind.unshift(first);
  }
  return undefined;
}

/** From the sentence before in its paragraph; from one of another paragraph where it opens with a pronoun, or with what that brings in. */
function goesOnFrom(before: Sentence, { paragraph, tokens }: Sentence): boolean {
  if (before.paragraph === paragraph || /^(?:It|They|Its|Their|That|Those|These|This|He|She|His|Her)$/.test(tokens[0]?.text ?? '')) return true;
  const opening = tokens.slice(0, 6).findIndex((token) => /^(?:the|that|this|these|those)$/.test(token.lower));
  const noun = opening < 0 ? undefined : tokens.slice(opening + 1, opening + 4).find((token) => token.pos === 'NOUN');
  return noun !== undefined && before.tokens.some((token) => token.lemma === noun.lemma);
}

const CONTINUES = /^(?:but|and|so|yet|however|meanwhile|also|even so|nevertheless|nonetheless|in addition|moreover|furthermore|separately),? /iu;
/** "The company also said": besides what, the sentence before tells. */
const ALSO = /^((?:\S+ ){1,6}?)also /u;

/** The sentence in its own words, where a passage may begin with it. */
function standing({ document, reference }: FamilyContext, sentence: Sentence): string | undefined {
  const own = reference.render(sentence, 0, sentence.tokens.length - 1, { verbatim: headlineWords(document) });
  if (own === undefined) return undefined;
  const words = capital(withoutMood(own.replace(CONTINUES, '')).replace(ALSO, '$1'));
  return objection(leansOnOthers, words) || objection(opensOnOthers, words) || !readsWithHeadline(document, words) ? undefined : words;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
