import { looksEnglish } from '@/lib/domain/article/english';
import type { Evidence } from '@/lib/domain/article/schema';
import { remembered } from './article-memory';
import { contentWords } from './compare-text';
import { strangeFigures } from './figure-faults';
import { namesIn, type NamedPlace } from './names-in-text';
import { isSpokenOf, lastWord, mayMean, REACH_CHARACTERS, sentencesBefore } from './pronoun-reference';
import { isPartyToPurchase } from './purchase-parties';
import { hasForm, rootsOf } from './roots';

/** A statement names in full what its sentence only points at, so a good part of its words may stand elsewhere. */
const MIN_ANCHORED = 0.4;
const POSSESSIVE = /^(?:his|her|its|their)$/iu;
const PRONOUN = /^(?:he|she|it|they|him|them|his|her|hers|its|their|theirs)$/iu;

/**
 * Whether what is said is what its evidence says, and not what the article says of somebody else: a good part of its words stands there, every
 * figure does, and every name is there or is what the evidence points at in its place, by a part of the name, by a noun (“the bridge”) or by
 * a pronoun. Returns the reason to refuse it, or undefined. The rules for names and pronouns are English.
 */
export function anchorFault(text: string, evidence: Evidence, said: string): string | undefined {
  return remembered(text, `anchor ${evidence.start} ${evidence.end} ${said}`, () => findFault(text, evidence, said));
}

function findFault(text: string, evidence: Evidence, said: string): string | undefined {
  const held = rootsOf(evidence.quote);
  const words = [...rootsOf(said)];
  if (words.filter((word) => held.has(word)).length < words.length * MIN_ANCHORED) return 'the evidence is about something else';
  const stranger = strangersIn(text, evidence, said)[0] ?? wronglyDescribed(text, evidence.quote, said);
  return stranger === undefined ? undefined : notThere(stranger);
}

/** “Ana Silva, the mayor, welcomed the treaty” says who the mayor is: the treaty is not, though the sentence speaks of it too. */
function wronglyDescribed(text: string, quote: string, said: string): string | undefined {
  const [, subject = '', description = ''] = /^(\p{Lu}.*?) (?:is|was) ((?:an?|the) \p{L}.*?)[.?]?$/u.exec(said) ?? [];
  const at = description === '' ? -1 : quote.indexOf(`, ${description}`);
  if (at < 0) return undefined;
  const beside = namesIn(text, quote.slice(0, at)).findLast(({ end }) => end === at)?.name;
  return beside !== undefined && ![...contentWords(beside)].some((word) => contentWords(subject).has(word)) ? subject : undefined;
}

/**
 * The same for a question: what it names is in its fact or evidence. It may add a name from the sentences around (“to ratify the treaty”),
 * but not put it in the place of one that its fact names.
 */
export function questionStranger(text: string, evidence: Evidence, fact: string, question: string, key: string): string | undefined {
  const [known, asked] = [contentWords(fact), contentWords(`${question} ${key}`)];
  // The first word of a question has a capital in any case.
  const isQuestion = /[?؟]\s*$/u.test(question);
  const added = [...strangeFigures(text, evidence.quote, question), ...namesIn(text, question).filter(({ name, end }) => !(isQuestion && end === name.length && !name.includes(' '))).map(({ name }) => name)].filter((one) => ![...contentWords(one)].every((word) => known.has(word)));
  if (added.length === 0) return undefined;
  const [replaced] = namesIn(text, fact).filter(({ name }) => ![...contentWords(name)].every((word) => asked.has(word)));
  if (replaced && isEnglish(text)) return `the question speaks of “${added[0]}”, the fact of “${replaced.name}”`;
  const around = contentWords(`${sentencesBefore(text, evidence.start).join(' ')} ${text.slice(evidence.start, evidence.end + REACH_CHARACTERS / 2)}`);
  const stranger = added.find((one) => /\d/.test(one) || !hasForm(around, lastWord(one)));
  return stranger === undefined ? undefined : notThere(stranger);
}

const notThere = (name: string): string => `the evidence does not speak of “${name}”`;

