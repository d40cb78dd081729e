import type { ScoreMoves } from './beam-search';
import { FeatureList } from './feature-key';
import {
  configurationFeatures, frontFeatures, guideConfigurationFeatures, guideFeatures, MOVE_FEATURES, secondAndFrontFeatures, secondAndTopFeatures, secondFeatures, stackFeatures,
  thirdFeatures, threeWordFeatures, topAndFrontFeatures, topFeatures,
} from './move-features';
import type { MoveScorer } from './move-scorer';
import { CELL, Kernel, type MoveStates } from './move-states';
import type { ReadingGuide } from './reading-guide';
import { ScoreCache } from './score-cache';
import type { SentenceColumns } from './sentence-columns';

/**
 * Scores the moves of one sentence after another.
 *
 * The score of a state is a sum over features, and the states of a search have most of their features in common. So each group of
 * features is looked up once for the words it looks at, and its three sums are kept: the same scores for fewer look-ups.
 */
export class SituationScorer {
  private readonly features = new FeatureList(MOVE_FEATURES);
  private readonly kernel = new Kernel();
  private readonly topAndFront = new ScoreCache();
  private readonly secondAndTop = new ScoreCache();
  private readonly secondAndFront = new ScoreCache();
  private readonly threeWords = new ScoreCache();
  /** Sums of the features of single words, three a word. */
  private tops = new Int32Array(0);
  private seconds = new Int32Array(0);
  private thirds = new Int32Array(0);
  private fronts = new Int32Array(0);

  constructor(private readonly scorer: MoveScorer) {}

  begin(s: SentenceColumns, guide: ReadingGuide | null): ScoreMoves {
    for (const cache of [this.topAndFront, this.secondAndTop, this.secondAndFront, this.threeWords]) cache.clear();
    this.scoreWords(s);
    return (states, state, scores) => this.score(s, guide, states, state, scores);
  }

  private scoreWords(s: SentenceColumns): void {
    const { features } = this;
    const size = s.length + 2;
    this.tops = new Int32Array(3 * size);
    this.seconds = new Int32Array(3 * size);
    this.thirds = new Int32Array(3 * size);
    this.fronts = new Int32Array(3 * size);
    for (let word = 0; word < size; word++) {
      topFeatures(s, word, features);
      this.addTo(this.tops, 3 * word);
      secondFeatures(s, word, features);
      this.addTo(this.seconds, 3 * word);
      thirdFeatures(s, word, features);
      this.addTo(this.thirds, 3 * word);
      frontFeatures(s, word, word <= s.length ? word + 1 : 0, word < s.length ? word + 2 : 0, features);
      this.addTo(this.fronts, 3 * word);
    }
  }

  private score(s: SentenceColumns, guide: ReadingGuide | null, states: MoveStates, state: number, scores: Int32Array): void {
    const { features, kernel, topAndFront, secondAndTop, secondAndFront, threeWords, tops, seconds, thirds, fronts } = this;
    states.read(state, kernel);
    const { s0, s1, s2, b0 } = kernel;
    if (!topAndFront.find(s0, b0, 0)) {
      topAndFrontFeatures(s, s0, b0, kernel.b1, features);
      this.addTo(topAndFront.table, topAndFront.scores);
    }
    if (!secondAndTop.find(s1, s0, 0)) {
      secondAndTopFeatures(s, s1, s0, features);
      this.addTo(secondAndTop.table, secondAndTop.scores);
    }
    if (!secondAndFront.find(s1, b0, 0)) {
      secondAndFrontFeatures(s, s1, b0, features);
      this.addTo(secondAndFront.table, secondAndFront.scores);
    }
    if (!threeWords.find(s1, s0, b0)) {
      threeWordFeatures(s, kernel, features);
      if (guide) guideFeatures(s, kernel, guide, features);
      this.addTo(threeWords.table, threeWords.scores);
    }
    const { cells } = states;
    const cell = states.topCell(state);
    const stack = cell + CELL.scores;
    if (!cells[cell + CELL.isScored]) {
      cells[cell + CELL.isScored] = 1;
      cells.fill(0, stack, stack + 3);
      stackFeatures(s, kernel, features);
      this.addTo(cells, stack);
    }
    for (let move = 0; move < 3; move++) {
      scores[move] =
        tops[3 * s0 + move]! +
        seconds[3 * s1 + move]! +
        thirds[3 * s2 + move]! +
        fronts[3 * b0 + move]! +
        topAndFront.table[topAndFront.scores + move]! +
        secondAndTop.table[secondAndTop.scores + move]! +
        secondAndFront.table[secondAndFront.scores + move]! +
        threeWords.table[threeWords.scores + move]! +
        cells[stack + move]!;
    }
    configurationFeatures(s, kernel, features);
    if (guide) guideConfigurationFeatures(s, kernel, guide, features);
    this.addTo(scores, 0);
  }

  /** Looks up the features listed, adds their sums to `scores` from `at` on, and starts a new list. */
  private addTo(scores: Int32Array, at: number): void {
    this.scorer.addScores(this.features.keys, this.features.count, scores, at);
    this.features.count = 0;
  }
}
