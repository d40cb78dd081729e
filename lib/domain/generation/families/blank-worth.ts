import { isDate, isFullName, isName, type Mention, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { isAmount, isComplement, isInPassing, isTrifle, withHedge } from './amount';

/** "four in five", "9.8 out of 10", "two thirds", "between 3 and 5", "half past 12": one number of two. */
export function isPartOfRatio({ tokens, mentions }: Sentence, mention: Mention): boolean {
  const next = tokens[mention.last + 1]?.lower ?? '';
  // "two hours, 16 minutes and 9 seconds" is one length, not three.
  if (isDuration(tokens[mention.last + 1]) && (isDuration(tokens[mention.first - 1]) || isDuration(tokens[mention.first - 2]) || (/^(?:and|,)$/.test(tokens[mention.last + 2]?.lower ?? '') && mentions.some((other) => other.kind === 'number' && other.first === mention.last + 3 && isDuration(tokens[other.last + 1]))))) return true;
  if (/^(?:thirds?|quarters?|fifths?|tenths?|halves|sixths?|out|to|and|in|or)$/.test(next) && (/^(?:thirds?|quarters?|fifths?|tenths?|halves|sixths?)$/.test(next) || mentions.some((other) => other.kind === mention.kind && other.first > mention.last && other.first <= mention.last + 3))) return true;
  return mentions.some((other) => other !== mention && other.kind === mention.kind && other.last < mention.first && other.last >= mention.first - 3 && /^(?:in|of|to|and|or)$/.test(tokens[mention.first - 1]?.lower ?? ''));
}

/** "to 67", "of 4.2": a number that is itself the level reached. */
const isLevel = ({ tokens }: Sentence, mention: Mention): boolean => /^(?:to|at|of|by)$/.test(tokens[mention.first - 1]?.lower ?? '') && /^(?:PUNCT|ADP|SCONJ)$/.test(tokens[mention.last + 1]?.pos ?? 'PUNCT') && !/[:/]/.test(mention.text);

/** ", where a landslide buried two lorries": the figure of a remark, after anything the sentence itself says. */
const isAside = ({ tokens }: Sentence, { first }: Mention): boolean => {
  const comma = tokens.findLastIndex((token, index) => index < first && token.text === ',');
  return comma > 0 && /^(?:where|which|who|whose)$/.test(tokens[comma + 1]?.lower ?? '');
};

const isDuration = (unit: Token | undefined): boolean => /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(unit?.lower ?? '');

/** Of a sentence that holds nothing better: asked only where a set would be thin. */
export const TRIFLE = 0.1;

/** What a reader may be asked to fill in, and how gladly; 0 for what is too easy, too hard or part of a longer name. */
export function worthOf(sentence: Sentence, mention: Mention): number {
  const next = sentence.tokens[mention.last + 1];
  if (next && (next.text === '(' || /^['’]s?$/.test(next.text) || next.text === ')')) return 0;
  if (isPartOfRatio(sentence, mention)) return 0;
  if (isAmount(mention) && (isComplement(sentence, mention) || isInPassing(sentence, withHedge(sentence, mention), mention))) return 0;
  if (isAmount(mention) && isTrifle(sentence, mention)) return TRIFLE;
  if (isAmount(mention) && isAside(sentence, mention)) return 0.2;
  if (mention.kind === 'number' && /^[ap]\.?m\.?$/.test(next?.lower ?? '')) return 0;
  if (mention.kind === 'number' && isDuration(next)) return 0.3;
  // "the two sides", "both his two sons": known to be so many by whoever knows which.
  if (mention.kind === 'number' && /^(?:the|its|their|his|her|these|those)$/.test(sentence.tokens[mention.first - 1]?.lower ?? '')) return 0;
  if (mention.kind === 'number') return sentence.tokens[mention.last + 1]?.pos === 'NOUN' ? 0.9 : isLevel(sentence, mention) ? 0.5 : 0;
  if (mention.kind === 'money' || mention.kind === 'percent') return 0.8;
  if (isDate(mention)) return mention.grain === 'weekday' || mention.grain === 'month' ? 0 : 0.7;
  if (!isName(mention)) return 0;
  if (mention.type === 'person') return isFullName(mention.text) ? 1 : 0;
  if (next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 0;
  return /^(?:country|city)$/.test(mention.type) ? 0.55 : /^(?:place|organisation)$/.test(mention.type) && isFullName(mention.text) ? 0.45 : 0;
}
