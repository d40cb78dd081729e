import { isStorm, isStormNoun } from '@/lib/domain/generation/lexicon/events';
import { genderOfFirstName } from '@/lib/domain/generation/lexicon/first-names';
import type { Gender } from '@/lib/domain/generation/lexicon/people';
import { organisationEndings, organisationHeads } from '@/lib/domain/generation/lexicon/organisations';
import { isRoleNoun } from '@/lib/domain/generation/lexicon/roles';
import { placeEndings } from '@/lib/domain/generation/lexicon/places';
import { splitSentences } from '@/lib/domain/article/sentences';
import { remembered } from './article-memory';
import { contentWords } from './compare-text';
import { namesIn } from './names-in-text';

const PERSONAL = /^(?:he|she|him|his|her|hers)$/iu;
const PLURAL = /^(?:they|them|their|theirs)$/iu;
const SPEAKS = 'said|says|told|added|adds|warned|explained|argued|who|whose|himself|herself';
/** How far back a pronoun may reach: in sentences, and for the sake of long articles in characters. */
const REACH = 3;
export const REACH_CHARACTERS = 1_500;
/** Enough to tell whom an article is about. */
const ENOUGH_CHARACTERS = 15_000;

/** The sentences before a place that a pronoun there may reach back to, nearest first. */
export function sentencesBefore(text: string, start: number): readonly string[] {
  return remembered(text, `before ${start}`, () => {
    const near = text.slice(Math.max(0, start - REACH_CHARACTERS), start);
    return splitSentences(near).slice(-REACH).map((sentence) => near.slice(sentence.start, sentence.end)).reverse();
  });
}

/**
 * Whether a pronoun (or “the club”) at `start` of an article may mean `name`: it is of the right sort (“she” is no ministry, “it” is nobody who
 * speaks), and either stands in the nearest sentence before that names one of that sort, or is whom the whole article is about.
 */
export function mayMean(text: string, start: number, pronoun: string, name: string): boolean {
  const sex = sexOf(pronoun);
  const fits = (other: string) => (isPersonal(pronoun) ? !isBody(other) && !isOrdinary(text, other) && !isNeverAlone(text, other) && !COUNTED.test(other) && !isOfOtherGender(text, pronoun, other) : PUBLIC_BODY.test(pronoun) && !namesBody(other, pronoun) ? false : PLURAL.test(pronoun) || !isPerson(text, other));
  if (!fits(name) || !text.includes(name)) return false;
  const before = sentencesBefore(text, start);
  const nearest = before.find((sentence) => namesIn(text, sentence).some((other) => fits(other.name)));
  // Beside a man, “he” is not somebody of whom nothing tells that he is one.
  if (sex !== undefined && genderOf(text, name) === undefined && namesIn(text, before[0] ?? '').some((other) => fits(other.name) && !isSpokenOf(other.name, name) && genderOf(text, other.name) === sex) && !isProtagonist(text, name)) return false;
  return [before[0], nearest].some((sentence) => sentence !== undefined && isSpokenOf(sentence, name)) || isProtagonist(text, name);
}

/** “Ten-man Hải Vân” is a team. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)-/iu;

/** “The court” is whatever the article calls a court; a region that stands in an address is none. */
const PUBLIC_BODY = /^(?:court|council|ministry|parliament|university|hospital|police|tribunal|commission|committee)$/;
const namesBody = (name: string, noun: string): boolean => isBody(name) || name.toLowerCase().includes(noun.slice(0, 4));

/** By the first name, where it is a common one, or as the article itself goes on about whoever bears it. */
function isOfOtherGender(text: string, pronoun: string, name: string): boolean {
  const [own, gender] = [sexOf(pronoun), genderOf(text, name)];
  return own !== undefined && gender !== undefined && gender !== own;
}

