import type { ClassScorer } from './class-scorer';
import { FeatureList } from './feature-key';
import { LABEL_FEATURES, TreeShape, labelFeatures } from './label-features';
import type { SentenceColumns } from './sentence-columns';

/** Walks a finished tree from the root down; `choose` sees the features of each relation and returns its number, which later ones see. */
export function walkRelations(s: SentenceColumns, heads: Int32Array, features: FeatureList, choose: (word: number) => number): Int32Array {
  const labels = new Int32Array(s.length + 2).fill(-1);
  const tree = new TreeShape(s, heads);
  for (const word of tree.order) {
    const before = tree.before[word]!;
    labelFeatures(s, tree, word, before ? labels[before]! + 1 : 0, labels, features);
    labels[word] = choose(word);
  }
  return labels;
}

/** Names the relations of a finished tree. */
export class Labeller {
  private readonly features = new FeatureList(LABEL_FEATURES);
  private readonly scores: Int32Array;
  private readonly root: number;

  /** `names`: the relations, in the order of the scorer's classes. */
  constructor(
    readonly names: readonly string[],
    private readonly scorer: ClassScorer,
  ) {
    this.scores = new Int32Array(names.length);
    this.root = names.indexOf('root');
  }

  /** Numbers of relations by word, 1…length. */
  label(s: SentenceColumns, heads: Int32Array): Int32Array {
    const { features, scores, root } = this;
    return walkRelations(s, heads, features, (word) => {
      if (heads[word] === s.length + 1) return root;
      this.scorer.score(features.keys, features.count, scores);
      // Only a child of the artificial root is the root.
      let best = root === 0 ? 1 : 0;
      for (let c = best + 1; c < scores.length; c++) if (c !== root && scores[c]! > scores[best]!) best = c;
      return best;
    });
  }
}
