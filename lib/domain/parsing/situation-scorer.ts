import type { ScoreMoves } from './beam-search';
import { FeatureList } from './feature-key';
import { MOVE_FEATURES, moveFeatures } from './move-features';
import type { MoveScorer } from './move-scorer';
import { Kernel } from './move-states';
import type { ReadingGuide } from './reading-guide';
import type { SentenceColumns } from './sentence-columns';

/** Scores the moves of one sentence after another. */
export class SituationScorer {
  private readonly features = new FeatureList(MOVE_FEATURES);
  private readonly kernel = new Kernel();

  constructor(private readonly scorer: MoveScorer) {}

  begin(s: SentenceColumns, guide: ReadingGuide | null): ScoreMoves {
    return (states, state, scores) => {
      states.read(state, this.kernel);
      moveFeatures(s, this.kernel, guide, this.features);
      scores.fill(0);
      this.scorer.addScores(this.features.keys, this.features.count, scores, 0);
    };
  }
}
