import { isFullName, isName, isPerson, type Document, type NameMention, type Sentence } from '../document/document';
import { entitiesOf, type Entity } from '../document/entities';
import { isPersonNoun, isTie, type Gender } from '../lexicon/people';
import { speechVerbs } from '../lexicon/speech-verbs';
import { isWeekday } from '../lexicon/calendar';
import { isNominal, type Token } from '../language/token';
import { verbForm } from '../language/verb-forms';
import { meansOwnWords } from './own-pronoun';
import { readClause } from './clause';
import { baseNounPhrase, isPlural } from './noun-phrase';
import { mentionAt, possessive, type RenderOptions, type Resolver, type Verdict } from './replacement';

const GENDER: Readonly<Record<string, Gender>> = { he: 'male', him: 'male', his: 'male', she: 'female', her: 'female' };
/** How many sentences a pronoun may look back past sentences that name nobody. */
const REACH = 3;

/** What a pronoun becomes. Called for every word of the list of pronouns that need an antecedent. */
export function resolvePronoun(resolver: Resolver, sentence: Sentence, { index, first, last }: { index: number; first: number; last: number }, options: RenderOptions): Verdict {
  const token = sentence.tokens[index] as Token;
  const { lower } = token;
  const next = sentence.tokens[index + 1];
  if (mentionAt(sentence, index) || isOwned(lower, options) || pointsForward(lower, token, next) || (options.verbatim && meansOwnWords(sentence, first, index))) return undefined;
  const introduced = /^(?:its|his|her|their)$/.test(lower) && index > first ? nameBehind(sentence, index, last) : undefined;
  if (introduced) return introduced;
  const gender = GENDER[lower];
  if (gender !== undefined) {
    // "NAME was arrested as he prepared to leave": the name stands in front, and would stand there twice.
    if (options.owner === 'person' && /^(?:he|she)$/.test(lower)) return 'dangling';
    const owns = lower === 'his' || (lower === 'her' && (isNominal(next) || next?.pos === 'ADJ' || next?.pos === 'NUM'));
    const person = (owns || /^s?he$/.test(lower) ? personBefore(resolver, sentence, index, gender) : personActedOn(resolver, sentence, index, gender)) ?? (/^s?he$/.test(lower) && speaksAt(sentence, index) ? speakerBefore(resolver, sentence, gender) : undefined);
    if (!person) return 'dangling';
    return { first: index, last: index, text: owns ? possessive(person) : person };
  }
  // A sentence shown as it stands keeps its "it", or is shown with the one before.
  if (options.verbatim) return 'dangling';
  const reporter = /^(?:it|they)$/.test(lower) ? reporterOf(resolver, sentence, index, lower === 'they') : undefined;
  if (reporter) return { first: index, last: index, text: reporter };
  const isSubject = index === 0 && /^(?:it|they|its|their)$/.test(lower);
  const thing = isSubject ? subjectBefore(resolver, sentence, /^(?:they|their)$/.test(lower)) : undefined;
  if (!thing) return 'dangling';
  return { first: index, last: index, text: /^(?:its|their)$/.test(lower) ? possessive(thing) : thing };
}

/** "and his Armenian counterpart, NAME": whoever is named behind. */
function nameBehind(sentence: Sentence, index: number, rangeLast: number): Verdict {
  const phrase = baseNounPhrase(sentence.tokens, index);
  const name = phrase && sentence.tokens[phrase.last + 1]?.text === ',' ? people(sentence).find((mention) => mention.first - (mention.title?.split(' ').length ?? 0) === phrase.last + 2) : undefined;
  return phrase && name && isPersonNoun(sentence.tokens[phrase.head]?.lower ?? '') && isFullName(name.canonical) ? { first: index, last: rangeLast > phrase.last ? name.last : phrase.last, text: name.canonical } : undefined;
}

function isOwned(lower: string, { owner }: RenderOptions): boolean {
  if (!owner) return false;
  if (/^(?:its|itself)$/.test(lower)) return owner === 'thing';
  if (/^(?:their|themselves)$/.test(lower)) return owner === 'plural';
  return /^(?:his|her|himself|herself)$/.test(lower) && owner === 'person';
}

/** "this year", "one of the", "those who": said what is meant by what follows. */
function pointsForward(lower: string, token: Token, next: Token | undefined): boolean {
  const word = next?.lower ?? '';
  if (lower === 'this') return /^(?:year|month|week|season|summer|winter|autumn|spring|decade|century|time)$/.test(word);
  if (lower === 'one') return token.pos === 'NUM' || word === 'of' || isNominal(next);
  return lower === 'those' && /^(?:who|with|in|of|from|under|over|aged|affected|involved)$/.test(word);
}

/**
 * "He" is somebody when the sentences before name one man only, or when one man alone is what the last sentence is about; failing that, the
 * one the article itself is about. Kin that are mentioned in passing ("her mother, NAME") do not take over.
 */
