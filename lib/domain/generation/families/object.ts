import { isFullName, type Document, type NameMention, type Sentence } from '../document/document';
import { isPlural } from '../grammar/noun-phrase';
import { isDoneToPeople, isTellingVerb } from '../lexicon/news-verbs';
import { isPeopleNoun } from '../lexicon/people-nouns';
import type { Token } from '../language/token';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { AnswerType, Draft, FactFamily, FamilyContext } from './draft';
import { readObject, soleNameOf, type ObjectPhrase } from './object-phrase';
import { whichOrganisation } from './organisation-question';
import { acceptedNames } from './spoken-names';
import { withoutPassingTime } from './wording';

const MAX_KEY_WORDS = 10;
/** Behind subject and verb: "What did NAME sign?" is asked of one signature only. */
const MIN_CIRCUMSTANCE_WORDS = 2;

/** "The council closed its only theatre in May 2019": what was closed, bought, signed, found. */
export const newsObject: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => objectOf(context, sentence, parts));

function objectOf(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const { tokens } = sentence;
  const { verb, subject } = parts.clause;
  const main = verb.main === undefined ? undefined : (tokens[verb.main] as Token);
  if (!main || !isTellingVerb(main.lemma)) return [];
  const object = readObject(sentence, parts.clause);
  const key = object && context.reference.render(sentence, object.first, object.last, { owner: isPlural(tokens, subject) ? 'plural' : 'thing' });
  if (!object || !key || VAGUE.test(key) || key.includes(parts.subject) || key.split(' ').length > MAX_KEY_WORDS) return [];
  // "is preparing a probe": for how long, only the day of the article tells.
  const passing = verb.auxiliaries.length > 0 && /ing$/.test(main.lower);
  const circumstance = [parts.rest(object) ?? '', parts.when].join(' ').trim();
  if (circumstance.split(' ').length < MIN_CIRCUMSTANCE_WORDS && (passing || !isOnlyOne(context, parts))) return [];
  // "What did NAME release?" a fix: of what, and when?
  if (circumstance === '' && /^(?:an? \p{Ll}+|the \p{Ll}+ \p{Ll}+)$/u.test(key)) return [];
  if (/^\p{Ll}+$/u.test(key) && (circumstance === '' || !/[^s]s$/.test(key))) return [];
  const asked = whichObject(context, sentence, object, main.lemma);
  if (!asked) return [];
  const { wh, answer, name } = asked;
  const shown = name?.type === 'person' ? name.canonical : withoutPassingTime(key);
  if (shown === '') return [];
  const accepted = name?.type === 'person' ? acceptedNames(name) : /^(?:a|an|the) /i.test(shown) ? [shown.replace(/^(?:a|an|the) /i, '')] : [];
  return clauseDraft(sentence, parts, 'object', 'statement', { stem: parts.ask(wh, object), key: shown, answer, accepted }, object.first, object.last);
}

/** "the deal", "a number of measures", "an appeal": whoever has not the article at hand learns nothing from it. */
const VAGUE = new RegExp([
  '^(?:the|some|several|many|such|more|any|this|that|one|another|both|each|no|every|all|most|few) \\p{Ll}+$',
  '^(?:some|several|many|such|more|any|another|both|each|no|every|most|few|one|a (?:number|series|range|lot|handful|couple|string|raft|host|variety|set)) ',
  '^\\S+ (?:move|plan|deal|step|way|matter|issue|problem|role|place|part|job|task|idea|thing|case|game|match|race|title|time|chance|fight|battle|right|use|offer|decision|report|statement|bill|motion|agreement|investigation|operation|inquiry|attack|appeal|call|request|plea|concern|warning|letter|point|view|fact|effort|attempt|need|hope|fear|goal|aim|area|amount|level|figure|result|work)s?$',
  '\\b(?:it|them|him|others?|something|anything|everything|things?|measures|steps|here|there|office|power|funds|money)$',
].join('|'), 'u');

/** How often the article says of somebody that they did something. */
const counts = new WeakMap<Document, ReadonlyMap<string, number>>();

function isOnlyOne(context: FamilyContext, parts: ClauseParts): boolean {
  const known = counts.get(context.document) ?? countActs(context);
  counts.set(context.document, known);
  return known.get(`${parts.subject} ${parts.verb}`) === 1;
}

function countActs(context: FamilyContext): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { subject, verb } of context.document.sentences.filter(({ heading }) => !heading).flatMap((sentence) => standingClauses(context, sentence))) counted.set(`${subject} ${verb}`, (counted.get(`${subject} ${verb}`) ?? 0) + 1);
  return counted;
}

function whichObject(context: FamilyContext, sentence: Sentence, object: ObjectPhrase, lemma: string): { wh: string; answer: AnswerType; name?: NameMention } | undefined {
  const name = soleNameOf(sentence, object);
  if (name?.type === 'person' && isFullName(name.canonical)) return { wh: 'Whom', answer: 'person', name };
  if (name?.type === 'organisation') return { wh: whichOrganisation(context.document, name.canonical), answer: 'organisation', name };
  if (name?.type === 'country') return { wh: 'Which country', answer: 'country', name };
  if (name?.type === 'city') return { wh: 'Which city', answer: 'city', name };
  const people = isDoneToPeople(lemma) && isPeopleNoun((sentence.tokens[object.head] as Token).lemma);
  // A place has no question word of its own here, and half a name may be a person's or a team's.
  if (name?.type === 'place' || name?.type === 'person' || (name && isDoneToPeople(lemma))) return undefined;
  return { wh: people ? 'Whom' : 'What', answer: 'phrase' };
}
