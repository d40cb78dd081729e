import { findCountryOfDemonym } from '../lexicon/countries';
import { isDayOfMonth, isDoubtfulMonth, isMonth, isWeekday, isYear } from '../lexicon/calendar';
import { isRoleNoun } from '../lexicon/roles';
import { words } from '../lexicon/words';
import { wordHint } from './word-hints';
import type { Token } from './token';
import { verbForm } from './verb-forms';

const PREPOSITIONAL_OPENERS = words('following including according regarding despite during');
const MODALS = words("will would can could may might must should shall 'll cannot");
const NOUNS_TAGGED_ADJECTIVE = words('general chief executive representative official secretary head deputy minister');

const NOUNS_AND_VERBS = words('value call face hold win host head back total rank name lead claim cost cover date demand force form gain grant house limit mark measure number order place plan point power present promise range rate record report rest result rule sign stand start state stress supply support target test trade view visit vote cut rise fall hope aim offer seek');

/** Mends the tagger where news wording is known to mislead it. Changes the tokens it is given. */
export function correctTags(tokens: Token[]): Token[] {
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const next = tokens[index + 1];
    // "was fined £40,000", "staged a play": the tagger thinks of fish and deer.
    if (/^(?:fin|stag)$/.test(token.lemma) && token.lower !== token.lemma) token.lemma += 'e';
    if (isCalendarWord(token, previous, next)) token.pos = 'PROPN';
    else if (index === 0 && PREPOSITIONAL_OPENERS.has(token.lower)) token.pos = 'ADP';
    else if (isRoleTaggedOtherwise(token, next)) token.pos = 'NOUN';
    else if (findCountryOfDemonym(token.text) && next && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos)) token.pos = 'ADJ';
    else if (token.pos === 'NOUN' && previous && (MODALS.has(previous.lower) || (isInfinitiveMark(previous) && wordHint(token.lower).verb))) token.pos = 'VERB';
    // "will own 53 per cent"
    else if (token.lower === 'own' && previous && MODALS.has(previous.lower)) token.pos = 'VERB';
    // "Kenya's northwest Turkana county"
    else if (/^(?:north|south)-?(?:east|west)$/.test(token.lower) && token.pos === 'ADV' && /^(?:DET|PART|ADJ|VERB)$/.test(previous?.pos ?? '') && /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')) token.pos = 'ADJ';
    else if (/^(?:north|south|east|west)$/.test(token.lower) && previous?.lower === 'the' && next?.pos !== 'NOUN') token.pos = 'NOUN';
    // "The Halden update could not", "after a software update left": a thing with a verb of its own behind it.
    else if (isThingBeforeVerb(tokens, index)) token.pos = 'NOUN';
    else if (token.pos === 'VERB' && /^(?:the|a|an|its|their|his|her|this|these|those|no)$/.test(previous?.lower ?? '') && !/(?:ed|ing)$/.test(token.lower)) token.pos = 'NOUN';
    // "Reynolds’ shareholders", "the workers' union": the mark behind a plural.
    else if (ownsWhatFollows(token, previous, next)) token.pos = 'PART';
    // "Sounds of jubilation could be heard"
    else if (index === 0 && token.pos === 'VERB' && /[^s]s$/.test(token.lower) && next?.lower === 'of') token.pos = 'NOUN';
    // "since Thursday’s attack": no clause begins.
    else if (token.lower === 'since' && next && (isWeekday(next.text) || isMonth(next.text) || isYear(next.text))) token.pos = 'ADP';
    // "a live video stream", "the agency's live broadcast"
    else if (token.lower === 'live' && token.pos === 'VERB' && next?.pos === 'NOUN' && /^(?:DET|PROPN|PART|ADJ)$/.test(previous?.pos ?? '')) token.pos = 'ADJ';
    if (isVerbTaggedNoun(tokens, index) || isParticipleTaggedNoun(token, previous) || isWhatFindingsDo(tokens, index)) token.pos = 'VERB';
    if (/^(?:plain)$/.test(token.lower) && previous?.pos === 'PROPN') token.pos = 'NOUN';
    if (/^(?:hundred|thousand|million|billion|trillion)$/.test(token.lower) && previous?.pos === 'NUM') token.pos = 'NUM';
  });
  const verb = onlyPossibleVerb(tokens);
  if (verb) verb.pos = 'VERB';
  return tokens;
}

/** Tagged a verb without any ending, behind a noun that has an article, and in front of a finite verb. */
function isThingBeforeVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (token.pos !== 'VERB' || token.lower !== token.lemma || !/^(?:NOUN|PROPN)$/.test(tokens[index - 1]?.pos ?? '') || !/^(?:the|a|an|its|their|his|her)$/.test(tokens[index - 2]?.lower ?? '')) return false;
  return next !== undefined && !/^(?:be|been|being|to)$/.test(next.lower) && (next.pos === 'AUX' || (next.pos === 'VERB' && /^(?:past|past-or-participle)$/.test(verbForm(next)) && !/ing$/.test(next.lower)));
}

