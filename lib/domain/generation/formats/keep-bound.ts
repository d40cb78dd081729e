import { capitalise, type Draft, type DraftQuestion } from '../families/draft';

/** Words that make a figure a bound. English. */
const BOUND = '(?:at least|at most|(?:no|not) (?:fewer|less|more) than|(?:more|less|fewer) than|up to)';
const BOUNDED = new RegExp(`^${BOUND}(?= )`, 'i');
const IN_FRONT = new RegExp(`\\b(${BOUND}) $`, 'i');
const HOW_MANY = /^(According to [^,]+, )?(how many|how much|what percentage|what share)\b/i;

/** The question as it is typed: “at least 15” stays a bound, in the question where English has words for it (“At least how many …?”), else in the answer. */
export function keepBound({ sentence }: Draft, question: DraftQuestion): DraftQuestion {
  if (!/^(?:number|money|percent)$/.test(question.answer)) return question;
  const bound = (BOUNDED.exec(question.key)?.[0] ?? IN_FRONT.exec(sentence.text.slice(0, Math.max(0, question.keySpan.start - sentence.start)))?.[1])?.toLowerCase();
  if (bound === undefined || question.stem.toLowerCase().includes(bound)) return question;
  const bare = question.typedKey ?? question.key.replace(BOUNDED, '').trim();
  const full = BOUNDED.test(question.key) ? question.key : `${bound} ${question.key}`;
  const stem = question.stem.replace(HOW_MANY, (_all, source: string | undefined, asked: string) => `${source ?? ''}${source === undefined ? capitalise(bound) : bound} ${asked.toLowerCase()}`);
  const accepted = question.accepted ?? [];
  return stem !== question.stem ? { ...question, stem, typedKey: bare, accepted } : { ...question, key: full, typedKey: full, accepted: [bare, ...accepted] };
}
