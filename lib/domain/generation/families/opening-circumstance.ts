import type { Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { sliceTokens, type Token } from '../language/token';
import type { FamilyContext } from './draft';
import { pointsElsewhere, withoutPassingTime } from './wording';

/** Openers that a sentence can do without: a link to the one before, a source, a day, somebody's manner of saying it, what happened before. */
const DISPENSABLE = /^(?:although|though|even|however|but|and|meanwhile|instead|also|still|then|yet|so|now|according|on|last|next|earlier|later|speaking|reading|asked|because|due|owing|thanks|to|after|as|when|while|with|at|despite|following|two|three|reached)$/;
const MAX_OPENER_WORDS = 9;

/** What the sentence opens with ("In 2019", "In children under five"), to be said last; '' when it can be left out, undefined when the clause is not true without it. */
export function openingCircumstance({ document, reference }: Pick<FamilyContext, 'document' | 'reference'>, sentence: Sentence, { opener }: Clause): string | undefined {
  if (!opener) return '';
  const { tokens, mentions } = sentence;
  const cut = tokens.findIndex((token, index) => index > opener.first && index <= opener.last && token.text === ',');
  const last = cut < 0 ? opener.last : cut - 1;
  const weekday = mentions.some((mention) => mention.kind === 'date' && mention.grain === 'weekday' && mention.first === opener.first + 1);
  const first = tokens[opener.first] as Token;
  const dated = mentions.some((mention) => mention.kind === 'date' && mention.first === opener.first + 1 && mention.last === last);
  if (weekday) return '';
  if (!dated && (DISPENSABLE.test(first.lower) || first.pos === 'ADV' || first.pos === 'VERB')) return '';
  if (!/^(?:in|on|by|since|until|during|under|among|for|over|between|within|from|at|across)$/.test(first.lower) || last - opener.first >= MAX_OPENER_WORDS) return undefined;
  const words = dated ? sliceTokens(document.text, tokens, opener.first, last) : reference.render(sentence, opener.first, last);
  if (!words || pointsElsewhere(words) || /\b(?:addition|fact|response|contrast|statement|interview|e-mail|email|letter|particular|mitigation|court|turn|all)\b/.test(words)) return words === undefined ? undefined : '';
  return withoutPassingTime(words.charAt(0).toLowerCase() + words.slice(1));
}
