import type { Document } from '../document/document';
import { parseNumber } from '../lexicon/numbers';

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|its|their|his|her|than|more|about|around|over|nearly|almost)$/;
const SCALE = /^(?:hundred|thousand|million|billion|trillion|bn|m|k|percent|per|cent|pc)$/;
/** How far a headline rounds a figure. */
const ROUNDED = 0.15;

type Headline = { words: readonly string[]; figures: readonly number[] };
const headlines = new WeakMap<Document, Headline>();

function headlineOf(document: Document): Headline {
  const known = headlines.get(document) ?? { words: wordsOf(document.title), figures: figuresIn(document.title) };
  headlines.set(document, known);
  return known;
}

/** Whether whoever reads the article's headline above a question has read its answer: every word of it that tells something, or its figure, rounded or spelled out. */
export function standsInHeadline(document: Document, key: string): boolean {
  const { words, figures } = headlineOf(document);
  const own = wordsOf(key).filter((word) => !SMALL.test(word));
  if (own.length > 0 && own.every((word) => words.includes(word))) return true;
  const [value] = figuresIn(key);
  return value !== undefined && figures.some((figure) => figure === value || (value > 20 && Math.abs(figure - value) <= value * ROUNDED));
}

/** Whether the headline says a part of a name that tells the rest: "Carrow" of Carrow Logistics, "Philippine" of the Philippines. */
export function isNamedInHeadline(document: Document, name: string): boolean {
  const { words } = headlineOf(document);
  return wordsOf(name).some((own) => own.length >= 4 && words.some((word) => word === own || (own.length >= 5 && word.slice(0, 5) === own.slice(0, 5))));
}

const wordsOf = (text: string): string[] => text.toLowerCase().replace(/[’']s?(?![\p{L}])/gu, '').match(/[\p{L}\p{N}]+(?:[.,:’'-][\p{L}\p{N}]+)*/gu) ?? [];

/** "2,300-name", "two", "€1.4bn": the numbers of a text, scaled. */
function figuresIn(text: string): number[] {
  const words = text.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu) ?? [];
  return words.flatMap((word, at) => {
    const value = parseNumber(word);
    if (value === undefined) return [];
    const next = words[at + 1] ?? '';
    return [SCALE.test(next) ? (parseNumber(`${word} ${next}`) ?? value) : value];
  });
}
