import { contentWords } from '@/lib/domain/question-set/compare-text';
import { areNumbered, eventFault } from '@/lib/domain/question-set/composite-support';
import type { Draft } from '../families/draft';
import { inARow, toComposite, type Composite, type CompositePart } from './composite';
import { dateRange, type DateRange } from './date-range';

const MIN_EVENTS = 3;
const MAX_EVENTS = 5;
const MIN_EVENT_WORDS = 3;
const MAX_EVENT_WORDS = 18;
/** Of a life nobody needs telling that birth comes first; what is planned has not happened; what went on was going on at other times too. */
const UNFIT = /\b(?:born|died|dies|death|will|would|could|may|might|is|are|has|have|had)\b|_____/;

type Event = CompositePart & DateRange & { date: string };

/** Three to five events that the article dates beyond doubt, to be put in order; nothing where fewer can be told apart. */
export function timeline(drafts: readonly Draft[], salience: readonly number[], newsDay?: DateRange): Composite[] {
  const events = chooseEvents(drafts.flatMap((draft) => eventOf(draft, salience[draft.sentence.index] ?? 0, newsDay)));
  if (events.length < MIN_EVENTS) return [];
  const dates = events.map(({ date }) => date);
  return [
    toComposite('ordering', events, {
      stem: 'Put these events in order, the earliest first.',
      statement: `In this order: ${events.map(({ line, date }) => `${line} (${date})`).join('. ')}.`,
      rationale: `The article dates them ${inARow(dates)}.`,
    }),
  ];
}

/** What a dated fact says without its date. */
function eventOf(draft: Draft, salience: number, newsDay: DateRange | undefined): Event[] {
  const question = draft.questions.find(({ answer, stem }) => answer === 'date' && /^(?:In which|On what)\b/.test(stem));
  const range = question && dateRange(question.key, newsDay);
  if (!question || !range || draft.statement.startsWith('According to')) return [];
  const cut = [` in ${question.key}`, ` on ${question.key}`].find((phrase) => draft.statement.split(phrase).length === 2);
  if (!cut) return [];
  const line = draft.statement.replace(cut, '').replace(/\s+([,.])/g, '$1').replace(/[.,]+$/, '');
  const isFit = line.split(' ').length <= MAX_EVENT_WORDS && line.split(' ').length >= MIN_EVENT_WORDS && !UNFIT.test(line) && !/[,;:“”(]/.test(line);
  if (!isFit || eventFault({ line, quote: draft.sentence.text }) !== undefined) return [];
  return [{ line, sentence: draft.sentence, salience, date: question.key, ...range }];
}

/** No two that could have been on the same day, or that tell the same; of those that clash, the weightier. In their order. */
function chooseEvents(events: readonly Event[]): Event[] {
  const chosen: Event[] = [];
  for (const event of [...events].sort((a, b) => b.salience - a.salience || a.from - b.from)) {
    if (chosen.length < MAX_EVENTS && chosen.every((other) => isApart(event, other) && !tellsTheSame(event.line, other.line) && !areNumbered([event, other]))) chosen.push(event);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

const isApart = (a: DateRange, b: DateRange): boolean => a.to < b.from || b.to < a.from;

/** Compared without names: of one person many different things may be told. */
function tellsTheSame(a: string, b: string): boolean {
  const [words, others] = [wordsBesideNames(a), wordsBesideNames(b)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared >= 0.7 * Math.min(words.size, others.size);
}

const wordsBesideNames = (line: string): Set<string> => contentWords(line.replace(/\p{Lu}[^ ]*/gu, ' '));
