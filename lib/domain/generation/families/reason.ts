import type { Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import type { Clause } from '../grammar/clause';
import { baseNounPhrase, fullNounPhrase } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { isReporting } from '../lexicon/reporting-verbs';
import { isAccordingTo } from './attribution';
import { reasonOfDeed } from './reason-of-deed';

/** A reason behind a clause: its own tokens, both included, and the last of the clause in front of it. */
export type Reason = { first: number; last: number; before: number };

const PHRASE = /^(?:because of|due to|owing to|thanks to|as a result of|on the grounds of|for want of|for lack of|for fear of|in protest (?:at|against|over)|in (?:response|reply) to|in retaliation for|in an? (?:bid|effort|attempt) to|in the hope of|with the aim of|in (?:support|honou?r|memory) of|in solidarity with|in (?:anticipation|view|light) of|in preparation for|in the wake of|under pressure from|amid (?:fears|concerns?|worries|allegations|claims|criticism|anger|accusations))\b/;
const CLAUSE = /^(?:because (?!of\b)|on the grounds that|in the hope that)/;
/** A noun for a change or a loss: what follows says why there was one, and nothing of the verb. */
const HAS_ITS_OWN_CAUSE = /^(?:declines?|drops?|falls?|rises?|increases?|decreases?|delays?|loss(?:es)?|deaths?|damage|closures?|shortages?|problems?|costs?|expenses?|concerns?|fears?|injury|injuries|cuts?|disruption|absence|arrest|collapse)$/;

/** Why what a clause says is so, where grammar leaves no doubt that the reason belongs to that very clause; undefined when it might belong to a part of it. */
export function reasonBehind(sentence: Sentence, clause: Clause): Reason | undefined {
  const { tokens } = sentence;
  const from = clause.verb.last + 1;
  const next = tokens.findIndex((token, index) => index > clause.rest.last && (isFinite(token) || /^[.;:—–“”"()]$/.test(token.text)));
  for (let index = from; index <= Math.min(tokens.length - 3, Math.max(clause.rest.last + 2, next)); index += 1) {
    if (/^(?:that|which|who|whose|whom|where|when|while|if|before|until|unless|whether|than)$/.test((tokens[index] as Token).lower) && !opens(tokens, index)) return undefined;
    // "as a precaution" is no clause, "as rivers rose" is.
    if (tokens[index]?.lower === 'as' && isSubjectWithVerb(tokens, index + 1)) return undefined;
    // "…, 66 kilometres from Warsaw, due to …": past what is added, only behind a comma.
    const found = index > clause.rest.last + 2 && !(isComma(tokens[index - 1]) && opens(tokens, index)) ? undefined : reasonAt(sentence, clause, index);
    if (!found) continue;
    const before = Math.min(clause.rest.last, isComma(tokens[found.first - 1]) ? found.first - 2 : found.first - 1);
    const last = endOfReason(tokens, found.first, found.full);
    return isQualified(tokens[found.first - 1]) || last === undefined ? undefined : { first: found.first, last, before };
  }
  return undefined;
}

/** "mainly because", "not only because of": what is asked for would be part of the reason. */
const isQualified = (token: Token | undefined): boolean => token?.pos === 'ADV' || /^(?:not|only|mainly|partly|just|simply|and|or|but|is|was)$/.test(token?.lower ?? '');

const wordsAt = (tokens: readonly Token[], index: number): string => tokens.slice(index, index + 4).map(({ lower }) => lower).join(' ');
const opens = (tokens: readonly Token[], index: number): boolean => PHRASE.test(wordsAt(tokens, index)) || CLAUSE.test(wordsAt(tokens, index));

/** Where a reason begins; `full` when it has to hold a subject and a verb of its own. */
function reasonAt(sentence: Sentence, clause: Clause, index: number): { first: number; full: boolean } | undefined {
  const { tokens } = sentence;
  const next = wordsAt(tokens, index);
  if (CLAUSE.test(next) && isDirect(tokens, clause, index)) return { first: index, full: true };
  // "the decision to ban the team as a result of …": why it was banned.
  if (PHRASE.test(next)) return isCloselyDirect(tokens, clause, index) ? { first: index, full: false } : undefined;
  if (/^so that /.test(next) && tokens.slice(index + 2, index + 9).some(({ lower }) => /^(?:can|could|would|may|might)$/.test(lower)) && isDirect(tokens, clause, index)) return { first: index, full: true };
  // "…, since the two compete": behind a comma, and not since a point in time.
  if (isComma(tokens[index - 1]) && tokens[index]?.lower === 'since' && !clause.verb.auxiliaries.some((at) => /^(?:has|have|had)$/.test(tokens[at]?.lower ?? '')) && isSubjectWithVerb(tokens, index + 1)) return { first: index, full: true };
  return reasonOfDeed(sentence, clause, index);
}

/** Nothing between verb and reason but phrases and infinitives: no second finite verb, no participle that the reason could be that of. */
function isDirect(tokens: readonly Token[], { verb }: Clause, index: number): boolean {
  return tokens.slice(verb.last + 1, index).every((token, offset, between) => {
    if (token.pos === 'AUX') return token.lower === 'be' && between[offset - 1]?.lower === 'to';
    // "would stay shut": part of what the verb says.
    return token.pos !== 'VERB' || offset === 0 || /^(?:to|be)$/.test((between[offset - 1] ?? tokens[verb.last])?.lower ?? '');
  });
}

/** A phrase may belong to any verb in front of it, and to a noun that has causes. */
const isCloselyDirect = (tokens: readonly Token[], { verb }: Clause, index: number): boolean => tokens.slice(verb.last + 1, index).every(({ pos, lower }) => pos !== 'VERB' && pos !== 'AUX' && !(lower === 'to' && pos === 'PART')) && (index === verb.last + 1 || !HAS_ITS_OWN_CAUSE.test(tokens[index - 1]?.lower ?? ''));

/** The last token of a reason: up to a source, a contrast, and an "and" behind which it may not be the reason any more. Undefined when it is not whole. */
function endOfReason(tokens: readonly Token[], first: number, full: boolean): number | undefined {
  const end = endOfPhrase(tokens, first) - 1;
  const closes = (token: Token, index: number) => isAccordingTo(tokens, index) || /^(?:while|whereas|although|though)$/.test(token.lower) || (/^(?:and|but)$/.test(token.lower) && (isFinite(tokens[index + 1]) || isSubjectWithVerb(tokens, index + 1)) && (!full || tokens.slice(first, index).some(isFinite)));
  const at = tokens.findIndex((token, index) => index > first && index <= end && closes(token, index));
  const last = at < 0 ? end : at - 1;
  const reason = tokens.slice(first + 1, last + 1);
  // "for any attack, former and current officials say": whose word it is, taken for a list. "Not only …": the other half is missing.
  const isBroken = reason.some((token, index) => (token.text === ',' && reason.slice(index).some((other) => isReporting(other.lemma) && isFinite(other))) || (token.lower === 'not' && reason[index + 1]?.lower === 'only'));
  return last > first && !isBroken && (!full || reason.some(isFinite)) ? last : undefined;
}

/** "the river burst its banks", "it had": a subject and its finite verb. */
export function isSubjectWithVerb(tokens: readonly Token[], index: number): boolean {
  const subject = tokens[index]?.pos === 'PRON' ? index : (fullNounPhrase(tokens, index) ?? baseNounPhrase(tokens, index))?.last;
  if (subject === undefined) return false;
  return isFinite(tokens[subject + 1]) || (tokens[subject + 1]?.pos === 'ADV' && isFinite(tokens[subject + 2]));
}
