import { FeatureList } from '@/lib/domain/parsing/feature-key';
import { LABEL_FEATURES } from '@/lib/domain/parsing/label-features';
import { walkRelations } from '@/lib/domain/parsing/labeller';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron';
import type { ParseExample } from './parse-example';
import type { Shuffler } from './shuffle';

const LEAST_FEATURE_COUNT = 3;

/** Trains the labeller on right trees; `names` are its classes. */
export function trainLabels(examples: readonly ParseExample[], names: readonly string[], epochs: number, shuffler: Shuffler): LinearWeights {
  const features = new FeatureList(LABEL_FEATURES);
  const scores = new Int32Array(names.length);
  const root = names.indexOf('root');
  const counts = new FeatureCounts();
  for (const { forwards, relations } of examples) {
    walkRelations(forwards.sentence, forwards.heads, features, (word) => {
      counts.add(features);
      return relations[word]!;
    });
  }
  const perceptron = new AveragedPerceptron(names.length, counts.atLeast(LEAST_FEATURE_COUNT));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { forwards, relations } of shuffler.shuffled(examples)) {
      walkRelations(forwards.sentence, forwards.heads, features, (word) => {
        const right = relations[word]!;
        if (forwards.heads[word] === forwards.sentence.length + 1) return root;
        perceptron.score(features, scores);
        let best = root === 0 ? 1 : 0;
        for (let c = best + 1; c < scores.length; c++) if (c !== root && scores[c]! > scores[best]!) best = c;
        if (best !== right) {
          perceptron.correct(features, right, 1);
          perceptron.correct(features, best, -1);
        }
        perceptron.advance();
        return best;
      });
    }
  }
  return AveragedPerceptron.freeze([perceptron]);
}
