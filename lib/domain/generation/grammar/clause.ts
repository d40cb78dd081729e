import { findDateAt } from '../document/find-dates';
import { isComma, type Token } from '../language/token';
import { isWeekday } from '../lexicon/calendar';
import { verbForm } from '../language/verb-forms';
import { fullNounPhrase, type NounPhrase } from './noun-phrase';
import { isFinite, readVerbGroup, type VerbGroup } from './verb-group';
import { endOfPhrase } from './boundaries';

/** Subject and finite verb of a main clause, and how far its complements run. Token indices, ends included. */
export type Clause = {
  opener?: { first: number; last: number };
  subject: NounPhrase;
  apposition?: { first: number; last: number };
  verb: VerbGroup;
  /** Complements: `last` < `first` when there are none. */
  rest: { first: number; last: number };
  /** Read from ", who …" or ", which …" behind its subject. */
  relative?: boolean;
};

const MAX_OPENER = 30;
/** An opener that begins with a noun is short: "Two days later", "Last week". A longer one is a subject that was not understood. */
const MAX_NOUN_OPENER = 6;
const OPENING = /^(?:ADP|ADV|SCONJ|VERB|CCONJ)$/;
const CONDITIONAL = /^(?:if|unless|whether|while|whereas|so|even)$/;
const CONCESSIVE = /^(?:although|though)$/;

