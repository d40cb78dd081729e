import type { Span } from '../article/schema';
import type { UniversalTag } from './tag-inventory';

/** A word or mark of a parsed sentence. Offsets are UTF-16 indices in the article, end exclusive. */
export type ParsedToken = Span & {
  text: string;
  /** Universal part of speech. */
  tag: UniversalTag;
  /** Penn Treebank tag, which tells past tense from participle and common from proper nouns. */
  penn: string;
  /** Index in the sentence's tokens of the word this one depends on; −1 for the root, of which there is one. */
  head: number;
  /** Universal Dependencies relation to the head, subtype included: “nsubj:pass”. */
  label: string;
  /** The two readings of the sentence gave the word the same head: on unseen text such heads are right more often. */
  sure: boolean;
  /** They also gave it the same relation. */
  sureLabel: boolean;
};