function personBefore({ document }: Resolver, sentence: Sentence, index: number, gender: Gender): string | undefined {
  const agrees = (mention: NameMention) => mention.gender === undefined || mention.gender === gender;
  const within = people(sentence).filter((mention) => mention.last < index && agrees(mention));
  if (within.length > 0) return onlyFull(within);
  for (let back = 1; back <= REACH; back += 1) {
    const before = document.sentences[sentence.index - back];
    if (!before || before.heading) break;
    const named = people(before).filter((mention) => agrees(mention) && !isInPassing(before, mention));
    // "She met NAME": whoever she is, NAME is somebody else, and "she" goes on to be whom the article is about.
    if (isAboutPronoun(before, gender)) {
      if (named.some((mention) => mention.gender === gender)) return undefined;
      continue;
    }
    if (named.length === 0) {
      if (mayNameSomebody(before)) return undefined;
      continue;
    }
    const found = onlyFull(named) ?? (back === 1 && before.paragraph === sentence.paragraph ? subjectPerson(before, named) : undefined);
    return found !== undefined && (named.some((mention) => mention.canonical === found && mention.gender === gender) || (back === 1 && isTheOneMeant(document, found, gender))) ? found : undefined;
  }
  return protagonist(document, gender);
}

/** A name of which nothing tells whether it is "he" or "she" is meant only where no headline names somebody else who could be. */
function isTheOneMeant(document: Document, name: string, gender: Gender): boolean {
  const [first] = protagonists(document).filter((entity) => entity.gender === gender);
  return first === undefined || first.name === name;
}

/** Is the sentence about a "he" or "she" that could be the one looked for? */
function isAboutPronoun({ tokens }: Sentence, gender: Gender): boolean {
  const clause = readClause(tokens);
  const subject = clause && clause.subject.first === clause.subject.last ? tokens[clause.subject.first]?.lower : undefined;
  return subject !== undefined && /^s?he$/.test(subject) && GENDER[subject] === gender;
}

/** "Collector NAME told reporters": a name of two words that speaks is a person's, whatever it was taken for. */
const mayNameSomebody = (sentence: Sentence): boolean => sentence.mentions.some((mention) => isName(mention) && mention.type === 'other' && isFullName(mention.text) && (speaksAt(sentence, mention.last) || sentence.tokens[mention.last + 1]?.lower === 'told'));

/**
 * "NAME's wife, NAME, who was charged with assisting him": not the one who does it. One person alone of that gender may have been named,
 * in the sentence or, when it names none, in the two before it.
 */
function personActedOn({ document }: Resolver, sentence: Sentence, index: number, gender: Gender): string | undefined {
  const could = (mention: NameMention) => mention.gender === undefined || mention.gender === gender;
  const inFront = people(sentence).filter((mention) => mention.last < index);
  const within = inFront.filter(could);
  const sure = (mentions: readonly NameMention[]) => (mentions.some((mention) => mention.gender === gender) ? onlyFull(mentions) : undefined);
  if (hasPronounInFront(sentence, index, gender)) return undefined;
  // Somebody else of the sentence has to be the one who does it.
  if (within.length > 0) return inFront.some((mention) => !could(mention) && mention.first > (within.at(-1)?.last ?? 0)) ? sure(within) : undefined;
  const near = [1, 2].flatMap((back) => document.sentences[sentence.index - back] ?? []).filter(({ heading }) => !heading);
  return near.some((before) => mayNameSomebody(before)) ? undefined : sure(near.flatMap((before) => people(before).filter(could)));
}

/** "He told him": two people, and nobody can say which is which. */
const hasPronounInFront = ({ tokens }: Sentence, index: number, gender: Gender): boolean => tokens.slice(0, index).some(({ lower }) => /^s?he$/.test(lower) && GENDER[lower] === gender);

/** "He added", "said she" */
const speaksAt = ({ tokens }: Sentence, index: number): boolean => speechVerbs.has(tokens[index + 1]?.lower ?? '') || speechVerbs.has(tokens[index - 1]?.lower ?? '') || (tokens[index + 1]?.pos === 'ADV' && speechVerbs.has(tokens[index + 2]?.lower ?? ''));

/** "He added": whoever spoke in the sentences before, others that were named there aside. */
function speakerBefore({ document }: Resolver, sentence: Sentence, gender: Gender): string | undefined {
  for (let back = 1; back <= REACH; back += 1) {
    const before = document.sentences[sentence.index - back];
    if (!before || before.heading) return undefined;
    const speakers = people(before).filter((mention) => (speaksAt(before, mention.last) || speaksAt(before, mention.first - (mention.title?.split(' ').length ?? 0))) && !before.quotes.some((quote) => quote.start <= mention.start && mention.end <= quote.end));
    if (speakers.length > 0) return speakers.every((mention) => mention.gender === undefined || mention.gender === gender) ? onlyFull(speakers) : undefined;
    // Somebody without a name spoke: "he" may be the one.
    if (!before.tokens.every((token, index) => !speechVerbs.has(token.lower) || /^s?he$/.test(before.tokens[index - 1]?.lower ?? ''))) return undefined;
  }
  return undefined;
}

