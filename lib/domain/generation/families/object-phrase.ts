import { isDate, isName, type Sentence } from '../document/document';
import { isAmount } from './amount';
import type { Clause } from '../grammar/clause';
import { isCutOff } from '../grammar/boundaries';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import { verbForm } from '../language/verb-forms';
import { isComma, type Token } from '../language/token';
import { takesArgument, takesObjectBehind } from '../lexicon/news-verbs';
import { takesInfinitive } from '../lexicon/takes-infinitive';

/** Token indices, ends included; `head` is that of its first noun phrase. */
export type ObjectPhrase = { first: number; last: number; head: number };

/** What never belongs to a noun in front of it, so that the object is complete there. */
const ADJUNCT = /^(?:after|before|during|despite|amid|following|when|while|because|since|until|without|through|throughout|via|although|though|as|last|next|this|earlier|later)$/;
const MAX_WORDS = 12;

/** The object right behind the verb, whole: with what "of", a relative clause or an infinitive adds to it, without what tells when, where or for how much. Undefined when it cannot be told where it ends. */
export function readObject(sentence: Sentence, { verb, rest }: Clause): ObjectPhrase | undefined {
  const { tokens } = sentence;
  const lemma = verb.main === undefined ? '' : ((tokens[verb.main] as Token).lemma);
  // "agreed to a ceasefire", "was charged with fraud": behind a preposition, which stays in the question.
  const first = takesObjectBehind(lemma, tokens[rest.first]?.lower ?? '') ? rest.first + 1 : rest.first;
  const base = rest.last < first || (verb.passive && first === rest.first) ? undefined : baseNounPhrase(tokens, first);
  if (!base || base.last > rest.last || !isPlainObject(sentence, base)) return undefined;
  let { last } = base;
  while (last < rest.last && last - first < MAX_WORDS) {
    const step = extend(sentence, { last, end: rest.last, lemma });
    if (step === undefined) return undefined;
    if (step === last) break;
    last = step;
  }
  return isCutOff(tokens, last) || (last === rest.last && goesOn(tokens, last)) ? undefined : { first, last, head: base.head };
}

/** "killed NAME, a general, and NAME": a second object behind what explains the first. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  if (!isComma(tokens[last + 1])) return false;
  const comma = tokens.findIndex((token, index) => index > last + 1 && isComma(token));
  const joint = comma < 0 ? -1 : comma + 1;
  const second = /^(?:and|or)$/.test(tokens[joint]?.lower ?? '') ? baseNounPhrase(tokens, joint + 1) : undefined;
  return second !== undefined && !isFinite(tokens[second.last + 1]);
}

/** "240 houses" is asked for by number, "it" points elsewhere. */
function isPlainObject({ tokens, mentions }: Sentence, { first, head }: ObjectPhrase): boolean {
  const opener = tokens[first] as Token;
  if (/^(?:PRON|NUM|ADV|VERB)$/.test(opener.pos) && !/^(?:its|their|his|her)$/.test(opener.lower) || /^(?:that|this|these|those|what|which|it|them|him)$/.test(opener.lower)) return false;
  return /^(?:NOUN|PROPN)$/.test((tokens[head] as Token).pos) && !mentions.some((mention) => (isAmount(mention) || isDate(mention)) && mention.first >= first && mention.first <= Math.min(first + 2, head));
}

/** The end of the object with what follows `last`; `last` itself when the object is complete, undefined when nobody can tell. */
function extend(sentence: Sentence, { last, end, lemma }: { last: number; end: number; lemma: string }): number | undefined {
  const { tokens, mentions } = sentence;
  const next = tokens[last + 1] as Token;
  const behind = tokens[last + 2];
  const phrase = baseNounPhrase(tokens, last + 2);
  const within = phrase && phrase.last <= end ? phrase.last : undefined;
  if (next.lower === 'of') return within;
  if (/^as (?:well|long|far|soon|much|many)$/.test(`${next.lower} ${behind?.lower ?? ''}`)) return undefined;
  if (ADJUNCT.test(next.lower) || next.pos === 'ADV') return last;
  if (/^(?:in|on|by|at|from|between)$/.test(next.lower) && mentions.some((mention) => isDate(mention) && mention.first === last + 2)) return last;
  // "by video link", "in cash", "on foot": how.
  if (/^(?:by|in|on|under)$/.test(next.lower) && behind?.pos === 'NOUN') return last;
  if (next.pos === 'ADP' && takesArgument(lemma, next.lower)) return last;
  if (/^(?:and|or)$/.test(next.lower)) return within !== undefined && !isFinite(tokens[within + 1]) ? within : undefined;
  if (isComma(next)) return within;
  if (next.lower === 'to' && behind?.pos === 'VERB') return takesInfinitive((tokens[last] as Token).lower) ? end : last;
  if (/^(?:who|that|which|whose|where)$/.test(next.lower)) return end;
  if (next.pos === 'VERB' && /^(?:gerund|participle|past-or-participle)$/.test(verbForm(next))) return end;
  if (next.pos !== 'ADP' || within === undefined) return undefined;
  // "blocked the road for three hours": how long, how far or for how much.
  const measured = mentions.some((mention) => isAmount(mention) && mention.first >= last + 2 && mention.first <= within);
  return !measured ? within : /^(?:for|at|by|over|in|within)$/.test(next.lower) ? last : undefined;
}

/** A name that is the whole object. */
export const soleNameOf = ({ mentions, tokens }: Sentence, { first, last }: ObjectPhrase) =>
  mentions.filter(isName).find((mention) => mention.last === last && (mention.first - (mention.title?.split(' ').length ?? 0) === first || (mention.first === first + 1 && tokens[first]?.lower === 'the')));
