import type { Sentence } from '../document/document';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';

const MAX_KEY_WORDS = 14;

/** "in order to release funds", "To fund the purchase, …": what for. */
export const statedPurpose: FactFamily = (context, sentence) => standingClauses(context, sentence).slice(0, 2).flatMap((parts) => purposeOf(context, sentence, parts));

function purposeOf({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { clause } = parts;
  const { opener, rest } = clause;
  const inFront = opener !== undefined && isInfinitive(sentence, opener.first);
  const at = inFront ? opener.first : tokens.findIndex((token, index) => index > rest.first && index <= rest.last + 1 && token.lower === 'in' && tokens[index + 1]?.lower === 'order' && tokens[index + 2]?.lower === 'to');
  if (at < 0 || (clause.verb.main === undefined && !clause.verb.passive)) return [];
  const last = inFront ? opener.last : endOfPhrase(tokens, at) - 1;
  const first = tokens[at]?.lower === 'in' ? at + 2 : at;
  const key = reference.render(sentence, first, last, { owner: 'thing' });
  if (!key || key.split(' ').length > MAX_KEY_WORDS || key.split(' ').length < 3 || isCutOff(tokens, last) || /\b(?:it|its|their|his|her|them)\b/.test(key)) return [];
  const stem = parts.ask('Why', !inFront && at <= rest.last ? { first: at, last: rest.last } : undefined);
  const statement = asSentence(inFront || at > rest.last ? `${parts.statement} ${key.charAt(0).toLowerCase()}${key.slice(1)}` : parts.statement);
  return clauseDraft(sentence, parts, 'purpose', 'cause', { stem, key: `${key.charAt(0).toLowerCase()}${key.slice(1)}`, answer: 'phrase', accepted: [key.replace(/^to /i, ''), `in order ${key}`] }, first, last, []).map((draft) => ({ ...draft, statement, rationale: statement }));
}

function isInfinitive({ tokens }: Sentence, at: number): boolean {
  const mark = /^in order to$/.test(tokens.slice(at, at + 3).map((token) => token.lower).join(' ')) ? at + 2 : at;
  return tokens[mark]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[mark + 1]?.pos ?? '') && tokens[mark + 1]?.lower === tokens[mark + 1]?.lemma;
}
