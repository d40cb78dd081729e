import { parseNumber } from '@/lib/domain/generation/lexicon/numbers';

/** “At least 12” leaves more open, “up to 12” less. */
export type Bound = 'floor' | 'ceiling';

const FLOOR = /\b(?:at least|(?:no|not) (?:fewer|less) than|more than|over|above|upwards of|exceed(?:s|ed|ing)?|a minimum of)\s+[\p{Sc}]?$/iu;
const CEILING = /\b(?:at most|within|as (?:much|many) as|(?:no|not) more than|up to|(?:fewer|less) than|under|below|a maximum of)\s+[\p{Sc}]?$/iu;
const FLOOR_BEHIND = /^[\p{L}%\s]{0,12}? or more\b/iu;
const CEILING_BEHIND = /^[\p{L}%\s]{0,12}? or (?:fewer|less)\b/iu;

/** What the words right before and right behind a figure leave open. English. */
export function boundOf(before: string, behind = ''): Bound | undefined {
  if (CEILING.test(before) || CEILING_BEHIND.test(behind)) return 'ceiling';
  return FLOOR.test(before) || FLOOR_BEHIND.test(behind) ? 'floor' : undefined;
}

/** Whether another figure in the place of one is right as well: whoever counts at least 12 counts at least 10. */
export const isImplied = (bound: Bound | undefined, figure: number, other: number): boolean => (bound === 'floor' && other <= figure) || (bound === 'ceiling' && other >= figure);

/** A statement made false by another figure that stays true, since the right one is only a bound. Returns the reason to refuse it, or undefined. */
export function boundFault(statement: string, changed: string): string | undefined {
  const [words, others] = [statement.trim().split(/\s+/), changed.trim().split(/\s+/)];
  if (words.length !== others.length) return undefined;
  const at = words.findIndex((word, index) => word !== others[index]);
  if (at < 0 || words.some((word, index) => index > at && word !== others[index])) return undefined;
  const [figure, other] = [words[at], others[at]].map((word) => parseNumber((word ?? '').replace(/^\p{Sc}|[.,;:]$/gu, ''))) as [number | undefined, number | undefined];
  const bound = boundOf(`${words.slice(0, at).join(' ')} `, ` ${words.slice(at + 1).join(' ')}`);
  return figure !== undefined && other !== undefined && isImplied(bound, figure, other) ? 'the false statement is still true' : undefined;
}

/** “At least 10” is right where “at least 15” is. */
export function boundedOptionFault(key: string, options: readonly string[]): string | undefined {
  const [right, ...others] = [key, ...options.filter((option) => option !== key)].map(readBounded);
  return right?.bound && others.some((other) => other !== undefined && other.bound === right.bound && isImplied(right.bound, right.figure, other.figure)) ? 'a wrong option is right too' : undefined;
}

function readBounded(text: string): { bound: Bound | undefined; figure: number } | undefined {
  const at = text.search(/\p{Sc}?\d/u);
  const start = at < 0 ? text.lastIndexOf(' ') + 1 : at;
  const figure = parseNumber(text.slice(start));
  return figure === undefined ? undefined : { bound: boundOf(text.slice(0, start)), figure };
}
