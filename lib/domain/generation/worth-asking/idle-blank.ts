import type { Draft, DraftQuestion } from '../families/draft';
import { isMonth } from '../lexicon/calendar';

/** What a number behind it belongs to: "Flight 214", "Resolution 1441", "Route 66". */
const NUMBERED = /\b(?:Flight|Route|Highway|Interstate|Motorway|Resolution|Article|Section|Chapter|Clause|Amendment|Bill|Order|Type|Class|Category|Boeing|Airbus|Apollo|Mission|Unit|Battalion|Brigade|Regiment|Room|Platform|Gate|Terminal|Runway|Phase|Level|Grade|Group|Line|Proposition|Measure|District|Ward|Precinct|Station|Reactor|No\.?|Number)s? $/u;
const LEADS_IN = /(?:^|[\s(—–-])(?:in|of|by|since|during|from|until|till|to|and|between|before|after|late|early|mid|for|on|,)\s?$/iu;
const NAME_BEFORE = /\p{Lu}[\p{L}’'-]+ $/u;
const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u;

/** "Flight _____", "the Tumbes Open Air _____", "the _____ Tumbes Arts Fair": the figure is part of what something is called. */
export function isBlankWithinName({ sentence }: Draft, { key, keySpan, answer, grain }: DraftQuestion): boolean {
  if (keySpan.start < sentence.start || keySpan.end > sentence.end || !/^(?:number|date)$/.test(answer)) return false;
  const before = sentence.text.slice(0, keySpan.start - sentence.start);
  const behind = sentence.text.slice(keySpan.end - sentence.start);
  if (answer === 'number') return NUMBERED.test(before);
  if (grain !== 'year' || !/^\d{4}$/.test(key)) return false;
  const last = before.trim().split(' ').at(-1) ?? '';
  return NAME_BEHIND.test(behind) ? !LEADS_IN.test(before) && before !== '' : NAME_BEFORE.test(before) && before.trim().includes(' ') && !isMonth(last);
}

/** "the whole country of 11 million people", "a population of 3,400", "home to 90,000 residents": how many live there is no news. */
export function isInhabitants({ sentence }: Draft, { keySpan, answer }: DraftQuestion): boolean {
  if (answer !== 'number' || keySpan.start < sentence.start || keySpan.end > sentence.end) return false;
  const before = sentence.text.slice(0, keySpan.start - sentence.start);
  const behind = sentence.text.slice(keySpan.end - sentence.start);
  if (/\bpopulation (?:of|is|was) (?:(?:about|around|roughly|nearly|almost|over|some|more than|less than|fewer than|just over|just under) )?$/u.test(before)) return true;
  return /^ (?:people|inhabitants|residents|citizens)\b/u.test(behind) && /\b(?:(?:country|nation|island|islands|archipelago|state|region|province|district|county|city|town|village|suburb|settlement|municipality|community|capital|metropolis|port) of|home to) (?:(?:about|around|roughly|nearly|almost|over|some|more than|less than|fewer than|just over|just under) )?$/u.test(before);
}