const sexOf = (pronoun: string): Gender | undefined => (/^(?:he|him|his)$/i.test(pronoun) ? 'male' : /^(?:she|her|hers)$/i.test(pronoun) ? 'female' : undefined);
const genderOf = (text: string, name: string): Gender | undefined => genderOfFirstName(name.split(/\s+/)[0] ?? '') ?? remembered(text, `gender ${name}`, () => genderIn(text, name));

/** “NAME … her”, or “NAME …. She” in the next sentence, with nobody else in between, and never “his”. Of a name of several words any but the first will do. */
function genderIn(text: string, name: string): Gender | undefined {
  const start = text.slice(0, ENOUGH_CHARACTERS);
  const named = `(?<![\\p{L}])(?:${surnamesOf(name).join('|')})(?![\\p{L}])`;
  const spoken = (words: string) => new RegExp(`${named}(?:(?![.!?]\\s|\\p{Lu}\\p{Ll}+ \\p{Lu}).){0,60}?(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'u').test(start);
  const goneOn = (words: string) => new RegExp(`(?:^|[.!?\\n])\\s*(?:\\p{Lu}[\\p{L}.’-]*[ -]){0,3}${named}[ ,](?:(?![.!?]\\s+\\p{Lu}|\\p{Lu}\\p{Ll}+ \\p{Lu}).){0,240}[.!?]\\s+(?:${words})(?![\\p{L}-])`, 'u').test(start);
  const [male, female] = [spoken('he|his|him|himself') || goneOn('He|His'), spoken('she|her|herself') || goneOn('She|Her')];
  return male === female ? undefined : male ? 'male' : 'female';
}

/** “Muñoz” and “Arrizabalaga” of Inés Arrizabalaga Muñoz, spelled for a pattern. */
function surnamesOf(name: string): string[] {
  const parts = name.split(/[\s-]+/);
  return (parts.length > 1 ? parts.slice(1) : parts).map((part) => part.replace(/[^\p{L}\p{N}]/gu, '.'));
}

const isPersonal = (pronoun: string): boolean => PERSONAL.test(pronoun) || isRoleNoun(pronoun);

/** “Mexico” is another place than Mexico City. */
const COUNTRY_AND_CAPITAL = /^(?:Mexico|Guatemala|Panama|Kuwait) City$/u;

/**
 * Whether a sentence speaks of a name by all of it or by a part: “Modi” for Narendra Modi, “the bridge” for the Mill Street Bridge. Another
 * name that shares a word (“the European Bank” for the European Commission) is another.
 */
export function isSpokenOf(sentence: string, name: string): boolean {
  const words = contentWords(name);
  const part = [...sentence.matchAll(/\p{Lu}[\p{L}\p{N}’'-]*(?:\s+\p{Lu}[\p{L}\p{N}’'-]*)*/gu)].some(([run]) => {
    const own = [...contentWords(run.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|PC|Judge|Justice)\s+/u, ''))];
    return own.every((word) => words.has(word)) && (own.length === 1 ? !COUNTRY_AND_CAPITAL.test(name) : own.includes(lastWord(name)));
  });
  return part || [...sentence.matchAll(/\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:\p{Ll}+\s+){0,2}?(\p{Ll}+)/gu)].some(([, noun = '']) => noun === lastWord(name) || (isStorm(name) && isStormNoun(noun)));
}

/** Named in the first sentences, and more often than anybody else: an obituary says “she” for pages. */
function isProtagonist(text: string, name: string): boolean {
  return remembered(text, `protagonist ${name}`, () => leads(text, name));
}

function leads(text: string, name: string): boolean {
  const start = text.slice(0, ENOUGH_CHARACTERS);
  const times = (other: string) => Math.max(0, ...[...contentWords(other)].filter((word) => word.length > 3).map((word) => (start.match(new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L}\p{N}-]/gu, '.')}(?!\\p{L})`, 'giu')) ?? []).length));
  const opening = text.slice(0, REACH_CHARACTERS);
  const mine = times(name);
  return mine >= 4 && isSpokenOf(opening, name) && namesIn(text, opening).every((other) => isSpokenOf(other.name, name) || isBody(other.name) || times(other.name) <= mine);
}

