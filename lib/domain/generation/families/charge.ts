import type { Sentence } from '../document/document';
import { isDate } from '../document/document';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { baseNounPhrase, fullNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import type { Token } from '../language/token';
import { clauseDraft } from './clause-draft';
import { clauseUpTo } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { wordsBesideQuestion } from './key-beside';
import { isSubjectWithVerb } from './reason';
import { clausesOf, type StatedClause } from './sentence-clauses';
import { isDirectlyUnderVerb } from './under-verb';
import { pointsElsewhere, withoutPassingTime } from './wording';

/** What the verb and its preposition ask for belongs to them alone. */
const WITH: Readonly<Record<string, string>> = { accuse: 'of', suspect: 'of', convict: 'of', acquit: 'of', clear: 'of', charge: 'with', blame: 'on', attribute: 'to', die: 'of' };
const MAX_KEY_WORDS = 18;

/** "is accused of paying false invoices", "blamed the delay on the supplier": of what, on what. */
export const whatTheyAreChargedWith: FactFamily = (context, sentence) => clausesOf(sentence).flatMap((stated) => chargeIn(context, sentence, stated));

function chargeIn(context: FamilyContext, sentence: Sentence, stated: StatedClause): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = stated.clause;
  const preposition = WITH[verb.main === undefined ? '' : (tokens[verb.main]?.lemma ?? '')];
  const at = tokens.findIndex((token, index) => index >= rest.first && index <= rest.last && token.lower === preposition);
  if (!preposition || at < 0 || verb.negative || !isDirectlyUnderVerb(sentence, stated.clause, at) || !isItsOwn(tokens, stated, at)) return [];
  const first = at + 1;
  const last = endOfCharge(sentence, first, rest.last);
  const words = isCutOff(tokens, last) ? undefined : wordsBesideQuestion(context, sentence, stated.clause, first, last);
  const key = words && withoutPassingTime(words);
  const length = key?.split(' ').length ?? 0;
  const parts = key && length <= MAX_KEY_WORDS && !pointsElsewhere(` ${key}`) ? clauseUpTo(context, sentence, stated, at - 1) : undefined;
  const asked = parts && !parts.about && parts.when === '' ? parts.ask('What') : undefined;
  if (!key || !parts || !asked) return [];
  const statement = asSentence(`${parts.statement} ${preposition} ${key}`);
  return clauseDraft(sentence, parts, 'cause', 'cause', { stem: asked.replace(/\?$/, ` ${preposition}?`), key, answer: 'phrase', accepted: [`${preposition} ${key}`] }, first, last, []).map((draft) => ({ ...draft, statement, rationale: statement }));
}

/** "was accused of", or "accused NAME of": an "of" behind a longer object may be the object's ("accused the head of the bank of theft"). */
function isItsOwn(tokens: readonly Token[], { clause: { verb } }: StatedClause, at: number): boolean {
  const isDoing = /ing$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.pos === 'VERB';
  if (tokens[verb.main ?? verb.last]?.lemma === 'die') return at === verb.last + 1;
  if (at === verb.last + 1) return verb.passive && tokens[at]?.lower !== 'to' || isDoing;
  // "cleared two officers of manslaughter"
  const object = baseNounPhrase(tokens, verb.last + 1);
  return !verb.passive && (isDoing || object?.last === at - 1 || tokens[at]?.lower === 'on' || tokens[at]?.lower === 'to') && fullNounPhrase(tokens, verb.last + 1) !== undefined;
}

/** Up to a date, to what came before or after, and to another predicate. */
function endOfCharge({ tokens, mentions }: Sentence, first: number, restLast: number): number {
  const end = Math.max(endOfPhrase(tokens, first) - 1, restLast);
  const at = tokens.findIndex((token, index) => index > first && index <= end && (/^(?:after|before|following|because|while|when|as|during|aged)$/.test(token.lower) || (/^over$/.test(token.lower) && /^(?:weekend|years?|months?|weeks?|days?|decades?)$/.test(tokens[index + 2]?.lower ?? '') && tokens[first]?.pos !== 'VERB') || (/^(?:in|on)$/.test(token.lower) && mentions.some((mention) => isDate(mention) && mention.first === index + 1)) || (/^(?:and|but)$/.test(token.lower) && (isFinite(tokens[index + 1]) || isSubjectWithVerb(tokens, index + 1)))));
  return at < 0 ? end : at - 1;
}
