import { BLANK } from '@/lib/domain/question-set/item-formats';

/** A stretch of a note’s text: as it stands, or left out under a number, with what is inside it. */
type Part = string | { number: number; inside: Part[] };

/** Nobody nests further; what does is text. */
const DEEPEST = 8;

/** Reads `{{c1::words::hint}}`, also one within another, in one pass. What is not closed is text. */
function parse(text: string): Part[] {
  const top: Part[] = [];
  const open: { opening: string; number: number; inside: Part[] }[] = [];
  const innermost = (): Part[] => open.at(-1)?.inside ?? top;
  let at = 0;
  for (const mark of text.matchAll(/\{\{c(\d{1,3})::|\}\}/g)) {
    innermost().push(text.slice(at, mark.index));
    at = mark.index + mark[0].length;
    const closed = mark[1] === undefined ? open.pop() : undefined;
    if (closed) innermost().push({ number: closed.number, inside: closed.inside });
    else if (mark[1] !== undefined && open.length < DEEPEST) open.push({ opening: mark[0], number: Number(mark[1]), inside: [] });
    else innermost().push(mark[0]);
  }
  innermost().push(text.slice(at));
  for (let left = open.pop(); left; left = open.pop()) innermost().push(left.opening, ...left.inside);
  return top;
}

const withoutHint = (text: string): string => text.split('::')[0] ?? '';

function render(parts: readonly Part[], hidden: number | null, isInside = false): string {
  return parts.map((part) => (typeof part === 'string' ? (isInside ? withoutHint(part) : part) : part.number === hidden ? BLANK : render(part.inside, hidden, true))).join('');
}

function listHidden(parts: readonly Part[]): { number: number; text: string }[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [{ number: part.number, text: render(part.inside, null, true) }, ...listHidden(part.inside)]));
}

export type Cloze = {
  /** Everything as it reads when nothing is left out. */
  whole: string;
  /** Per number, in order: the text with a gap for each place left out, and what was there. HTML like the rest. */
  gaps: { number: number; stem: string; answers: string[] }[];
};

/** The text of a cloze note; `gaps` is empty when nothing in it is left out. */
export function readCloze(text: string): Cloze {
  const parts = parse(text);
  const hidden = listHidden(parts);
  const numbers = [...new Set(hidden.map(({ number }) => number))].sort((a, b) => a - b);
  const gaps = numbers.map((number) => ({ number, stem: render(parts, number), answers: hidden.filter((one) => one.number === number).map((one) => one.text) }));
  return { whole: render(parts, null), gaps };
}
