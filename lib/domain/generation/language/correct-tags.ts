import { findCountryOfDemonym } from '../lexicon/countries';
import { isDayOfMonth, isDoubtfulMonth, isMonth, isWeekday, isYear } from '../lexicon/calendar';
import { isRoleNoun } from '../lexicon/roles';
import { words } from '../lexicon/words';
import { wordHint } from './word-hints';
import type { Token } from './token';

const PREPOSITIONAL_OPENERS = words('following including according regarding despite during');
const MODALS = words("will would can could may might must should shall 'll cannot");
const NOUNS_TAGGED_ADJECTIVE = words('general chief executive representative official secretary head deputy minister');

/** Mends the tagger where news wording is known to mislead it. Changes the tokens it is given. */
export function correctTags(tokens: Token[]): Token[] {
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const next = tokens[index + 1];
    if (isCalendarWord(token, previous, next)) token.pos = 'PROPN';
    else if (index === 0 && PREPOSITIONAL_OPENERS.has(token.lower)) token.pos = 'ADP';
    else if (isRoleTaggedOtherwise(token, next)) token.pos = 'NOUN';
    else if (findCountryOfDemonym(token.text) && next && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos)) token.pos = 'ADJ';
    else if (token.pos === 'NOUN' && previous && (MODALS.has(previous.lower) || (isInfinitiveMark(previous) && wordHint(token.lower).verb))) token.pos = 'VERB';
    // "will own 53 per cent"
    else if (token.lower === 'own' && previous && MODALS.has(previous.lower)) token.pos = 'VERB';
    // "Kenya's northwest Turkana county"
    else if (/^(?:north|south)-?(?:east|west)$/.test(token.lower) && token.pos === 'ADV' && /^(?:DET|PART)$/.test(previous?.pos ?? '') && /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')) token.pos = 'ADJ';
    else if (/^(?:north|south|east|west)$/.test(token.lower) && previous?.lower === 'the' && next?.pos !== 'NOUN') token.pos = 'NOUN';
    else if (token.pos === 'VERB' && /^(?:the|a|an|its|their|his|her|this|these|those|no)$/.test(previous?.lower ?? '') && !/(?:ed|ing)$/.test(token.lower)) token.pos = 'NOUN';
    if (isVerbTaggedNoun(tokens, index)) token.pos = 'VERB';
    if (/^(?:plain)$/.test(token.lower) && previous?.pos === 'PROPN') token.pos = 'NOUN';
    if (/^(?:hundred|thousand|million|billion|trillion)$/.test(token.lower) && previous?.pos === 'NUM') token.pos = 'NUM';
  });
  return tokens;
}

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
