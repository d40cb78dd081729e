import { ClassScorer } from '@/lib/domain/parsing/class-scorer';
import { Labeller } from '@/lib/domain/parsing/labeller';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import { MoveScorer } from '@/lib/domain/parsing/move-scorer';
import { readBackwards } from '@/lib/domain/parsing/tree-parser';
import { TreeSearch, USUAL_LIMITS } from '@/lib/domain/parsing/tree-search';
import type { MoveExample, ParseExample } from './parse-example';
import { Shuffler } from './shuffle';
import { trainLabels } from './train-labels';
import { type MoveTraining, trainMoves } from './train-moves';

export const BEAM_WIDTH = 4;
const GUIDE_FOLDS = 3;
const BACKWARDS: MoveTraining = { epochs: 4, runs: 1, width: BEAM_WIDTH, leastCount: 3, margin: 15 };
const FORWARDS: MoveTraining = { epochs: 5, runs: 2, width: BEAM_WIDTH, leastCount: 4, margin: 15 };

export type TrainedParser = { labels: LinearWeights; back: LinearWeights; moves: LinearWeights };

/**
 * Trains both readings and the labeller. The reading from right to left is a feature of the other one, so the guides in training
 * come from models that never saw the sentence; `late` joins only the last models, its guides coming from the finished one.
 */
export function trainParser(examples: readonly ParseExample[], late: readonly ParseExample[], names: readonly string[]): TrainedParser {
  const shuffler = new Shuffler(777);
  console.log('  labeller and right-to-left reading');
  const reader = trainReader(examples, names, 6, shuffler);
  const guided = withFoldedGuides(examples, names, shuffler);
  const all = [...examples, ...late];
  const forwards = [...guided, ...late.map((example) => reader.guided(example))];
  console.log('  left-to-right reading');
  return { labels: trainLabels(all, names, 6, shuffler), back: reader.back, moves: trainMoves(forwards, shuffler, FORWARDS) };
}

function trainReader(examples: readonly ParseExample[], names: readonly string[], epochs: number, shuffler: Shuffler) {
  const labels = trainLabels(examples, names, epochs, shuffler);
  const back = trainMoves(examples.map(({ backwards }) => backwards), shuffler, BACKWARDS);
  const labeller = new Labeller(names, new ClassScorer(labels));
  const search = new TreeSearch(new MoveScorer(back), BEAM_WIDTH, USUAL_LIMITS);
  const guided = ({ forwards, backwards }: ParseExample): MoveExample => ({ ...forwards, guide: readBackwards(search, labeller, forwards.sentence, backwards.sentence) });
  return { back, guided };
}

function withFoldedGuides(examples: readonly ParseExample[], names: readonly string[], shuffler: Shuffler): MoveExample[] {
  const guided: MoveExample[] = [];
  for (let fold = 0; fold < GUIDE_FOLDS; fold++) {
    console.log(`  guides, fold ${fold + 1} of ${GUIDE_FOLDS}`);
    const reader = trainReader(examples.filter((_, i) => i % GUIDE_FOLDS !== fold), names, 4, shuffler);
    for (const [i, example] of examples.entries()) if (i % GUIDE_FOLDS === fold) guided[i] = reader.guided(example);
  }
  return guided;
}
