import { ClassScorer } from '@/lib/domain/parsing/class-scorer';
import { FeatureList } from '@/lib/domain/parsing/feature-key';
import type { Lexicon } from '@/lib/domain/parsing/lexicon';
import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import { TAG_FEATURES, tagFeatures, type TaggableSentence, toTaggable } from '@/lib/domain/parsing/tag-features';
import { TagInventory } from '@/lib/domain/parsing/tag-inventory';
import { Tagger } from '@/lib/domain/parsing/tagger';
import { Vocabulary } from '@/lib/domain/parsing/vocabulary';
import { WordTable } from '@/lib/domain/parsing/word-table';
import { AveragedPerceptron, FeatureCounts } from './averaged-perceptron';
import type { TreebankSentence, TreebankWord } from './conllu';
import { Shuffler } from './shuffle';

const EPOCHS = 5;
/** Rarer pairs of tags fall back to the commonest pair of their universal tag. */
const LEAST_TAG_COUNT = 8;
const LEAST_FEATURE_COUNT = 2;

export type TrainedTagger = { tagger: Tagger; vocabulary: Vocabulary; weights: LinearWeights; ambiguity: WordTable };

/** The classes of the tagger, most frequent first. */
export function tagClasses(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences.flatMap(({ words }) => words)) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= LEAST_TAG_COUNT).sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function goldTags(names: readonly string[]): (word: TreebankWord) => number {
  const numbers = new Map(names.map((name, i) => [name, i]));
  return ({ upos, xpos }) => numbers.get(`${upos}|${xpos}`) ?? Math.max(0, names.findIndex((name) => name.startsWith(`${upos}|`)));
}

/** The tags that frequent words have in training: up to three, seven bits each, the commonest lowest. */
function ambiguityTable(sentences: readonly TreebankSentence[], lexicon: Lexicon, gold: (word: TreebankWord) => number): WordTable {
  const seen = new Map<number, Map<number, number>>();
  for (const word of sentences.flatMap(({ words }) => words)) {
    const { hash } = lexicon.facts(word.form);
    const tags = seen.get(hash) ?? new Map<number, number>();
    seen.set(hash, tags.set(gold(word), (tags.get(gold(word)) ?? 0) + 1));
  }
  const entries: [number, number][] = [];
  for (const [hash, tags] of seen) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (total < 5) continue;
    const [first = 0, second = 0, third = 0] = [...tags].filter(([, count]) => count / total >= 0.05).sort((a, b) => b[1] - a[1]).map(([tag]) => tag + 1);
    entries.push([hash, first | (second << 7) | (third << 14)]);
  }
  entries.sort((a, b) => a[0] - b[0]);
  return new WordTable(Int32Array.from(entries, ([hash]) => hash), Int32Array.from(entries, ([, tags]) => tags));
}

/** Trains a tagger with the classes `names`. */
export function trainTagger(sentences: readonly TreebankSentence[], names: readonly string[], lexicon: Lexicon): TrainedTagger {
  const gold = goldTags(names);
  const ambiguity = ambiguityTable(sentences, lexicon, gold);
  const vocabulary = new Vocabulary(lexicon, ambiguity);
  const examples = sentences.map(({ words }) => {
    const rows = Int32Array.from(words, ({ form }) => vocabulary.row(form));
    return { sentence: toTaggable(rows, vocabulary.columns), tags: words.map(gold) };
  });
  const weights = fit(examples, vocabulary.columns, names.length);
  return { tagger: new Tagger(new TagInventory(names), new ClassScorer(weights), vocabulary), vocabulary, weights, ambiguity };
}

function fit(examples: readonly { sentence: TaggableSentence; tags: readonly number[] }[], columns: Int32Array, classes: number): LinearWeights {
  const features = new FeatureList(TAG_FEATURES);
  const scores = new Int32Array(classes);
  const counts = new FeatureCounts();
  for (const { sentence, tags } of examples) {
    for (let i = 0; i < tags.length; i++) {
      tagFeatures(sentence, columns, i, tags[i - 1] ?? -1, tags[i - 2] ?? (i === 0 ? -2 : -1), features);
      counts.add(features);
    }
  }
  const perceptron = new AveragedPerceptron(classes, counts.atLeast(LEAST_FEATURE_COUNT));
  const shuffler = new Shuffler(12345);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { sentence, tags } of shuffler.shuffled(examples)) {
      // Its own guesses are its history, as they will be when it is used.
      let t1 = -1;
      let t2 = -2;
      for (const [i, tag] of tags.entries()) {
        tagFeatures(sentence, columns, i, t1, t2, features);
        perceptron.score(features, scores);
        let best = 0;
        for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
        if (best !== tag) {
          perceptron.correct(features, tag, 1);
          perceptron.correct(features, best, -1);
        }
        perceptron.advance();
        t2 = t1;
        t1 = best;
      }
    }
  }
  return AveragedPerceptron.freeze([perceptron]);
}

/** Tags of each sentence by a tagger that never saw it: the parser must learn from tags as bad as those it will get. */
export function jackknifedTags(sentences: readonly TreebankSentence[], names: readonly string[], lexicon: Lexicon, folds: number): Int32Array[] {
  const result: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const trained = trainTagger(sentences.filter((_, i) => i % folds !== fold), names, lexicon);
    for (const [i, sentence] of sentences.entries()) if (i % folds === fold) result[i] = tagsOf(trained, sentence);
  }
  return result;
}

export function tagsOf({ tagger, vocabulary }: Pick<TrainedTagger, 'tagger' | 'vocabulary'>, { words }: Pick<TreebankSentence, 'words'>): Int32Array {
  return tagger.tag(Int32Array.from(words, ({ form }) => vocabulary.row(form)), words.at(-1)?.form ?? '');
}
