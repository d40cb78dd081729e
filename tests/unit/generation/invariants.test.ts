import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { allCorpora } from './corpora';
import { setViolations } from './set-violations';

const articles = allCorpora();
/** Under load a set of a mutated article takes a tenth of a second. */
const patience = 60_000;

describe.each(articles)('$file', ({ file, text }) => {
  it('gives a set that keeps every rule, the same each time', { timeout: patience }, () => {
    const set = generateQuestionSet(text);
    expect(setViolations(set), file).toEqual([]);
    // Compared as one text, so that a difference does not print the article.
    expect(JSON.stringify(generateQuestionSet(text)) === JSON.stringify(set), `${file} is the same twice`).toBe(true);
  });
});

it('finds every article', () => {
  expect(articles.length).toBeGreaterThanOrEqual(43);
});

type Mutation = (text: string, random: () => number) => string;

const paragraphs = (text: string): string[] => text.split(/\n+/);
const shuffled = (list: readonly string[], random: () => number): string[] => list.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
const noise = ['\u200B', '\u00AD', '\u202E', '\uFEFF', '\u0301', '\uD83D\uDE00', '\u00A0', '\u2028', 'ﬁ', '\uD800', 'ـ', '\t'];

const mutations: Record<string, Mutation> = {
  'paragraphs dropped': (text, random) => paragraphs(text).filter(() => random() > 0.3).join('\n\n'),
  'paragraphs shuffled': (text, random) => shuffled(paragraphs(text), random).join('\n\n'),
  'sentences shuffled': (text, random) => shuffled(text.split(/(?<=[.!?”"])\s+/u), random).join(' '),
  'cut off': (text, random) => text.slice(Math.floor(random() * text.length * 0.5), Math.floor(text.length * (0.5 + random() / 2))),
  'quotation marks swapped': (text, random) => text.replace(/[“”"]/gu, () => ['“', '”', '"', '«', '‘'][Math.floor(random() * 5)] ?? '"'),
  'noise between letters': (text, random) => [...text].map((character) => (random() < 0.01 ? character + (noise[Math.floor(random() * noise.length)] ?? '') : character)).join(''),
  'letters apart from their accents': (text) => text.normalize('NFD'),
  'full stops left out': (text, random) => text.replace(/\./gu, (mark) => (random() < 0.3 ? '' : mark)),
  'words doubled and dropped': (text, random) => text.replace(/\S+/gu, (word) => (random() < 0.02 ? `${word} ${word}` : random() < 0.02 ? '' : word)),
  'capitals lost and found': (text, random) => text.replace(/\S+/gu, (word) => (random() < 0.05 ? word.toUpperCase() : random() < 0.05 ? word.toLowerCase() : word)),
};

/** Numbers in [0, 1) that follow from a seed (mulberry32), so that a failure names its case. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe.each(Object.keys(mutations))('an article with %s', (name) => {
  it('crashes nothing and breaks no rule', { timeout: patience }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles.map((_, index) => index)), fc.nat(), (index, seed) => {
        const article = articles[index];
        const mutate = mutations[name];
        if (!article || !mutate) throw new Error('no such case');
        expect(setViolations(generateQuestionSet(mutate(article.text, randomFrom(seed)))), `${article.file}, seed ${seed}`).toEqual([]);
      }),
      { numRuns: 12, seed: 20_261_123 },
    );
  });
});
