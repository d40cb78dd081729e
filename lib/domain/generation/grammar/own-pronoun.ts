import { isName, isPerson, type NameMention, type Sentence } from '../document/document';
import { isPersonNoun, type Gender } from '../lexicon/people';
import { speechVerbs } from '../lexicon/speech-verbs';
import { isComma, type Token } from '../language/token';
import { readClause } from './clause';
import { isFinite } from './verb-group';

const GENDER: Readonly<Record<string, Gender>> = { he: 'male', him: 'male', his: 'male', himself: 'male', she: 'female', her: 'female', hers: 'female', herself: 'female' };
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const SEVERAL = /^(?:they|them|their|theirs|themselves)$/;
const KNOWN = /^(?:it|its|itself|he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)$/;

/**
 * Whether a sentence that is shown as it was written says itself whom or what the pronoun at `index` means: its subject does, or a name in
 * front of the pronoun. `first` is the token it is shown from.
 */
export function meansOwnWords(sentence: Sentence, first: number, index: number): boolean {
  const { tokens } = sentence;
  const lower = tokens[index]?.lower ?? '';
  if (!KNOWN.test(lower)) return false;
  // "Unlike its closest relative, the gecko": what it means comes right behind.
  if (index === first + 1 && /^(?:un)?like$/.test(tokens[first]?.lower ?? '')) return true;
  const end = endOfFront(tokens, first, index);
  const names = sentence.mentions.filter((mention): mention is NameMention => isName(mention) && mention.first >= first && mention.last < end && couldBe(lower, mention));
  // "Tenants at NAME, its largest complex,": whose is not said.
  const apposed = isComma(tokens[index - 1]) && /^(?:its|his|her|their)$/.test(lower);
  const candidates = apposed ? names.filter((mention) => mention.last !== index - 2) : names;
  const subject = subjectOf(sentence, first, end);
  const isSubject = subject !== undefined && !(apposed && subject.last >= index - 2) && couldBeNoun(lower, tokens[subject.head]);
  if (!isSubjectPronoun(tokens, index)) return candidates.length > 0 || isSubject;
  // "NAME …, he said": somebody without a name has said nothing yet.
  if (isComma(tokens[index - 1]) && speechVerbs.has(tokens[index + 1]?.lower ?? '')) return candidates.length > 0;
  const stands = [...candidates.map((mention) => mention.last), ...(isSubject && subject ? [subject.last] : [])];
  return stands.some((last) => tokens.slice(last + 1, index).some(isFinite));
}

/** Where what the pronoun may mean must have ended. Behind a verb or a preposition it is never what its own clause is about: "the town would look into it". */
function endOfFront(tokens: readonly Token[], first: number, index: number): number {
  const previous = tokens[index - 1];
  const isObject = /^(?:it|him|them)$/.test(tokens[index]?.lower ?? '') && /^(?:VERB|ADP|AUX)$/.test(previous?.pos ?? '') && !isFinite(tokens[index + 1]);
  if (!isObject) return index;
  const verb = tokens.slice(first, index).findLastIndex((token) => isFinite(token));
  const before = tokens.slice(first, index).findLastIndex((token, at) => at < verb && isFinite(token) && !(token.pos === 'AUX' && at === verb - 1));
  return first + Math.max(0, before);
}

function subjectOf({ tokens }: Sentence, first: number, end: number): { last: number; head: number } | undefined {
  const subject = readClause(tokens)?.subject;
  return subject && subject.first >= first && subject.last < end && tokens[subject.head]?.pos !== 'PRON' ? subject : undefined;
}

const isSubjectPronoun = (tokens: readonly Token[], index: number): boolean => /^(?:it|he|she|they)$/.test(tokens[index]?.lower ?? '') && [tokens[index + 1], tokens[index + 1]?.pos === 'ADV' ? tokens[index + 2] : undefined].some(isFinite);

function couldBe(lower: string, mention: NameMention): boolean {
  if (PERSONAL.test(lower)) return isPerson(mention) && (mention.gender === undefined || mention.gender === GENDER[lower]);
  return SEVERAL.test(lower) || /^(?:organisation|country|city|place)$/.test(mention.type);
}

function couldBeNoun(lower: string, head: Token | undefined): boolean {
  if (!head || !/^(?:NOUN|PROPN)$/.test(head.pos)) return false;
  if (SEVERAL.test(lower)) return true;
  return PERSONAL.test(lower) ? isPersonNoun(head.lemma) : head.pos === 'NOUN' && !isPersonNoun(head.lemma);
}
