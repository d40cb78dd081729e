import { hashWord } from './feature-key';
import { normaliseWord } from './spelling';
import type { WordTable } from './word-table';

/** What is known of a word apart from its sentence. */
export type WordFacts = {
  hash: number;
  /** Distributional classes, 0 when unknown: words that keep the same company. */
  cluster: number;
  coarseCluster: number;
  /** WordNet: noun 1, verb 2, adjective 4, adverb 8. */
  classes: number;
  /** WordNet lexicographer file of the first sense. */
  nounSense: number;
  verbSense: number;
  /** Verb frames: intransitive 1, transitive 2, ditransitive 4, clausal 8, infinitival 16, -ing 32, other 64. */
  frames: number;
};

const NOUN_OR_VERB = 3;
const VERB = 2;
const ADJECTIVE = 4;
/** Endings to take off when WordNet does not know a form: pattern, what to put in its place, the classes that may then be found. */
const INFLECTIONS: readonly (readonly [RegExp, string, number])[] = [
  [/ies$/, 'y', NOUN_OR_VERB],
  [/(s|x|z|ch|sh)es$/, '$1', NOUN_OR_VERB],
  [/s$/, '', NOUN_OR_VERB],
  [/ied$/, 'y', VERB],
  [/ed$/, '', VERB],
  [/ed$/, 'e', VERB],
  [/(.)\1ed$/, '$1', VERB],
  [/ing$/, '', VERB],
  [/ing$/, 'e', VERB],
  [/(.)\1ing$/, '$1', VERB],
  [/er$/, '', ADJECTIVE],
  [/est$/, '', ADJECTIVE],
  [/er$/, 'e', ADJECTIVE],
  [/est$/, 'e', ADJECTIVE],
  [/ier$/, 'y', ADJECTIVE],
  [/iest$/, 'y', ADJECTIVE],
];

/** Word clusters and WordNet classes, by normalised spelling. */
export class Lexicon {
  constructor(
    private readonly clusters: WordTable,
    private readonly wordnet: WordTable,
  ) {}

  facts(form: string): WordFacts {
    const word = normaliseWord(form);
    const hash = hashWord(word);
    // An unknown compound is taken for its last part: “counter-terrorism” for “terrorism”.
    const hyphen = word.lastIndexOf('-');
    const tail = hyphen > 0 && hyphen < word.length - 2 ? hashWord(word.slice(hyphen + 1)) : 0;
    const clusters = this.clusters.get(hash) || (tail && this.clusters.get(tail));
    const wordnet = this.wordnet.get(hash) || (tail && this.wordnet.get(tail)) || this.uninflected(word);
    return {
      hash,
      cluster: clusters & 255,
      coarseCluster: (clusters >> 8) & 255,
      classes: wordnet & 15,
      nounSense: (wordnet >> 4) & 31,
      verbSense: (wordnet >> 9) & 15,
      frames: (wordnet >> 13) & 127,
    };
  }

  private uninflected(word: string): number {
    for (const [ending, replacement, classes] of INFLECTIONS) {
      if (!ending.test(word)) continue;
      const value = this.wordnet.get(hashWord(word.replace(ending, replacement)));
      if (value & classes) return value;
    }
    return 0;
  }
}
