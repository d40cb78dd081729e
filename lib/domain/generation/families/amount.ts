import { holdsTheRest } from '@/lib/domain/question-set/subtraction-faults';
import type { QuantityMention, Sentence } from '../document/document';
import type { Token } from '../language/token';
import { parseNumber } from '../lexicon/numbers';
import { isPersonNoun } from '../lexicon/people';

/** An amount with the hedge in front of it; `first` is the token of the hedge. */
export type Amount = { mention: QuantityMention; first: number };

const HEDGE = /^(?:about|around|roughly|approximately|nearly|almost|over|under|some|exactly|only|just)$/;
/** What a hedge changes; the others are left out of the answer. */
const KEPT_HEDGE = /^(?:about|around|roughly|approximately|nearly|almost|over|under)$/;

/** "around 5,000": the hedge is part of the answer to choose, not of the number to type. */
export function withHedge(sentence: Sentence, mention: QuantityMention): Amount {
  const before = sentence.tokens.slice(Math.max(0, mention.first - 2), mention.first).map((token) => token.lower);
  if (/^(?:more than|less than|fewer than|at least|at most|up to)$/.test(before.join(' '))) return { mention, first: mention.first - 2 };
  return { mention, first: HEDGE.test(before.at(-1) ?? '') ? mention.first - 1 : mention.first };
}

/** The amount as it is shown, hedge included: "around 5,000"; "some 5,000" is shown as the number. */
export function hedged(sentence: Sentence, { mention, first }: Amount): string {
  const opener = sentence.tokens[first] as Token;
  const from = first < mention.first && mention.first - first === 1 && !KEPT_HEDGE.test(opener.lower) ? mention.first : first;
  const text = sentence.text.slice((sentence.tokens[from] as Token).start - sentence.start, mention.end - sentence.start);
  return from === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "50.09% against 49.91%": whoever is told one knows the other. */
export const isComplement = ({ mentions }: Sentence, { kind, text }: QuantityMention): boolean => kind === 'percent' && mentions.some((other) => other.kind === 'percent' && other.text !== text && holdsTheRest(other.text, text));

const KIN = /^(?:great-)*(?:grandchild(?:ren)?|grandsons?|granddaughters?|siblings?|cousins?|nieces?|nephews?)$/;
/** "by four grandchildren", ", an archipelago of more than 7,600 islands,": told in passing, and nothing to remember. */
export function isInPassing({ tokens }: Sentence, { first }: Amount, { last }: { last: number }): boolean {
  if (KIN.test(tokens[last + 1]?.lower ?? '')) return true;
  const [comma, article, noun, of] = tokens.slice(Math.max(0, first - 4), first);
  return of?.lower === 'of' && noun?.pos === 'NOUN' && /^(?:an?|the)$/.test(article?.lower ?? '') && comma?.text === ',';
}

/** What is counted from moment to moment in a game. */
const MOMENTS = /^(?:balls?|deliver(?:y|ies)|overs?|minutes?|seconds?)$/;
const FEW = 5;
const LENGTH = /^(?:km|kilomet(?:re|er)s?|miles?|mi)$/;
/** What rivers, roads and borders do for so many kilometres, whatever the news. */
const EXTENDS = /^(?:run|stretch|flow|extend|wind|meander)$/;
/** "off 171 balls", "two runs later", "aboard two planes", "runs for 346 km": true, but nothing to keep. Of people, years and what decides a vote or a match even a handful counts. */
export function isTrifle({ tokens }: Sentence, { first, last, text, kind }: QuantityMention): boolean {
  const unit = kind === 'number' ? tokens.slice(last + 1, last + 5).find((token, index, words) => token.pos === 'NOUN' && words[index + 1]?.pos !== 'NOUN') : undefined;
  if (kind === 'number' && LENGTH.test(tokens[last + 1]?.lower ?? '') && tokens.slice(Math.max(0, first - 3), first).some((token) => token.pos === 'VERB' && EXTENDS.test(token.lemma))) return true;
  if (!unit) return false;
  if (MOMENTS.test(unit.lower) || /^(?:later|earlier|apart)$/.test(tokens[last + 2]?.lower ?? '')) return true;
  const counts = isPersonNoun(unit.lemma) || /^(?:people|year|month|country|goal|point|seat|vote|case|death)s?$/.test(unit.lemma);
  return !counts && (parseNumber(text) ?? Infinity) <= FEW && /^(?:with|by|aboard|on|in|at|of|from|and|than)$/.test(tokens[first - 1]?.lower ?? '');
}

export const isAmount = (mention: Sentence['mentions'][number]): mention is QuantityMention => mention.kind === 'number' || mention.kind === 'money' || mention.kind === 'percent';
