import type { ClassScorer } from './class-scorer';
import { FeatureList } from './feature-key';
import { TAG_FEATURES, tagFeatures, toTaggable } from './tag-features';
import type { TagInventory } from './tag-inventory';
import type { Vocabulary } from './vocabulary';

const SENTENCE_END = /^[.!?”"]$/;

/** Part-of-speech tagger: greedy, left to right; each class is a universal and a Penn tag at once. */
export class Tagger {
  private readonly features = new FeatureList(TAG_FEATURES);
  private readonly scores: Int32Array;
  private readonly pastTense: number;
  private readonly pastParticiple: number;
  private readonly finite: Uint8Array;

  constructor(
    readonly inventory: TagInventory,
    private readonly scorer: ClassScorer,
    private readonly vocabulary: Vocabulary,
  ) {
    this.scores = new Int32Array(inventory.names.length);
    this.pastTense = inventory.names.indexOf('VERB|VBD');
    this.pastParticiple = inventory.names.indexOf('VERB|VBN');
    this.finite = Uint8Array.from(inventory.penn, (tag) => (/^(?:VB[DZP]|MD)$/.test(tag) ? 1 : 0));
  }

  /** The class of each word. `rows` are those of the words in the vocabulary; `lastWord` is the last one's spelling. */
  tag(rows: Int32Array, lastWord: string): Int32Array {
    const { columns } = this.vocabulary;
    const sentence = toTaggable(rows, columns);
    const tags = new Int32Array(rows.length);
    let t1 = -1;
    let t2 = -2;
    let hasFiniteVerb = false;
    let doubtful = -1;
    let leastMargin = Infinity;
    for (let i = 0; i < rows.length; i++) {
      tagFeatures(sentence, columns, i, t1, t2, this.features);
      const best = this.best();
      tags[i] = best;
      t2 = t1;
      t1 = best;
      if (this.finite[best]) hasFiniteVerb = true;
      if (best !== this.pastParticiple || this.pastTense < 0) continue;
      const margin = this.scores[best]! - this.scores[this.pastTense]!;
      if (margin < leastMargin) {
        leastMargin = margin;
        doubtful = i;
      }
    }
    // A full sentence without any finite verb: its most doubtful participle was a past tense.
    if (!hasFiniteVerb && doubtful >= 0 && rows.length > 4 && SENTENCE_END.test(lastWord)) tags[doubtful] = this.pastTense;
    return tags;
  }

  private best(): number {
    const { scores } = this;
    this.scorer.score(this.features.keys, this.features.count, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
    return best;
  }
}
