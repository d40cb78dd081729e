import type { Sentence } from '../document/document';
import { fullNounPhrase, isPlural } from '../grammar/noun-phrase';
import { words } from '../lexicon/words';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily, FamilyContext } from './draft';
import { withoutPassingTime } from './wording';

/** Verbs that take what somebody will, would or would not do. */
const INTENDS = words('aim plan agree decide refuse promise pledge vow want hope intend threaten offer vote decline propose undertake prepare volunteer opt elect choose commit');
/** Verbs that move somebody else to do it. */
const MOVES = words('ask tell order force urge allow require invite instruct forbid persuade encourage advise warn permit enable oblige compel direct');
/** Passives of expectation: "is due to" is an adjective and stands apart. */
const EXPECTED = words('order force allow ask tell require instruct invite oblige expect schedule urge permit authorise authorize');
const MIN_KEY_WORDS = 2;
const MAX_KEY_WORDS = 14;

/** "has pledged not to close either plant", "urged users to switch off …", "was ordered to repay …": what is to be done. */
export const plannedAction: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => intended(context, sentence, parts));

function intended(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = parts.clause;
  const main = verb.main === undefined ? undefined : tokens[verb.main];
  if (!main || rest.last <= rest.first) return [];
  const own = parts.about ? ownIntention(sentence, parts) : [];
  if (own.length > 0) return own;
  if (verb.passive ? EXPECTED.has(main.lemma) : INTENDS.has(main.lemma)) return draftOf(context, sentence, parts, rest.first, '');
  if (verb.passive || !MOVES.has(main.lemma)) return [];
  const moved = fullNounPhrase(tokens, rest.first);
  const name = moved && moved.last < rest.last ? context.reference.render(sentence, moved.first, moved.last, { owner: isPlural(tokens, parts.clause.subject) ? 'plural' : 'thing' }) : undefined;
  return moved && name ? draftOf(context, sentence, parts, moved.last + 1, name) : [];
}

/** "She said she would travel to the capital": what she said she would do. */
function ownIntention(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { verb, rest } = parts.clause;
  const modal = tokens[verb.first]?.lower ?? '';
  if (verb.main === undefined || verb.passive || verb.auxiliaries.length !== 1 || verb.adverbs.length > 0 || !/^(?:would|will|could|might|can)$/.test(modal)) return [];
  const key = parts.render(verb.main, rest.last);
  const length = key?.split(' ').length ?? 0;
  // "What did X say it would do?" of all it said: too open.
  if (parts.when === '' || !key || length < MIN_KEY_WORDS || length > MAX_KEY_WORDS || /\b(?:it|them|its|their|his|her)\b/.test(key)) return [];
  const stem = parts.question('What', 'did', parts.subject, 'say', parts.about ?? '', modal, 'do', parts.when);
  return clauseDraft(sentence, parts, 'action', 'demand', { stem, key: withoutPassingTime(key), answer: 'action', accepted: [] }, verb.main, rest.last, ['true-false']);
}

/** `to` is where "to" or "not to" stands; `moved` whoever is to do it, when that is not the subject. */
function draftOf({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts, to: number, moved: string): Draft[] {
  const { tokens } = sentence;
  const negative = tokens[to]?.lower === 'not';
  const mark = negative ? to + 1 : to;
  const infinitive = tokens[mark + 1];
  const { last } = parts.clause.rest;
  if (tokens[mark]?.lower !== 'to' || !infinitive || !/^(?:VERB|AUX)$/.test(infinitive.pos) || infinitive.lower !== infinitive.lemma) return [];
  const key = reference.render(sentence, mark + 1, last, { owner: isPlural(tokens, parts.clause.subject) ? 'plural' : 'thing' });
  const length = key?.split(' ').length ?? 0;
  if (!key || length < MIN_KEY_WORDS || length > MAX_KEY_WORDS || /\b(?:it|them|its|their|his|her)\b/.test(key)) return [];
  const stem = parts.question('What', parts.front, parts.subject, parts.behind, moved, negative ? 'not to do' : 'to do', parts.when);
  return clauseDraft(sentence, parts, 'action', 'demand', { stem, key, answer: 'action', accepted: [`to ${key}`] }, mark + 1, last, ['true-false']);
}
