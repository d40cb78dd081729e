import { BeamSearch } from '@/lib/domain/parsing/beam-search';
import { FeatureList } from '@/lib/domain/parsing/feature-key';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import { MOVE_FEATURES, moveFeatures } from '@/lib/domain/parsing/move-features';
import { Kernel, LEFT, MoveStates, RIGHT } from '@/lib/domain/parsing/move-states';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron';
import type { MoveExample } from './parse-example';
import type { Shuffler } from './shuffle';

export type MoveTraining = { epochs: number; runs: number; width: number; leastCount: number; /** Head start of wrong arcs, so that right ones must win clearly. */ margin: number };

/**
 * Structured perceptron over beam search with max-violation updates (Huang, Fayong and Guo 2012): where the best prefix in the
 * beam beats the right one by most, the moves in which they differ are corrected. The mean of `runs` shuffles is returned.
 */
export function trainMoves(examples: readonly MoveExample[], shuffler: Shuffler, training: MoveTraining): LinearWeights {
  const learner = new MoveLearner(training);
  const keys = learner.features(examples, training.leastCount);
  const runs = Array.from({ length: training.runs }, () => {
    const perceptron = new AveragedPerceptron(3, keys);
    for (let epoch = 0; epoch < training.epochs; epoch++) {
      let exact = 0;
      for (const example of shuffler.shuffled(examples)) {
        if (learner.learn(perceptron, example)) exact++;
        perceptron.advance();
      }
      console.log(`    epoch ${epoch + 1}: ${((100 * exact) / examples.length).toFixed(1)} % of the sentences right`);
    }
    return perceptron;
  });
  return AveragedPerceptron.freeze(runs);
}

class MoveLearner {
  private readonly list = new FeatureList(MOVE_FEATURES);
  private readonly kernel = new Kernel();
  private readonly scores = new Int32Array(3);
  private readonly beam: BeamSearch;
  private readonly margin: number;
  /** The right derivation, followed beside the beam. */
  private readonly right = new MoveStates();

  constructor({ width, margin }: MoveTraining) {
    this.beam = new BeamSearch(width);
    this.margin = margin;
  }

  features(examples: readonly MoveExample[], leastCount: number): Int32Array {
    const counts = new FeatureCounts();
    for (const example of examples) {
      let state = this.right.start(example.sentence.length);
      for (const move of example.moves) {
        this.describe(example, this.right, state);
        counts.add(this.list);
        state = this.right.next(state, move);
      }
    }
    return counts.atLeast(leastCount);
  }

  /** One step; true when the sentence was right already. */
  learn(perceptron: AveragedPerceptron, example: MoveExample): boolean {
    const { heads, moves, sentence } = example;
    let rightState = this.right.start(sentence.length);
    let rightScore = 0;
    let worst = { violation: 0, step: -1, state: -1 };
    const final = this.beam.run(
      sentence.length,
      (states, state, scores) => {
        this.describe(example, states, state);
        perceptron.score(this.list, scores);
        const { s0, s1, b0 } = this.kernel;
        if (s0 && heads[s0] !== b0) scores[LEFT]! += this.margin;
        if (s0 && s1 && heads[s0] !== s1) scores[RIGHT]! += this.margin;
      },
      (step, best, score) => {
        this.describe(example, this.right, rightState);
        perceptron.score(this.list, this.scores);
        rightScore += this.scores[moves[step]!]!;
        rightState = this.right.next(rightState, moves[step]!);
        if (score - rightScore > worst.violation) worst = { violation: score - rightScore, step, state: best };
      },
    );
    const { states } = this.beam;
    const found = states.movesTo(final[0]!);
    if (found.every((move, i) => move === moves[i])) return true;
    const until = worst.step < 0 ? moves.length : worst.step + 1;
    const wrong = worst.step < 0 ? found : states.movesTo(worst.state);
    let same = 0;
    while (same < until && wrong[same] === moves[same]) same++;
    this.correct(perceptron, example, moves.subarray(0, until), same, 1);
    this.correct(perceptron, example, wrong.subarray(0, until), same, -1);
    return false;
  }

  private correct(perceptron: AveragedPerceptron, example: MoveExample, moves: Uint8Array, from: number, by: 1 | -1): void {
    let state = this.right.start(example.sentence.length);
    for (const [i, move] of moves.entries()) {
      if (i >= from) {
        this.describe(example, this.right, state);
        perceptron.correct(this.list, move, by);
      }
      state = this.right.next(state, move);
    }
  }

  private describe(example: MoveExample, states: MoveStates, state: number): void {
    states.read(state, this.kernel);
    moveFeatures(example.sentence, this.kernel, example.guide, this.list);
  }
}
