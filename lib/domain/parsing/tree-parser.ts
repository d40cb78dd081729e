import type { Labeller } from './labeller';
import { type ReadingGuide, toGuide, turnedHeads } from './reading-guide';
import { type SentenceColumns, toColumns } from './sentence-columns';
import type { TagInventory } from './tag-inventory';
import type { TreeSearch } from './tree-search';

/** Heads and relations by word, 1…length; length + 1 is the artificial root. `guide` is the reading from right to left. */
export type Tree = { heads: Int32Array; labels: Int32Array; guide: ReadingGuide };

/** What the reading from right to left says of a sentence. */
export function readBackwards(search: TreeSearch, labeller: Labeller, forwards: SentenceColumns, backwards: SentenceColumns): ReadingGuide {
  const heads = turnedHeads(search.heads(backwards, null), forwards.length);
  return toGuide(heads, labeller.label(forwards, heads), forwards.length);
}

/**
 * Dependency parser. The sentence is read from right to left first; what that reading says is evidence for the reading from
 * left to right, whose tree is the answer. Where the two agree, the answer is more often right.
 */
export class TreeParser {
  constructor(
    private readonly inventory: TagInventory,
    private readonly labeller: Labeller,
    private readonly forwardSearch: TreeSearch,
    private readonly backwardSearch: TreeSearch,
  ) {}

  /** `rows` are those of the words in the vocabulary, `columns` its table, `tags` the tagger's classes. */
  parse(rows: Int32Array, columns: Int32Array, tags: Int32Array): Tree {
    const forwards = toColumns(rows, tags, columns, this.inventory, 'forwards');
    const backwards = toColumns(rows, tags, columns, this.inventory, 'backwards');
    const guide = readBackwards(this.backwardSearch, this.labeller, forwards, backwards);
    const heads = this.forwardSearch.heads(forwards, guide);
    return { heads, labels: this.labeller.label(forwards, heads), guide };
  }
}
