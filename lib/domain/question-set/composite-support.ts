import { containsAnswer, contentWords, namesAndNumbers } from './compare-text';
import { partsOf, type ItemPart } from './composite';
import type { Fact, Item } from './schema';
import { pointingFault } from './stem-faults';

/** A line may say in full what its sentence only points at, so not every word of it stands there. */
const MIN_PART_SUPPORT = 0.6;
/** Whatever tells when: a year, a date, a day, or a word that sets an event before or after another. */
const TELLS_WHEN = /\b(?:1\d|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?:in|of|on|since|until|by|\d) May\b|\b(?:first|second|third|last|next|then|before|after|afterwards|later|earlier|previously|subsequently|finally|eventually|again|already|still|since|until|ago|meanwhile|following|followed|today|yesterday|tomorrow)\b/;

/** Faults of grounding, line by line: each stands in its own evidence, nothing is invented, no line betrays its place. */
export function compositeSupportFault(text: string, fact: Fact, item: Item): string | undefined {
  const parts = partsOf(item);
  const said = [item.stem, fact.statement, ...parts.flatMap(({ line, prompt = '' }) => [line, prompt])];
  const invented = said.flatMap(namesAndNumbers).find((word) => !text.includes(word));
  if (invented) return `“${invented}” is not in the article`;
  for (const part of parts) {
    const fault = item.format === 'ordering' ? eventFault(part) : pairFault(part, parts);
    if (fault) return fault;
  }
  if (!holdsInTurn(fact.statement, parts.flatMap(({ line, prompt }) => (prompt === undefined ? [line] : [prompt, line])))) return 'the fact does not hold the answer in this order';
  if (item.format !== 'ordering') return undefined;
  return areNumbered(parts) ? 'the events are numbered in their order' : yearFault(parts);
}

/** Why one event cannot stand in an ordering: it betrays its place, points elsewhere, or is not what its sentence says. */
export function eventFault({ line, quote }: ItemPart): string | undefined {
  if (TELLS_WHEN.test(line)) return 'an event tells when it was';
  const pointer = pointingFault(line);
  if (pointer) return pointer;
  // Names may be filled in from elsewhere, and are looked up in the article; what happened must stand here.
  const happened = contentWords(line.replace(/\p{Lu}[^\s]*/gu, ' '));
  return share(happened, contentWords(quote)) < MIN_PART_SUPPORT ? 'an event is not what its evidence says' : undefined;
}

/** Why one pair cannot stand in a matching of these parts. */
export function pairFault({ line, prompt = '', quote }: ItemPart, parts: readonly ItemPart[]): string | undefined {
  const pointer = pointingFault(prompt);
  if (pointer) return pointer;
  if (!namesOf(line).some((name) => containsAnswer(quote, name))) return 'the evidence does not hold an answer';
  if (share(contentWords(prompt), contentWords(quote)) < MIN_PART_SUPPORT) return 'a prompt is not what its evidence says';
  const leaked = parts.some((other) => namesOf(other.line).some((name) => containsAnswer(prompt, name)));
  return leaked ? 'a prompt holds one of the answers' : undefined;
}

/** A person's name as a whole, and the surname the article goes on with. A figure has one form. */
function namesOf(line: string): string[] {
  return /\d/.test(line) || !line.includes(' ') ? [line] : [line, line.slice(line.lastIndexOf(' ') + 1)];
}

function holdsInTurn(statement: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = statement.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** "Apollo 11" and "Apollo 12": whoever can count needs no memory. */
export function areNumbered(parts: readonly Pick<ItemPart, 'line'>[]): boolean {
  const members = new Set(parts.flatMap(({ line }) => [...line.matchAll(/\p{L}{2,}[- ]\d+\b/gu)].map(([member]) => member)));
  const series = [...members].map((member) => member.replace(/[- ]\d+$/, ''));
  return new Set(series).size < series.length;
}

/** Where two events' sentences each name one year, the years must not run backwards. */
function yearFault(parts: readonly ItemPart[]): string | undefined {
  const years = parts.flatMap(({ quote }) => {
    const named = [...new Set(quote.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? [])];
    return named.length === 1 ? named.map(Number) : [];
  });
  return years.some((year, index) => year < (years[index - 1] ?? year)) ? 'the years of the evidence are in another order' : undefined;
}

function share(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => known.has(word)).length / words.size;
}