/** Finds the main clause that begins a token range, past an opening phrase closed by a comma. Undefined whenever something does not fit. */
export function readClause(tokens: readonly Token[], start = 0): Clause | undefined {
  const token = tokens[start];
  if (!token || /^["“]/.test(token.text)) return undefined;
  if (CONCESSIVE.test(token.lower) || (token.lower === 'even' && tokens[start + 1]?.lower === 'though')) return clauseAfterConcession(tokens, start);
  if (CONDITIONAL.test(token.lower)) return undefined;
  // "But the number was …": what links a sentence to the one before is no part of what it says.
  if (start === 0 && /^(?:but|and|yet)$/.test(token.lower)) return readClause(tokens, isComma(tokens[1]) ? 2 : 1);
  const date = token.pos === 'ADP' ? findDateAt(tokens, start + 1) : undefined;
  if (date && !isComma(tokens[date.last + 1])) {
    // "In 2019 the council spent", "In January last year the city cut": a date needs no comma behind it.
    const last = /^(?:last|this|next|that)$/.test(tokens[date.last + 1]?.lower ?? '') && tokens[date.last + 2]?.lower === 'year' ? date.last + 2 : date.last;
    const clause = isComma(tokens[last + 1]) ? undefined : clauseAt(tokens, last + 1);
    if (clause) return { ...clause, opener: { first: start, last } };
  }
  return (OPENING.test(token.pos) && !opensAmount(tokens, start) ? undefined : clauseAt(tokens, start)) ?? clauseAfterOpener(tokens, start);
}

/** "About 640,000 routers were …", "At least 12 people have …": a hedge in front of a subject, not an opening phrase. */
const opensAmount = (tokens: readonly Token[], start: number): boolean => /^(?:about|around|over|under|nearly|almost|roughly|approximately|some|(?:at (?:least|most)|more than|less than|fewer than|up to))$/.test((tokens[start + 1]?.pos === 'NUM' ? tokens[start] : undefined)?.lower ?? `${tokens[start]?.lower} ${tokens[start + 1]?.lower}`) && (tokens[start + 1]?.pos === 'NUM' || tokens[start + 2]?.pos === 'NUM');

/** "Although ticket sales fell, the museum bought …": what is conceded has its own verb, and the main clause is true without it. */
function clauseAfterConcession(tokens: readonly Token[], start: number): Clause | undefined {
  const clause = clauseAfterOpener(tokens, start);
  return clause?.opener && tokens.slice(start, clause.opener.last + 1).some(isFinite) ? clause : undefined;
}

/** "Two days later, …", "On Friday, …", "Formed in 2014, …". */
function clauseAfterOpener(tokens: readonly Token[], start: number): Clause | undefined {
  const opens = OPENING.test((tokens[start] as Token).pos);
  for (let comma = start + 1; comma < Math.min(tokens.length, start + (opens ? MAX_OPENER : MAX_NOUN_OPENER)); comma += 1) {
    if (!isComma(tokens[comma])) continue;
    const clause = clauseAt(tokens, comma + 1);
    if (clause) return { ...clause, opener: { first: start, last: comma - 1 } };
  }
  return undefined;
}

function clauseAt(tokens: readonly Token[], start: number): Clause | undefined {
  const whole = fullNounPhrase(tokens, start) ?? pronounSubject(tokens, start);
  if (!whole) return undefined;
  const subject = withoutDay(tokens, whole);
  const apposition = readApposition(tokens, whole.last + 1);
  const verbStart = apposition ? apposition.last + 2 : subject === whole ? pastDay(tokens, whole.last + 1) : whole.last + 1;
  const verb = readVerbGroup(tokens, verbStart);
  if (!verb || isReducedRelative(tokens, verb)) return undefined;
  return { subject, apposition, verb, ...complementsOf(tokens, verb) };
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/;

/** "Police in Delta on Monday evening said": the day is when they said it, not who they are. */
function withoutDay(tokens: readonly Token[], subject: NounPhrase): NounPhrase {
  const day = PART_OF_DAY.test(tokens[subject.last]?.lower ?? '') ? subject.last - 1 : subject.last;
  return day - 2 >= subject.head && isWeekday(tokens[day]?.text ?? '') && tokens[day - 1]?.lower === 'on' ? { ...subject, last: day - 2 } : subject;
}

/** "Prosecutors Friday charged": the index behind a bare day. */
function pastDay(tokens: readonly Token[], index: number): number {
  if (!isWeekday(tokens[index]?.text ?? '')) return index;
  return PART_OF_DAY.test(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1;
}

/** How far the complements of a verb run. */
export function complementsOf(tokens: readonly Token[], verb: VerbGroup): Pick<Clause, 'rest'> {
  const first = verb.last + 1;
  const modal = verb.main !== undefined && /^(?:will|would|can|could|may|might|must|should|shall)$/.test(tokens[verb.auxiliaries[0] ?? -1]?.lower ?? '');
  const last = endOfFirstPredicate(tokens, first, endOfPhrase(tokens, first) - 1, modal);
  return { rest: { first, last } };
}

/** "was launched in May and helped to …": the second predicate is another fact. */
function endOfFirstPredicate(tokens: readonly Token[], first: number, last: number, modal: boolean): number {
  for (let index = first + 1; index < last; index += 1) {
    if (!/^(?:and|but)$/.test(tokens[index]?.lower ?? '')) continue;
    const next = tokens[index + 1]?.pos === 'ADV' ? tokens[index + 2] : tokens[index + 1];
    const subordinate = tokens.slice(first, index).some((token) => /^(?:that|which|who|where|when|because|if|as|while)$/.test(token.lower));
    if (next && !subordinate && isFinite(next) && (next.pos === 'AUX' || verbForm(next) !== 'base')) return index - 1;
    // "will own half of it and support its aims": what will be done, too, unless something else was to be done already ("will try to buy and sell").
    if (modal && next?.pos === 'VERB' && verbForm(next) === 'base' && /^(?:the|a|an|its|their|his|her)$/.test(tokens[index + 2]?.lower ?? '') && !tokens.slice(first, index).some((token) => token.pos === 'VERB' || token.pos === 'AUX')) return index - 1;
    // "and the house fell": a second subject with its own verb.
    const subject = subordinate ? undefined : fullNounPhrase(tokens, index + 1) ?? pronounSubject(tokens, index + 1);
    // "in Norway and Ireland after an update left": the verb is that of what happened before.
    const isOfAnother = subject !== undefined && tokens.slice(subject.first, subject.last).some(({ lower }) => /^(?:after|before|since|until)$/.test(lower));
    if (subject && !isOfAnother && subject.last < last && isFinite(tokens[subject.last + 1]) && verbForm(tokens[subject.last + 1] as Token) !== 'base') return index - 1;
  }
  return last;
}

function pronounSubject(tokens: readonly Token[], start: number): NounPhrase | undefined {
  const token = tokens[start];
  return token?.pos === 'PRON' && /^(?:he|she|they|it|we)$/.test(token.lower) ? { first: start, last: start, head: start } : undefined;
}

/** ", deputy head of the agency," between subject and verb. */
function readApposition(tokens: readonly Token[], comma: number): { first: number; last: number } | undefined {
  if (!isComma(tokens[comma])) return undefined;
  for (let index = comma + 2; index < Math.min(tokens.length, comma + 30); index += 1) {
    if (isComma(tokens[index]) && (isFinite(tokens[index + 1]) || (tokens[index + 1]?.pos === 'ADV' && isFinite(tokens[index + 2])))) return { first: comma + 1, last: index - 1 };
  }
  return undefined;
}

/** "Troops stationed in the north said …": what looked like the verb is a participle when another finite verb follows it unannounced. */
function isReducedRelative(tokens: readonly Token[], verb: VerbGroup): boolean {
  if (verb.auxiliaries.length > 0 || verb.main === undefined) return false;
  const main = tokens[verb.main] as Token;
  if (verbForm(main) !== 'past-or-participle') return false;
  let announced = false;
  for (let index = verb.main + 1; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (/^[,;:—–.“”"]$/.test(token.text)) return false;
    if (token.pos === 'SCONJ' || token.pos === 'CCONJ' || /^(?:that|which|who|what|where|when|how|why|whom|whose|to|before|after|since|until|as|than|if)$/.test(token.lower)) announced = true;
    if (!announced && isFinite(token) && index > verb.main + 1) {
      // A complement clause after a verb of saying needs no "that".
      return !/^(?:said|told|thought|believed|hoped|claimed|warned|showed|found|feared|announced|insisted|added|argued|admitted|denied|reported|estimated|suggested|confirmed|noted)$/.test(main.lower);
    }
  }
  return false;
}