/** "her mother, NAME,", "his brother NAME" */
const isInPassing = ({ tokens }: Sentence, mention: NameMention): boolean => tokens.slice(Math.max(0, mention.first - 6), mention.first).some((token, at, near) => isTie(token.lower) && /^(?:his|her|their)$/.test(near[at - 1]?.lower ?? near[at - 2]?.lower ?? ''));

const protagonists = (document: Document): Entity[] => entitiesOf(document).filter(({ name, type }) => type === 'person' && isFullName(name) && document.title.includes(name.split(' ').slice(0, 2).join(' ')));

/** The person whom the headline names, when it names one. */
function protagonist(document: Document, gender: Gender): string | undefined {
  const [only, ...others] = protagonists(document);
  return only && others.length === 0 && (only.gender === undefined || only.gender === gender) ? only.name : undefined;
}

const people = (sentence: Sentence): NameMention[] => sentence.mentions.filter(isPerson);

function onlyFull(mentions: readonly NameMention[]): string | undefined {
  const [only, ...others] = [...new Set(mentions.map((mention) => mention.canonical))];
  return only !== undefined && others.length === 0 && isFullName(only) ? only : undefined;
}

/** Whom the sentence is about, when nobody else in it is known to be of the same kind by name. */
function subjectPerson({ tokens }: Sentence, named: readonly NameMention[]): string | undefined {
  const clause = readClause(tokens);
  const subject = clause && named.find((mention) => mention.last === clause.subject.last || mention.last === clause.subject.head);
  const rivals = named.filter((mention) => mention.canonical !== subject?.canonical && mention.gender !== undefined);
  return subject && rivals.length === 0 && isFullName(subject.canonical) ? subject.canonical : undefined;
}

/** "It" that begins a sentence goes on about the subject of the one before; never the "it" of "It is clear that". */
function subjectBefore(resolver: Resolver, sentence: Sentence, plural: boolean): string | undefined {
  const before = resolver.document.sentences[sentence.index - 1];
  if (!before || before.heading || before.paragraph !== sentence.paragraph || before.quotes.length > 0 || (!plural && isEmptyIt(sentence.tokens))) return undefined;
  const clause = readClause(before.tokens);
  if (!clause || isPlural(before.tokens, clause.subject) !== plural) return undefined;
  const { subject } = clause;
  const head = before.tokens[subject.head] as Token;
  if (/^(?:he|she|we|i|you)$/.test(head.lower)) return undefined;
  const persons = before.mentions.filter((mention) => isPerson(mention) && mention.first >= subject.first && mention.last <= subject.last);
  const allNamed = plural && persons.length > 1 && persons.every((mention) => isPerson(mention) && isFullName(mention.canonical)) && persons.at(-1)?.last === subject.last;
  if ((persons.length > 0 && !allNamed) || !isNominal(head) && head.pos !== 'PRON') return undefined;
  const words = resolver.render(before, subject.first, subject.last);
  if (!words || /^(?:no|any|every|each|some|many|few|most|both|all|another|several|half|more|at least|up to|\d)\b/i.test(words) || words.split(' ').length > MAX_WORDS) return undefined;
  return words.replace(/^(?:a|an) /i, 'the ');
}

/** "Hospital officials said they had received …": who reports is who is meant. */
function reporterOf(resolver: Resolver, sentence: Sentence, index: number, plural: boolean): string | undefined {
  const { tokens } = sentence;
  const verb = beforeDay(tokens, tokens[index - 1]?.lower === 'that' ? index - 2 : index - 1);
  const clause = /^(?:say|add|announce|claim|insist|confirm|admit|estimate|warn|deny)$/.test(tokens[verb]?.lemma ?? '') ? readClause(tokens) : undefined;
  if (!clause || clause.verb.main !== verb || isPlural(tokens, clause.subject) !== plural) return undefined;
  const isSomebody = sentence.mentions.some((mention) => isPerson(mention) && mention.last === clause.subject.last);
  return isSomebody || tokens[clause.subject.head]?.pos === 'PRON' ? undefined : resolver.render(sentence, clause.subject.first, clause.subject.last);
}

/** "said (on) Friday that it": the day stands between the verb and what is said. */
function beforeDay(tokens: readonly Token[], index: number): number {
  if (!isWeekday(tokens[index]?.text ?? '')) return index;
  return tokens[index - 1]?.lower === 'on' ? index - 2 : index - 1;
}

const MAX_WORDS = 9;

/** "It is clear", "It took two years to", "It was the drawings that": nothing is meant by it. */
function isEmptyIt(tokens: readonly Token[]): boolean {
  if (tokens[0]?.lower !== 'it') return false;
  const verb = tokens.slice(1, 4).find((token) => token.pos === 'VERB');
  if (!verb) return true;
  const passive = tokens.slice(1, 4).some((token) => /^(?:is|was|be|been|being)$/.test(token.lower));
  return /^(?:take|seem|appear|emerge|happen|turn|matter|rain|snow|follow|remain|become|make|say|think|believe|expect|report|hope|understand|know|estimate|decide|agree)$/.test(verb.lemma) || (!passive && verbForm(verb) === 'base');
}
