import { BeamSearch } from './beam-search';
import type { Labeller } from './labeller';
import type { MoveScorer } from './move-scorer';
import { headsOf } from './move-states';
import { type ReadingGuide, toGuide, turnedHeads } from './reading-guide';
import { type SentenceColumns, toColumns } from './sentence-columns';
import { SituationScorer } from './situation-scorer';
import { AUXILIARY, type TagInventory } from './tag-inventory';

/** Width of the second search, when the first found no finite clause in a sentence that has a finite verb. */
const WIDE = 24;

/** Heads and relations by word, 1…length; length + 1 is the artificial root. `guide` is the reading from right to left. */
export type Tree = { heads: Int32Array; labels: Int32Array; guide: ReadingGuide };

/**
 * Dependency parser. The sentence is read from right to left first; what that reading says is evidence for the reading from
 * left to right, whose tree is the answer. Where the two agree, the answer is more often right.
 */
export class TreeParser {
  private readonly narrow: BeamSearch;
  private readonly wide: BeamSearch;
  private readonly forwards: SituationScorer;
  private readonly backwards: SituationScorer;

  constructor(
    private readonly inventory: TagInventory,
    private readonly labeller: Labeller,
    moves: MoveScorer,
    backMoves: MoveScorer,
    width: number,
  ) {
    this.narrow = new BeamSearch(width);
    this.wide = new BeamSearch(WIDE);
    this.forwards = new SituationScorer(moves);
    this.backwards = new SituationScorer(backMoves);
  }

  /** `rows` are those of the words in the vocabulary, `columns` its table, `tags` the tagger's classes. */
  parse(rows: Int32Array, columns: Int32Array, tags: Int32Array): Tree {
    const forwards = toColumns(rows, tags, columns, this.inventory, 'forwards');
    const backwards = toColumns(rows, tags, columns, this.inventory, 'backwards');
    const backHeads = turnedHeads(this.heads(backwards, this.backwards, null), rows.length);
    const guide = toGuide(backHeads, this.labeller.label(forwards, backHeads), rows.length);
    const heads = this.heads(forwards, this.forwards, guide);
    return { heads, labels: this.labeller.label(forwards, heads), guide };
  }

  private heads(s: SentenceColumns, scorer: SituationScorer, guide: ReadingGuide | null): Int32Array {
    const score = scorer.begin(s, guide);
    const search = (beam: BeamSearch) => Array.from(beam.run(s.length, score), (state) => headsOf(beam.states.movesTo(state), s.length));
    const [best] = search(this.narrow);
    if (!best) throw new Error('a search ends in one state at least');
    if (!s.hasFiniteVerb || hasFiniteRoot(s, best)) return best;
    // A sentence with a finite verb should have a finite clause at its root: look again, more widely.
    return search(this.wide).find((heads) => hasFiniteRoot(s, heads)) ?? best;
  }
}

/** Is the root a finite verb or an imperative, or does it have an auxiliary or a copula? */
function hasFiniteRoot(s: SentenceColumns, heads: Int32Array): boolean {
  const root = heads.indexOf(s.length + 1);
  if (s.isFinite[root] || s.opensAsBase[root]) return true;
  for (let i = 1; i <= s.length; i++) if (heads[i] === root && s.universal[i] === AUXILIARY) return true;
  return false;
}
