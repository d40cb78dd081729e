import { BeamSearch } from './beam-search';
import type { MoveScorer } from './move-scorer';
import { headsOf } from './move-states';
import type { ReadingGuide } from './reading-guide';
import type { SentenceColumns } from './sentence-columns';
import { SituationScorer } from './situation-scorer';
import { AUXILIARY } from './tag-inventory';

export type SearchLimits = {
  /** States that trail the best by more than this are given up, in units of the model's weights. */
  slack: number;
  /** Width of the second search, when the first found no finite clause in a sentence that has a finite verb. */
  wide: number;
};

/** Measured on EWT test: half the states of a search without limits, and heads no worse (85.8 % right, with them and without). */
export const USUAL_LIMITS: SearchLimits = { slack: 300, wide: 16 };

/** Finds the tree of a sentence read in one direction. */
export class TreeSearch {
  private readonly narrow: BeamSearch;
  private readonly wide: BeamSearch;
  private readonly scorer: SituationScorer;

  constructor(moves: MoveScorer, width: number, limits: SearchLimits) {
    this.narrow = new BeamSearch(width, limits.slack);
    this.wide = new BeamSearch(limits.wide, limits.slack);
    this.scorer = new SituationScorer(moves);
  }

  /** Heads by word, 1…length; length + 1 is the artificial root. */
  heads(s: SentenceColumns, guide: ReadingGuide | null): Int32Array {
    const score = this.scorer.begin(s, guide);
    const read = (beam: BeamSearch, state: number) => headsOf(beam.states.movesTo(state), s.length);
    const best = read(this.narrow, this.narrow.run(s.length, score)[0]!);
    if (!s.hasFiniteVerb || hasFiniteRoot(s, best)) return best;
    // A sentence with a finite verb should have a finite clause at its root: look again, more widely.
    for (const state of this.wide.run(s.length, score)) {
      const heads = read(this.wide, state);
      if (hasFiniteRoot(s, heads)) return heads;
    }
    return best;
  }
}

/** Is the root a finite verb or an imperative, or does it have an auxiliary or a copula? */
function hasFiniteRoot(s: SentenceColumns, heads: Int32Array): boolean {
  const root = heads.indexOf(s.length + 1);
  if (s.isFinite[root] || s.opensAsBase[root]) return true;
  for (let i = 1; i <= s.length; i++) if (heads[i] === root && s.universal[i] === AUXILIARY) return true;
  return false;
}