/** Figures and names that the evidence neither holds nor points at. */
function strangersIn(text: string, evidence: Evidence, said: string): string[] {
  return [...strangeFigures(text, evidence.quote, said), ...namesIn(text, said).filter((place) => !isMeant(text, evidence, said, place)).map(({ name }) => name)];
}

function isMeant(text: string, evidence: Evidence, said: string, place: NamedPlace): boolean {
  const held = contentWords(evidence.quote);
  const words = [...contentWords(place.name)];
  if (words.every((word) => held.has(word)) || (text.includes(place.name) && isSpokenOf(evidence.quote, place.name))) return true;
  const initials = place.name.match(/\p{Lu}/gu)?.join('') ?? '';
  if (initials.length > 1 && evidence.quote.includes(initials)) return true;
  if (!isEnglish(text)) return words.every((word) => hasForm(contentWords(`${evidence.quote} ${sentencesBefore(text, evidence.start).join(' ')}`), word));
  if (isPointedAt(text, evidence.quote, place.name, said.slice(place.end)) || isPartyToPurchase(text, evidence.quote, said, place.name)) return true;
  const pronoun = pronounInPlace(text, evidence.quote, said, place);
  return pronoun !== undefined && mayMean(text, evidence.start, pronoun, place.name);
}

/** Elsewhere other words point back, and some languages write every noun with a capital: then a name has to stand close by, and no more is asked. */
const isEnglish = (text: string): boolean => remembered(text, 'english', () => looksEnglish(text));

/** “the UN mission” for “the mission”: the noun behind the name is spoken of as known, and the article has put the two side by side. */
function isPointedAt(text: string, quote: string, name: string, behind: string): boolean {
  const nouns = (/^[\p{L}\p{N}’'-]*((?:\s+\p{Ll}[\p{L}-]*){1,3})/u.exec(behind)?.[1] ?? '').trim().split(/\s+/).filter((noun) => contentWords(noun).size > 0 && !/^(?:heard|said|told|was|were|had|has|\p{L}+ed)$/u.test(noun));
  const spelled = name.replace(/[^\p{L}\p{N}]/gu, '.');
  return nouns.some((noun) => new RegExp(`\\b(?:[Tt]he|[Tt]his|[Tt]hat)\\s+(?:\\p{Ll}+\\s+){0,2}${noun}\\b`, 'u').test(quote) && new RegExp(`${spelled}[’'s]*\\s+(?:[\\p{L}-]+\\s+){0,2}${noun}|\\b${noun}s?\\s+(?:in|of|at|from|on|for)\\s+(?:the\\s+)?${spelled}`, 'u').test(text));
}

/**
 * The pronoun or noun that stands where the name would: in front of the first word behind it that the evidence has too, or else behind the last one
 * before it. A possessive behind another name is that one's (“Ebdulla said … in his village”).
 */
function pronounInPlace(text: string, quote: string, said: string, { name, end }: NamedPlace): string | undefined {
  const tokens: readonly string[] = quote.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const places = new Map(tokens.flatMap((token, index) => [...rootsOf(token)].map((root) => [root, index] as const)).reverse());
  const behind = [...rootsOf(said.slice(end))].find((root) => places.has(root));
  const before = [...rootsOf(said.slice(0, said.lastIndexOf(name, end)))].findLast((root) => places.has(root));
  const at = behind === undefined ? undefined : places.get(behind);
  const after = before === undefined ? undefined : places.get(before);
  const window = at !== undefined ? tokens.slice(Math.max(0, at - 4), at).reverse() : after !== undefined ? tokens.slice(after + 1, after + 4) : [];
  const found = window.find((token) => PRONOUN.test(token) || contentWords(token).size > 0);
  // “The club was founded”: a noun that is spoken of as known stands for a name as a pronoun does.
  if (found !== undefined && /^\p{Ll}/u.test(found) && /^(?:the|this|that)$/iu.test(tokens[tokens.indexOf(found) - 1] ?? '')) return found;
  if (found === undefined || !PRONOUN.test(found)) return undefined;
  return POSSESSIVE.test(found) && namesIn(text, quote.slice(0, quote.indexOf(found))).length > 0 ? undefined : found;
}
