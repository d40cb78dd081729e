import { hashWord } from './feature-key';
import type { Lexicon } from './lexicon';
import { normaliseWord, startsUpper, startsWithLetter, wordShape } from './spelling';
import type { WordTable } from './word-table';

/** Columns of the vocabulary, one row of integers per word. */
export const WORD = {
  hash: 0, exact: 1, cluster: 2, coarse: 3, classes: 4, noun: 5, verb: 6, frames: 7, ambiguity: 8,
  suffix1: 9, suffix2: 10, suffix3: 11, suffix4: 12, suffix5: 13, prefix1: 14, prefix2: 15, prefix3: 16, prefix4: 17,
  shape: 18, upper: 19, letter: 20, be: 21,
} as const;
export const WORD_WIDTH = 22;

/** Forms of “be” and “get”, which make passives. */
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m", 's', 'get', 'got', 'gets']);

/** Words kept before all are forgotten: enough for any article, and a bound for a server that reads for weeks. */
const CAPACITY = 50_000;

/** What the spelling of a word says of it, computed once per word. Row 0 stands for what is beyond the sentence. */
export class Vocabulary {
  private readonly rows = new Map<string, number>();
  /** Row r holds the columns `WORD` from r × WORD_WIDTH on. */
  columns = new Int32Array(1024 * WORD_WIDTH);

  constructor(
    private readonly lexicon: Lexicon,
    private readonly ambiguity: WordTable,
  ) {
    this.forget();
  }

  /** Call between sentences: rows handed out before stay valid until the next call. */
  makeRoom(): void {
    if (this.rows.size > CAPACITY) this.forget();
  }

  /** The row of a word. */
  row(form: string): number {
    const known = this.rows.get(form);
    if (known !== undefined) return known;
    const row = this.rows.size + 1;
    if ((row + 1) * WORD_WIDTH > this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.rows.set(form, row);
    this.describe(form, row * WORD_WIDTH);
    return row;
  }

  private forget(): void {
    this.rows.clear();
    this.columns.fill(0, 0, WORD_WIDTH);
    this.columns[WORD.hash] = 1;
    this.columns[WORD.ambiguity] = 1 << 22;
  }

  private describe(form: string, at: number): void {
    const { columns } = this;
    const facts = this.lexicon.facts(form);
    const word = normaliseWord(form);
    columns[at + WORD.hash] = facts.hash;
    columns[at + WORD.exact] = hashWord(form);
    columns[at + WORD.cluster] = facts.cluster;
    columns[at + WORD.coarse] = facts.coarseCluster;
    columns[at + WORD.classes] = facts.classes;
    columns[at + WORD.noun] = facts.nounSense;
    columns[at + WORD.verb] = facts.verbSense;
    columns[at + WORD.frames] = facts.frames;
    // The tags seen in training, else the classes of WordNet.
    columns[at + WORD.ambiguity] = this.ambiguity.get(facts.hash) || (facts.classes << 16) | (1 << 22);
    for (let length = 1; length <= 5; length++) columns[at + WORD.suffix1 + length - 1] = hashWord(word.slice(-length));
    for (let length = 1; length <= 4; length++) columns[at + WORD.prefix1 + length - 1] = hashWord(word.slice(0, length));
    columns[at + WORD.shape] = hashWord(wordShape(form));
    columns[at + WORD.upper] = startsUpper(form) ? 1 : 0;
    columns[at + WORD.letter] = startsWithLetter(form) ? 1 : 0;
    columns[at + WORD.be] = BE.has(form.toLowerCase()) ? 1 : 0;
  }
}
