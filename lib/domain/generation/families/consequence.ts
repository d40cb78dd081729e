import type { Sentence } from '../document/document';
import { endOfPhrase, isCutOff } from '../grammar/boundaries';
import { fullNounPhrase, isPlural, type NounPhrase } from '../grammar/noun-phrase';
import { isComma, type Token } from '../language/token';
import { pastParticiple } from '../language/verb-forms';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import { type Draft, type FactFamily, type FamilyContext } from './draft';
import { pointsElsewhere, withoutPassingTime } from './wording';

/** What is done to something by what happened, and can be asked of it in the passive. */
const DONE_TO = /^(?:force|leave|delay|close|shut|destroy|damage|disrupt|trap|strand|halt|flood|bury|displace|cancel|block|ground|injure|wound|derail|wreck|flatten)$/;
const MAX_KEY_WORDS = 18;

/** "A landslide blocked the road, forcing 900 people to leave" → "Why were 900 people forced to leave?" */
export const whyItWasDone: FactFamily = (context, sentence) => standingClauses(context, sentence).slice(0, 1).flatMap((parts) => consequence(context, sentence, parts));

function consequence({ reference }: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const comma = parts.clause.rest.last + 1;
  const verb = tokens[comma + 1];
  if (!isComma(tokens[comma]) || !verb || !/ing$/.test(verb.lower) || !DONE_TO.test(verb.lemma) || parts.about || parts.clause.relative) return [];
  const object = beforeWithout(tokens, fullNounPhrase(tokens, comma + 2));
  const last = object && endOfResult(tokens, comma + 2);
  if (!object || last === undefined || isCutOff(tokens, last) || !isAskable(tokens, verb, object.last, last)) return [];
  const subject = reference.render(sentence, object.first, object.last);
  const plural = isPlural(tokens, object);
  const rest = last > object.last ? reference.render(sentence, object.last + 1, last, { owner: plural ? 'plural' : 'thing' }) : '';
  const key = parts.statement.replace(/^According to [^,]+, /, '');
  if (!subject || rest === undefined || pointsElsewhere(` ${subject} ${rest}`) || pointsElsewhere(` ${key}`) || key.split(' ').length > MAX_KEY_WORDS) return [];
  const stem = parts.question('Why', plural ? 'were' : 'was', subject, pastParticiple(verb.lemma), withoutPassingTime(rest).replace(/[.]$/, ''));
  const about = { ...parts, subject, standing: `${subject} ${rest}`, statement: [`${parts.statement}, ${verb.lower}`, subject, rest].filter((words) => words !== '').join(' ') };
  return clauseDraft(sentence, about, 'cause', 'cause', { stem, key, answer: 'phrase', accepted: [`because ${key}`] }, parts.clause.subject.first, parts.clause.rest.last, []);
}

/** "leaving 8,000 homes without power": without what is how they were left, not which homes. */
function beforeWithout(tokens: readonly Token[], phrase: NounPhrase | undefined): NounPhrase | undefined {
  const at = phrase ? tokens.findIndex(({ lower }, index) => index > phrase.head && index <= phrase.last && lower === 'without') : -1;
  return phrase && at > 0 ? { ...phrase, last: at - 1 } : phrase;
}

/** The end of the result: up to a second one ("and wounding two"), which is another question. */
function endOfResult(tokens: readonly Token[], first: number): number {
  const end = endOfPhrase(tokens, first) - 1;
  const and = tokens.findIndex((token, index) => index > first && index <= end && /^(?:and|but)$/.test(token.lower) && /ing$/.test(tokens[index + 1]?.lower ?? ''));
  return and < 0 ? end : and - 1;
}

/** "forcing" wants what to, "leaving" wants how: without, the question is not whole. */
function isAskable(tokens: readonly Token[], verb: Token, objectEnd: number, last: number): boolean {
  const next = tokens[objectEnd + 1];
  if (verb.lemma === 'force') return next?.lower === 'to' && objectEnd < last;
  if (verb.lemma === 'leave') return objectEnd < last && (/^(?:ADJ|VERB)$/.test(next?.pos ?? '') || next?.lower === 'without');
  return next === undefined || objectEnd === last || next.pos === 'ADP';
}
