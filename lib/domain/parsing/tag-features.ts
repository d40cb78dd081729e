import type { FeatureList } from './feature-key';
import { WORD, WORD_WIDTH } from './vocabulary';

export const TAG_FEATURES = 64;

/** Words of a sentence for the tagger: rows of the vocabulary with two rows of padding at either end, and how each is capitalised. */
export type TaggableSentence = { length: number; rows: Int32Array; capitals: Int32Array };

/** `rows` are those of the words. */
export function toTaggable(rows: Int32Array, columns: Int32Array): TaggableSentence {
  const length = rows.length;
  const padded = new Int32Array(length + 4);
  const capitals = new Int32Array(length + 4);
  padded.set(rows, 2);
  let upper = 0;
  let letters = 0;
  for (const row of rows) {
    upper += columns[row * WORD_WIDTH + WORD.upper]!;
    letters += columns[row * WORD_WIDTH + WORD.letter]!;
  }
  // A headline, where a capital says nothing.
  const shouting = letters > 2 && upper / letters > 0.75 ? 2 : 0;
  for (let i = 0; i < length; i++) capitals[i + 2] = columns[rows[i]! * WORD_WIDTH + WORD.upper]! * 4 + shouting + (i === 0 ? 1 : 0);
  return { length, rows: padded, capitals };
}

/** The features of word i, given the classes of the one before it (t1) and the one before that (t2); −1 and −2 stand for none. */
export function tagFeatures(sentence: TaggableSentence, columns: Int32Array, i: number, t1: number, t2: number, out: FeatureList): void {
  const { rows, capitals } = sentence;
  const w = columns;
  const a = rows[i + 2]! * WORD_WIDTH;
  const l = rows[i + 1]! * WORD_WIDTH;
  const l2 = rows[i]! * WORD_WIDTH;
  const r = rows[i + 3]! * WORD_WIDTH;
  const r2 = rows[i + 4]! * WORD_WIDTH;
  const word = w[a + WORD.hash]!;
  const left = w[l + WORD.hash]!;
  const right = w[r + WORD.hash]!;
  const capital = capitals[i + 2]!;
  const shape = w[a + WORD.shape]!;
  const suffix2 = w[a + WORD.suffix2]!;
  const suffix3 = w[a + WORD.suffix3]!;
  const cluster = w[a + WORD.cluster]!;
  const coarse = w[a + WORD.coarse]!;
  const leftCluster = w[l + WORD.cluster]!;
  const rightCluster = w[r + WORD.cluster]!;
  const classes = w[a + WORD.classes]!;
  const known = w[a + WORD.ambiguity]!;
  const knownRight = w[r + WORD.ambiguity]!;
  const knownRight2 = w[r2 + WORD.ambiguity]!;
  out.count = 0;
  out.add(1, 0);
  out.add(2, word);
  out.add(3, w[a + WORD.exact]!);
  out.add(4, left);
  out.add(5, right);
  out.add(6, w[l2 + WORD.hash]!);
  out.add(7, w[r2 + WORD.hash]!);
  out.add(8, word, left);
  out.add(9, word, right);
  out.add(10, left, right);
  out.add(11, t1);
  out.add(12, t1, t2);
  out.add(13, t1, word);
  out.add(14, t1, t2, word);
  out.add(15, t1, right);
  out.add(16, t2, left, word);
  out.add(17, w[a + WORD.suffix1]!);
  out.add(18, suffix2);
  out.add(19, suffix3);
  out.add(20, w[a + WORD.suffix4]!);
  out.add(21, w[a + WORD.suffix5]!);
  out.add(22, w[a + WORD.prefix1]!);
  out.add(23, w[a + WORD.prefix2]!);
  out.add(24, w[a + WORD.prefix3]!);
  out.add(25, w[a + WORD.prefix4]!);
  out.add(26, shape);
  out.add(27, capital);
  out.add(28, shape, capital);
  out.add(29, capital, suffix3);
  out.add(30, capital, classes, t1);
  out.add(31, capital, capitals[i + 1]!, capitals[i + 3]!);
  out.add(32, w[l + WORD.suffix3]!);
  out.add(33, w[r + WORD.suffix3]!);
  out.add(34, w[r + WORD.suffix2]!, suffix2);
  out.add(35, w[l + WORD.suffix2]!, suffix2);
  out.add(36, w[r + WORD.shape]!);
  out.add(37, w[l + WORD.shape]!);
  out.add(38, shape, t1);
  out.add(39, cluster);
  out.add(40, cluster, t1);
  out.add(41, leftCluster);
  out.add(42, rightCluster);
  out.add(43, cluster, rightCluster);
  out.add(44, leftCluster, cluster);
  out.add(45, coarse, t1, t2);
  out.add(46, w[l2 + WORD.cluster]!);
  out.add(47, w[r2 + WORD.cluster]!);
  out.add(48, coarse, w[r + WORD.coarse]!, t1);
  out.add(49, known);
  out.add(50, known, t1);
  out.add(51, known, knownRight);
  out.add(52, known, t1, knownRight);
  out.add(53, knownRight, t1);
  out.add(54, knownRight, knownRight2);
  out.add(55, known, knownRight, knownRight2);
  out.add(56, classes, suffix2);
  out.add(57, classes, suffix3, t1);
  out.add(58, w[a + WORD.noun]!, t1, classes);
  out.add(59, w[a + WORD.verb]!, suffix2, t1);
  out.add(60, w[a + WORD.frames]!, t1, w[r + WORD.classes]!);
}
