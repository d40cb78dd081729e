const MONTH = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;
const FIGURE = /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|hundred|thousand|million|billion|trillion|half|third|quarter|dozen|score|no|none|a|an|several|few|couple|double|twice)/iu;
/** Nothing but a figure or a date: “1951”, “14 July 2023”, “$15 million”. */
const ONLY_FIGURE = /^(?:about|around|nearly|more than|at least)?\s*[\p{Sc}]?\p{N}[\p{N}.,:-]*\s*(?:%|per cent|percent|million|billion|thousand|am|pm)?$/iu;

const SHARE = /\d ?(?:%|per ?cent)$/iu;
const UNIT = '(?:(?:square|cubic|nautical) )?(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|tonn?es?|tons?|kilogram(?:me)?s?|hectares?|acres?|people|years?|months?|weeks?|days?|hours?|minutes?|votes?|seats?)';

/** “February”, “14 July 2023”, “November 8, 1934” */
const ONLY_DATE = new RegExp(`^(?:\\d{1,2} )?${MONTH.source}\\.?(?: \\d{1,2})?(?:,? \\d{4})?$`, 'u');

/** “_____ square kilometres” and “how many square kilometres” are not answered by a share. */
const COUNTS_IN_UNITS = new RegExp(`_____ ${UNIT}\\b|\\bhow many ${UNIT}\\b`, 'iu');

const asked: readonly { question: RegExp; answer: (key: string) => boolean; fault: string }[] = [
  { question: /\b(?:which|what) year\b/i, answer: (key) => /\p{N}/u.test(key), fault: 'the question asks for a year, and the answer is none' },
  { question: /\b(?:which|what) month\b/i, answer: (key) => MONTH.test(key), fault: 'the question asks for a month, and the answer is none' },
  { question: /\b(?:which|what) date\b/i, answer: (key) => /\p{N}/u.test(key), fault: 'the question asks for a date, and the answer is none' },
  { question: /^(?:(?:about|around|at least|nearly|more than|up to|for|by|in|to|at|after|over|within|from) )?how (?:many|much)\b|^what (?:percentage|share|proportion) /i, answer: (key) => FIGURE.test(key), fault: 'the question asks for a number, and the answer is none' },
  { question: COUNTS_IN_UNITS, answer: (key) => !SHARE.test(key.trim()), fault: 'the question asks for a count, and the answer is a share' },
  { question: /^what (?:did|does|do|would|will|had|has|have|can|could|should|may|might)\b(?!.* (?:reach|hit|total|cost|score|measure|weigh|exceed|stand at|rise to|fall to)\b)/i, answer: (key) => !ONLY_FIGURE.test(key.trim()), fault: 'the question asks what somebody did, and the answer is a bare number' },
  { question: /^(?:who|whom|whose|for whom|by whom|to whom|with whom)\b/i, answer: (key) => !ONLY_FIGURE.test(key.trim()), fault: 'the question asks for somebody, and the answer is a number' },
  { question: /^(?:where|(?:in|to|from|at) (?:which|what) (?:city|town|country|place|region))\b/i, answer: (key) => !ONLY_FIGURE.test(key.trim()), fault: 'the question asks for a place, and the answer is a number' },
  { question: /^(?:where|(?:in|to|from|at) (?:which|what) (?:city|town|country|place|region)|who|whom|whose|what (?:was|is|were|did|does|do|would|will|had|has))\b/i, answer: (key) => !ONLY_DATE.test(key.trim()), fault: 'the answer is a date, which the question does not ask for' },
];

/** Whether the answer is of the kind that the question word asks for, as far as that can be told from the words. English. */
export function answerKindFault(stem: string, key: string): string | undefined {
  return asked.find(({ question, answer }) => question.test(stem) && !answer(key))?.fault;
}
