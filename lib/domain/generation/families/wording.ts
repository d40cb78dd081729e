const MAX_STEM_WORDS = 32;

/** Joins what is there and ends it with a question mark; too long a question is none. */
export function asQuestion(parts: readonly string[]): string | undefined {
  const stem = `${parts.filter((part) => part !== '').join(' ').replace(/[,;:]$/, '').replace(/[.,](?=[”"]$)/, '')}?`;
  return stem.split(' ').length <= MAX_STEM_WORDS ? stem : undefined;
}

/** "How many" behind "According to X,". */
export const lowerFirstOfQuestion = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const BEFORE_DAY = '(?<!\\b(?:of|since|by|until|from|between|late|early|before|after|through|next|last))';
const BEFORE_WEEK = '(?<!\\b(?:of|since|by|until|from|in|on|before|after|late|early|for|than|as|and|during|over|through))';
/** A weekday, "last week" or "the same day" tells nothing once the week is over; with "of", "since" or "by" in front it is part of something else. */
const PASSING = [
  new RegExp(`${BEFORE_DAY}(?:^| )(?:(?:early|late) )?on ${DAY}(?: (?:morning|afternoon|evening|night))?(?: (?:and|or) (?:on )?${DAY}(?: (?:morning|afternoon|evening|night))?)?(?=[ .,?]|$)`, 'g'),
  new RegExp(`(?<!\\b(?:of|on|since|by|until|from|between|late|early|before|after|through|next|last|and|or))(?:^| )${DAY}(?: (?:morning|afternoon|evening|night))?(?=[ .,?]|$)`, 'g'),
  new RegExp(`${BEFORE_WEEK}(?:^| )(?:(?:last|next|this|earlier this|later this) (?:week|month)|(?:last|this) (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:earlier|later|early|late) (?:this|last|next) year|this season|yesterday|today|tomorrow|the (?:same|following|next|previous) (?:day|week|month|year|night|morning|afternoon|evening))(?! (?:and|or|to|than|as|ago|later)\\b|[’'-])(?=[ .,?]|$)`, 'g'),
];

/** "last year": of which year the article was, nobody knows who meets the question months later. */
export const restsOnYear = (text: string): boolean => /\b(?:last|next|this) (?:year|season|summer|winter|spring|autumn|decade)\b/u.test(text.replace(/“[^”]*”|"[^"]*"/g, ' '));

/** The words without days that pass: a question is read months after the article. Quotations stay as they are. */
export function withoutPassingTime(text: string): string {
  if (/[“”"]/.test(text)) return text;
  // "On Saturday, a delegation …": the comma goes with the day.
  const shorter = PASSING.reduce((words, passing) => words.replace(passing, ''), text).trim().replace(/^, /, '');
  return /(?:^|\b)(?:on|and|or|early|late|the|,)$/.test(shorter) ? text : shorter;
}

/** "that October", "those in the others": what is meant stands in another sentence. */
export const pointsElsewhere = (text: string): boolean => /^(?:that|this|these|those|such|another|others?|both|neither|each|few|none|nobody|no|not|the (?:same|other|following|rest|others)) /i.test(`${text} `) || /\b(?:[Tt]hat|[Tt]hose|[Tt]hese) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(text) || /\b(?:that|those|these) (?:year|month|week|day|summer|winter|spring|autumn|season|same|followed)\b|\b(?:until then|since then|by then|so far|in turn|in question|further (?:north|south|east|west)|the same \p{L}+)\b|\b(?:the (?:others?|latter|former|following (?:two|three|day|year|month))|the same (?:time|place|reason|thing))\b/iu.test(text);

/** "Undeterred, she learned": by what, the sentence before said. */
export const withoutMood = (words: string): string => words.replace(/^(?:\p{L}\p{Ll}+(?:ed|less)|however|meanwhile|moreover|furthermore|still|instead|nonetheless|therefore|thus), (?=\p{Lu}|the |an? )/iu, '');
