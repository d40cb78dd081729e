import type { Draft } from '../families/draft';

/** A stretch of time that only the day of the article tells. */
const PERIOD = /\b(?:(?:last|this|next|earlier this|later this) (?:week|weekend|month)|(?:the|in) (?:past|last) (?:week|month|few (?:days|weeks))|over the weekend)\b/iu;
const QUOTED = /“[^”]*”|"[^"]*"/g;
const COUNTED = /^(?:number|money|percent|amount)$/;
/** “carried out five attacks”: done time and again. Whoever is killed is killed once. */
const DONE_AGAIN = /(?<![\p{L}-])(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|hundreds of) (?:(?!of\b)[\p{L}-]+ ){0,2}(?:attacks|strikes|raids|incidents|cases|infections|deaths|arrests|goals|flights|crossings|arrivals|calls|complaints|earthquakes|tremors|accidents|crashes|fires|killings|shootings|applications|visits|tests|meetings|violations|launches|sales|orders)\b/iu;

/** “Last week … carried out five attacks”: without the week, of which time are they the count? */
export function losesPeriod({ sentence, statement, questions }: Draft): boolean {
  if (!PERIOD.test(sentence.text.replace(QUOTED, ' ')) || PERIOD.test(statement)) return false;
  return DONE_AGAIN.test(statement) && (questions.some(({ answer }) => COUNTED.test(answer)) || /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/.test(statement));
}

const BACK_THEN = /^(?:At (?:the|that) (?:time|moment|point|stage)|Back then|By then|Until then|For now|At present)\b(?! of\b)/u;

/** “At the time, the council said it was counting”: then, and only then. */
export const wasThen = ({ sentence, statement }: Draft): boolean => BACK_THEN.test(sentence.text) && !/\b(?:1[5-9]|20)\d\d\b/.test(statement);

const WROTE = /\b(?:wrote|posted|tweeted|said|stated|reported|alleged|claimed)\b[^.:“"]{0,80}: (?=\p{Lu})[^“"]*$/u;

/** “The governor wrote in a post: The depot was hit. The attack targeted …”: what follows is still the post. `before` is the sentence in front of it in its paragraph. */
export const goesOnReporting = ({ sentence, statement }: Draft, before: string): boolean => WROTE.test(before) && sentence.quotes.length === 0 && !statement.startsWith('According to ');
