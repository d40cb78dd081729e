import type { Sentence } from '../document/document';
import { isCutOff } from '../grammar/boundaries';
import { clauseDraft } from './clause-draft';
import { clauseUpTo, standingClauses, type ClauseParts } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { purposeBehind } from './purpose-behind';
import { clausesOf, type StatedClause } from './sentence-clauses';
import { withoutPassingTime } from './wording';

const MAX_KEY_WORDS = 16;
const MIN_KEY_WORDS = 3;

/** "in order to release funds", "To fund the purchase, …", "met to discuss": what for. */
export const statedPurpose: FactFamily = (context, sentence) => {
  const behind = clausesOf(sentence).flatMap((stated) => purposeBehindClause(context, sentence, stated));
  return behind.length > 0 ? behind : standingClauses(context, sentence).slice(0, 2).flatMap((parts) => purposeInFront(context, sentence, parts));
};

function purposeBehindClause(context: FamilyContext, sentence: Sentence, stated: StatedClause): Draft[] {
  const purpose = stated.clause.verb.negative ? undefined : purposeBehind(sentence, stated.clause);
  const parts = purpose && clauseUpTo(context, sentence, stated, purpose.before);
  return parts && !parts.about ? draftOf(context, sentence, parts, purpose) : [];
}

function purposeInFront(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { opener, verb } = parts.clause;
  if (!opener || !isInfinitive(sentence, opener.first) || (verb.main === undefined && !verb.passive)) return [];
  const first = sentence.tokens[opener.first]?.lower === 'in' ? opener.first + 2 : opener.first;
  return draftOf(context, sentence, parts, { first, last: opener.last });
}

function draftOf({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts, { first, last }: { first: number; last: number }): Draft[] {
  const words = reference.render(sentence, first, last, { owner: 'thing' });
  const key = words && withoutPassingTime(`${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  const length = key?.split(' ').length ?? 0;
  if (!key || length > MAX_KEY_WORDS || length < MIN_KEY_WORDS || isCutOff(sentence.tokens, last) || /\b(?:it|its|their|his|her|them)\b/.test(key)) return [];
  const statement = asSentence(`${parts.statement} ${key}`);
  return clauseDraft(sentence, parts, 'purpose', 'cause', { stem: parts.ask('Why'), key, answer: 'phrase', accepted: [key.replace(/^to /i, ''), `in order ${key}`] }, first, last, []).map((draft) => ({ ...draft, statement, rationale: statement }));
}

function isInfinitive({ tokens }: Sentence, at: number): boolean {
  const mark = /^in order to$/.test(tokens.slice(at, at + 3).map((token) => token.lower).join(' ')) ? at + 2 : at;
  return tokens[mark]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[mark + 1]?.pos ?? '') && tokens[mark + 1]?.lower === tokens[mark + 1]?.lemma;
}
