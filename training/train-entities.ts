import { ClassScorer } from '@/lib/domain/parsing/class-scorer';
import { describeTokens, ENTITY_FEATURES, entityFeatures, type EntityToken, type EntityWord } from '@/lib/domain/parsing/entity-features';
import { documentMemory } from '@/lib/domain/parsing/entity-memory';
import { ENTITY_CLASSES, EntityTagger } from '@/lib/domain/parsing/entity-tagger';
import { FeatureList } from '@/lib/domain/parsing/feature-key';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import type { Vocabulary } from '@/lib/domain/parsing/vocabulary';
import type { WordTable } from '@/lib/domain/parsing/word-table';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron';
import { Shuffler } from './shuffle';

const EPOCHS = 5;
const RUNS = 4;
const MEMORY_FOLDS = 3;
const LEAST_FEATURE_COUNT = 2;

export type NamedDocument = { words: EntityWord[]; classes: number[] }[];
type Example = { tokens: EntityToken[]; classes: readonly number[] };

/**
 * Trains the entity tagger. Each sentence is seen twice, without a document memory and with one, since the tagger makes two passes;
 * the memories come from taggers that never saw the document.
 */
export function trainEntities(documents: readonly NamedDocument[], vocabulary: Vocabulary, gazetteer: WordTable): LinearWeights {
  const shuffler = new Shuffler(99);
  const examples = (document: NamedDocument, memory: ReadonlyMap<number, number> | null): Example[] =>
    document.map(({ words, classes }) => ({ tokens: describeTokens(words, vocabulary, gazetteer, memory), classes }));
  const withoutMemory = documents.map((document) => examples(document, null));
  const withMemory: Example[][] = [];
  for (let fold = 0; fold < MEMORY_FOLDS; fold++) {
    const others = withoutMemory.filter((_, i) => i % MEMORY_FOLDS !== fold).flat();
    const tagger = new EntityTagger(new ClassScorer(fit(others, 1, shuffler)), vocabulary, gazetteer);
    for (const [i, document] of documents.entries()) {
      if (i % MEMORY_FOLDS !== fold) continue;
      const sentences = document.map(({ words }) => words);
      withMemory[i] = examples(document, documentMemory(sentences, sentences.map((words) => tagger.tagSentence(words, null))));
    }
  }
  return fit([...withoutMemory, ...withMemory].flat(), RUNS, shuffler);
}

function fit(examples: readonly Example[], runs: number, shuffler: Shuffler): LinearWeights {
  const features = new FeatureList(ENTITY_FEATURES);
  const scores = new Int32Array(ENTITY_CLASSES.length);
  const counts = new FeatureCounts();
  for (const { tokens, classes } of examples) {
    for (let i = 0; i < tokens.length; i++) {
      entityFeatures(tokens, i, classes[i - 1] ?? 0, classes[i - 2] ?? 0, features);
      counts.add(features);
    }
  }
  const keys = counts.atLeast(LEAST_FEATURE_COUNT);
  const train = () => {
    const perceptron = new AveragedPerceptron(ENTITY_CLASSES.length, keys);
    for (let epoch = 0; epoch < EPOCHS; epoch++) for (const example of shuffler.shuffled(examples)) learn(perceptron, example);
    return perceptron;
  };
  const learn = (perceptron: AveragedPerceptron, { tokens, classes }: Example) => {
    let t1 = 0;
    let t2 = 0;
    for (const [i, right] of classes.entries()) {
      entityFeatures(tokens, i, t1, t2, features);
      perceptron.score(features, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
      if (best !== right) {
        perceptron.correct(features, right, 1);
        perceptron.correct(features, best, -1);
      }
      perceptron.advance();
      t2 = t1;
      t1 = best;
    }
  };
  return AveragedPerceptron.freeze(Array.from({ length: runs }, train));
}