export const lastWord = (name: string): string => [...contentWords(name)].at(-1) ?? '';

/** “West Yorkshire” only ever in “of Otley, West Yorkshire” or “the West Yorkshire Police”: a place, or a part of another name. */
function isNeverAlone(text: string, name: string): boolean {
  return remembered(text, `part ${name}`, () => {
    const spelled = name.replace(/[^\p{L}\p{N}]/gu, '.');
    const whole = text.match(new RegExp(`(?<![\\p{L}])${spelled}(?![\\p{L}])`, 'gu')) ?? [];
    const within = text.match(new RegExp(`(?<![\\p{L}])${spelled} \\p{Lu}\\p{Ll}|\\b(?:in|of|at|near|from|outside) (?:\\p{Lu}[\\p{L}’-]* ?){1,3}, ${spelled}(?![\\p{L}])`, 'gu')) ?? [];
    return whole.length > 0 && whole.length === within.length;
  });
}

/** By its words: an organisation, an office or a place. */
function isBody(name: string): boolean {
  const words = name.split(/\s+/);
  return words.some((word) => organisationHeads.has(word)) || organisationEndings.has(words.at(-1) ?? '') || placeEndings.has(words.at(-1) ?? '') || /^(?:In|On|At|By|Since|From|After|Before|During|For|Until)$/.test(words[0] ?? '');
}

/** Made of words that the article also writes small: “the National Prize”, who won a prize. */
function isOrdinary(text: string, name: string): boolean {
  return remembered(text, `ordinary ${name}`, () => text.includes(`the ${name}`) || name.split(/\s+/).some((word) => new RegExp(`(?<![\\p{L}-])${word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '.')}(?![\\p{L}-])`, 'u').test(text)));
}

/** Somebody whom the article lets speak, or speaks of by a pronoun, under more than one name and not as a company does. */
function isPerson(text: string, name: string): boolean {
  const last = (name.split(/\s+/).at(-1) ?? '').replace(/[^\p{L}\p{N}-]/gu, '.');
  return remembered(text, `person ${name}`, () => speaks(text, last) && !isBody(name) && hasFullName(text, name, last) && !isCompany(text, last));
}

const speaks = (text: string, last: string): boolean => new RegExp(`(?<![\\p{L}-])${last},? (?:${SPEAKS})(?!\\p{L})|(?:${SPEAKS}) (?:\\p{Lu}[\\p{L}.-]* )*${last}(?!\\p{L})`, 'u').test(text);

/** The news gives people a second name or a title; a lone “Fornera” that said something is a firm. */
const hasFullName = (text: string, name: string, last: string): boolean => name.includes(' ') || new RegExp(`(?<![\\p{L}-])(?!(?:The|A|An|In|On|At|By|For|And|But|With|From|To|Of) )\\p{Lu}[\\p{L}.’'-]* ${last}(?!\\p{L})`, 'u').test(text);

const OFFICE = 'chief executive|executives?|spokes(?:man|woman|person|people)|chairman|chairwoman|shares?|shareholders?|profits?|sales|board|revenue|customers|employees|staff|headquarters|subsidiary|parent';
/** “Thomson’s shares”, “the chief executive of Thomson”, “Thomson shares”, “Thomson Ltd”. */
const isCompany = (text: string, last: string): boolean => new RegExp(`(?<![\\p{L}-])${last}(?:[’']s?)? (?:\\p{Ll}+ )?(?:${OFFICE}|plc|Inc|Ltd|Corp)(?!\\p{L})|(?:${OFFICE}|analyst|director|founder|owner) (?:of|for|at|in|with) (?:\\p{Lu}[\\p{L}.-]* )*${last}(?!\\p{L})`, 'u').test(text);