function ownsWhatFollows(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  return /^['’]$/.test(token.text) && token.pos === 'PUNCT' && previous !== undefined && previous.end === token.start && /s$/.test(previous.lower) && /^(?:NOUN|PROPN)$/.test(previous.pos) && next !== undefined && next.start > token.end && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}

/** "have been rescued": behind "been" no thing follows that ends so. */
function isParticipleTaggedNoun(token: Token, previous: Token | undefined): boolean {
  return token.pos === 'NOUN' && /^(?:been|being)$/.test(previous?.lower ?? '') && /[^e]ed$/.test(token.lower) && token.lower.length > 5;
}

/** "Official results from Monday's vote show …" */
function isWhatFindingsDo(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.lower !== 'show' || token.pos !== 'NOUN' || /^(?:DET|ADJ|PART|PRON)$/.test(tokens[index - 1]?.pos ?? 'DET')) return false;
  return tokens.slice(0, index).some((other) => /^(?:results|figures|data|documents|records|polls|surveys|studies|statistics|images|tests|papers|returns|projections)$/.test(other.lower)) && !tokens.slice(0, index).some((other) => /^(?:VERB|AUX)$/.test(other.pos));
}

/** "The deal values NAME at …", "Both packages call for …": where a sentence has no verb, the one noun in it that can be one is it. */
function onlyPossibleVerb(tokens: readonly Token[]): Token | undefined {
  if (tokens.at(-1)?.text !== '.' || !/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[0]?.pos ?? '')) return undefined;
  const stop = tokens.findIndex((token) => /^[.,;:—–“”"()]$/.test(token.text));
  const opening = tokens.slice(0, stop);
  if (opening.some((token, index) => token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower) && opening[index - 1]?.lower !== 'to'))) return undefined;
  const candidates = opening.flatMap((token, index) => (isNounThatAgrees(token, opening[index - 1], opening[index + 1]) ? [index] : []));
  const [at] = candidates;
  return at !== undefined && candidates.length === 1 && opensComplement(opening[at + 1] as Token) ? opening[at] : undefined;
}

/** "the sale values", "both offers call": a noun behind another that has the number of its verb. */
function isNounThatAgrees(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (token.pos !== 'NOUN' || /^\p{Lu}/u.test(token.text) || !next || next.lower === 'of' || !/^(?:NOUN|PROPN)$/.test(previous?.pos ?? '')) return false;
  const isMany = previous?.pos === 'NOUN' && /[^s]s$/.test(previous.lower);
  return isMany === (token.lower === token.lemma) && (NOUNS_AND_VERBS.has(token.lemma) || wordHint(token.lower).verb);
}

const opensComplement = (next: Token): boolean => /^(?:DET|PROPN|ADP|PRON|NUM|SYM)$/.test(next.pos) || /ing$/.test(next.lower);

function isCalendarWord(token: Token, previous: Token | undefined, next: Token | undefined): boolean {
  if (isWeekday(token.text)) return true;
  if (!isMonth(token.text)) return false;
  return !isDoubtfulMonth(token.text) || (next !== undefined && (isDayOfMonth(next.text) || isYear(next.text))) || (previous !== undefined && (isDayOfMonth(previous.text) || /^(?:in|on|by|since|until|last|next|of|from|this)$/.test(previous.lower)));
}

function isRoleTaggedOtherwise(token: Token, next: Token | undefined): boolean {
  if (token.pos !== 'ADJ' && token.pos !== 'VERB' && token.pos !== 'ADV') return false;
  if (!NOUNS_TAGGED_ADJECTIVE.has(token.lower) && !isRoleNoun(token.lower)) return false;
  return next === undefined || !/^(?:NOUN|ADJ|ADP|DET|PART)$/.test(next.pos) || next.lower === 'of';
}

/** "The ministry disputes the figure", "The shift matters because", "The group plans to drill": the first verb of a sentence that has none before it. */
function isVerbTaggedNoun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  if (token.pos !== 'NOUN' || !/[^s]s$/.test(token.lower) || !previous || !/^(?:NOUN|PROPN)$/.test(previous.pos) || !next) return false;
  if (!wordHint(token.lower).verb && !wordHint(token.lemma).verb) return false;
  const opensObject = /^(?:the|a|an|its|their|his|her|that|because|whether)$/.test(next.lower) || (next.lower === 'to' && tokens[index + 2]?.pos === 'VERB');
  const from = tokens.slice(0, index).findLastIndex((other) => /^[,;:—–“”"]$/.test(other.text)) + 1;
  return opensObject && !tokens.slice(from, index).some((other) => /^(?:VERB|AUX)$/.test(other.pos)) && /^(?:DET|PROPN|NOUN|PRON|ADJ)$/.test(tokens[from]?.pos ?? '');
}

const isInfinitiveMark = (token: Token): boolean => token.lower === 'to' && token.pos === 'PART';
