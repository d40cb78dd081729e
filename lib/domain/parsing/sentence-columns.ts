import { PUNCTUATION, type TagInventory } from './tag-inventory';
import { WORD, WORD_WIDTH } from './vocabulary';

/**
 * A tagged sentence as the parser reads it. Words are 1…length; 0 is nothing, length + 1 the artificial root, which comes last.
 * Read backwards, word 1 is the last of the sentence.
 */
export class SentenceColumns {
  readonly word: Int32Array;
  readonly tag: Int32Array;
  /** Word and tag in one number. */
  readonly wordTag: Int32Array;
  readonly universal: Int32Array;
  readonly cluster: Int32Array;
  readonly coarse: Int32Array;
  readonly noun: Int32Array;
  readonly frames: Int32Array;
  /** Punctuation marks up to and including this word. */
  readonly marks: Int32Array;
  readonly be: Uint8Array;
  readonly upper: Uint8Array;
  readonly isFinite: Uint8Array;
  /** A base form among the first three words: an imperative. */
  readonly opensAsBase: Uint8Array;
  hasFiniteVerb = false;

  constructor(readonly length: number) {
    const size = length + 2;
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.wordTag = new Int32Array(size);
    this.universal = new Int32Array(size);
    this.cluster = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.noun = new Int32Array(size);
    this.frames = new Int32Array(size);
    this.marks = new Int32Array(size);
    this.be = new Uint8Array(size);
    this.upper = new Uint8Array(size);
    this.isFinite = new Uint8Array(size);
    this.opensAsBase = new Uint8Array(size);
  }
}

/** `rows` and `columns` are the vocabulary's, `tags` the tagger's. */
export function toColumns(rows: Int32Array, tags: Int32Array, columns: Int32Array, inventory: TagInventory, direction: 'forwards' | 'backwards'): SentenceColumns {
  const length = rows.length;
  const s = new SentenceColumns(length);
  for (let i = 1; i <= length; i++) {
    const source = direction === 'forwards' ? i - 1 : length - i;
    const at = rows[source]! * WORD_WIDTH;
    const tag = tags[source]!;
    s.word[i] = columns[at + WORD.hash]!;
    // 0 is nothing and 1 the root, in tags as in universal tags.
    s.tag[i] = tag + 2;
    s.universal[i] = inventory.number[tag]!;
    s.cluster[i] = columns[at + WORD.cluster]!;
    s.coarse[i] = columns[at + WORD.coarse]!;
    s.noun[i] = inventory.isNominal[tag]! * columns[at + WORD.noun]!;
    s.frames[i] = inventory.isVerbal[tag]! * columns[at + WORD.frames]!;
    s.marks[i] = s.marks[i - 1]! + (s.universal[i] === PUNCTUATION ? 1 : 0);
    s.be[i] = columns[at + WORD.be]!;
    s.upper[i] = columns[at + WORD.upper]!;
    s.isFinite[i] = inventory.isFinite[tag]!;
    s.opensAsBase[i] = source < 3 ? inventory.isBaseForm[tag]! : 0;
    if (s.isFinite[i]) s.hasFiniteVerb = true;
  }
  const root = length + 1;
  s.word[root] = 1;
  s.tag[root] = 1;
  s.universal[root] = 1;
  s.marks[root] = s.marks[length]!;
  for (let i = 0; i <= root; i++) s.wordTag[i] = s.word[i]! ^ Math.imul(s.tag[i]!, 0x1003f);
  return s;
}
