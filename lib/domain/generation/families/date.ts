import { isDate, type DateGrain, type DateMention, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { isPerfect } from '../grammar/verb-group';
import { isComma, type Token } from '../language/token';
import { isSpanOfDays } from '../lexicon/calendar';
import { standingClauses, type ClauseParts } from './clause-parts';
import { clauseDraft } from './clause-draft';
import type { Draft, FactFamily } from './draft';
import { isDirectlyUnderVerb } from './under-verb';

/** "was declared defeated in December 2017", "On 3 May, the council …": when the main event happened. Weekdays are left to others: they are rarely worth remembering. */
export const eventDate: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => datesOf(sentence, parts).slice(0, 1));

function datesOf(sentence: Sentence, parts: ClauseParts): Draft[] {
  const { clause } = parts;
  if (!clause.verb.passive && clause.verb.main === undefined) return [];
  return sentence.mentions.filter(isDate).filter((date) => date.grain !== 'weekday').flatMap((date) => {
    const preposition = sentence.tokens[date.first - 1];
    const wh = preposition && askWhen(preposition.lower, date.grain);
    if (!wh) return [];
    const inOpener = clause.opener !== undefined && date.first - 1 === clause.opener.first && date.last === clause.opener.last;
    if (!inOpener && !isWholePhrase(sentence, clause, date)) return [];
    // "have called for a strike on 3 October": English does not date a perfect, so the date belongs to the noun.
    if (isPerfect(sentence.tokens, clause.verb) && /^(?:in|on)$/.test(preposition.lower)) return [];
    // "started in May, when cases rose": right behind the verb, "when" would say at which of its starts, and goes with the date.
    const tail = date.first - 1 === clause.rest.first && isComma(sentence.tokens[date.last + 1]) && sentence.tokens[date.last + 2]?.lower === 'when' ? clause.rest.last : date.last;
    const stem = parts.ask(isSpanOfDays(date.text) ? `${wh}s` : wh, { first: date.first - 1, last: Math.max(tail, date.last) });
    if (occurrences(parts.statement, date.text) !== 1) return [];
    return clauseDraft(sentence, parts, 'date', 'date', { stem, key: date.text, answer: 'date', grain: date.grain }, date.first, date.last);
  });
}

/** The date must be a phrase of the main clause by itself, not part of "the 2014 agreement" or of a relative clause. */
function isWholePhrase(sentence: Sentence, clause: Clause, date: DateMention): boolean {
  const next = sentence.tokens[date.last + 1];
  const inside = date.first - 1 >= clause.rest.first && date.last <= clause.rest.last;
  return inside && isDirectlyUnderVerb(sentence, clause, date.first - 1) && endsPhrase(next);
}

const endsPhrase = (next: Token | undefined): boolean => next === undefined || /^(?:ADP|PUNCT|SCONJ|CCONJ|PART)$/.test(next.pos) && !/^(?:of|['’]s?|-)$/.test(next.lower) || next.lower === 'to';

export function askWhen(preposition: string, grain: DateGrain): string | undefined {
  const what = grain === 'year' ? 'which year' : grain === 'month' || grain === 'month-year' ? 'which month' : 'what date';
  if (grain === 'weekday') return undefined;
  if (/^(?:in|on)$/.test(preposition)) return `${grain === 'year' || grain === 'month' || grain === 'month-year' ? 'In' : 'On'} ${what}`;
  return /^(?:since|until|by)$/.test(preposition) ? `${preposition.charAt(0).toUpperCase()}${preposition.slice(1)} ${what}` : undefined;
}

export const occurrences = (text: string, part: string): number => text.split(part).length - 1;
