import type { Document, Sentence } from '../document/document';
import { findDateAt } from '../document/find-dates';
import { needsAntecedent } from '../lexicon/context-nouns';
import { sliceTokens, type Token } from '../language/token';
import { baseNounPhrase, type NounPhrase } from './noun-phrase';

const MAX_WORDS = 8;

/** What describes a noun from behind, as far as it is short and points nowhere: "to reopen two road crossings", "for a shuttle van", "on a passenger ferry". */
export function describeByWhatFollows({ text }: Document, { tokens }: Sentence, phrase: NounPhrase): string | undefined {
  const start = pastDate(tokens, phrase.last + 1);
  const opener = tokens[start];
  const next = tokens[start + 1];
  if (!opener || !next) return undefined;
  const infinitive = opener.lower === 'to' && next.pos === 'VERB';
  if (!infinitive && !/^(?:of|for|between|against|on|over|into|about)$/.test(opener.lower)) return undefined;
  const object = baseNounPhrase(tokens, start + (infinitive ? 2 : 1));
  if (!object || object.last - start >= MAX_WORDS || findDateAt(tokens, start + 1)) return undefined;
  const words = tokens.slice(start, object.last + 1);
  if (words.some((token) => needsAntecedent.has(token.lower) || token.lower === 'the' || token.pos === 'NUM' && !infinitive)) return undefined;
  // Cut in the middle, a description says something else.
  const behind = tokens[object.last + 1];
  return behind && /^(?:PUNCT|VERB|AUX|SCONJ|ADP|PRON)$/.test(behind.pos) && behind.lower !== 'of' ? sliceTokens(text, tokens, start, object.last) : undefined;
}

/** "an agreement on Wednesday to reopen …" */
function pastDate(tokens: readonly Token[], index: number): number {
  const date = tokens[index]?.lower === 'on' ? findDateAt(tokens, index + 1) : undefined;
  return date ? date.last + 1 : index;
}
