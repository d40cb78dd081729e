import fc from 'fast-check';

const PIECES = ['the', 'minister', 'said', 'that', 'of', 'in', 'Paris', 'was', 'killed', ',', '.', '“', '”', 'and', 'who', 'by', 'Li', 'to', 'meet', '2019', '–', "didn't", 'reports', 'new', 'quickly', 'e\u0301', '👩‍👩‍👧', 'بغداد', '東京', '\u200f', 'ﬁ', 'İ'];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });

/** Text as it comes and text as it should not: news-like, words run together, and any code units whatever, halves of surrogate pairs among them. */
export const anyText = fc.oneof(
  pieces.map((words) => words.join(' ')),
  pieces.map((words) => words.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 32, max: 126 }), { maxLength: 120 }).map((units) => String.fromCharCode(...units)),
);
