import type { ClassScorer } from './class-scorer';
import { CAPITAL, describeTokens, ENTITY_FEATURES, entityFeatures, type EntityToken, type EntityWord, GAZETTEER } from './entity-features';
import { FeatureList, hashWord } from './feature-key';
import { documentMemory } from './entity-memory';
import type { Vocabulary } from './vocabulary';
import type { WordTable } from './word-table';

/** Classes of the entity tagger: outside, then the first and any further word of a person, a place, an organisation. */
export const ENTITY_CLASSES = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG'] as const;
const PLACE_FIRST = 3;
const ORGANISATION_FIRST = 5;
const ORGANISATION_NEXT = 6;
const THE = hashWord('the');

/** Further words follow their own kind alone. */
const mayFollow = (next: number, previous: number) => next === 0 || (next & 1) === 1 || previous === next || previous === next - 1;

/** Finds names of people, places and organisations: greedy, left to right, then a second pass that knows the whole document. */
export class EntityTagger {
  private readonly features = new FeatureList(ENTITY_FEATURES);
  private readonly scores = new Int32Array(ENTITY_CLASSES.length);

  constructor(
    private readonly scorer: ClassScorer,
    private readonly vocabulary: Vocabulary,
    private readonly gazetteer: WordTable,
  ) {}

  /** Classes of the tokens of each sentence, by the first pass and by the second, which sees how each word was classed elsewhere. */
  tagDocument(sentences: readonly (readonly EntityWord[])[]): { first: Int32Array[]; second: Int32Array[] } {
    const first = sentences.map((words) => this.tagSentence(words, null));
    const memory = documentMemory(sentences, first);
    return { first, second: sentences.map((words) => this.tagSentence(words, memory)) };
  }

  tagSentence(words: readonly EntityWord[], memory: ReadonlyMap<number, number> | null): Int32Array {
    const tokens = describeTokens(words, this.vocabulary, this.gazetteer, memory);
    const classes = new Int32Array(words.length);
    const { features, scores } = this;
    let t1 = 0;
    let t2 = 0;
    for (let i = 0; i < words.length; i++) {
      entityFeatures(tokens, i, t1, t2, features);
      this.scorer.score(features.keys, features.count, scores);
      let best = 0;
      for (let c = 1; c < scores.length; c++) if (mayFollow(c, t1) && scores[c]! > scores[best]!) best = c;
      classes[i] = best;
      t2 = t1;
      t1 = best;
    }
    if (tokens[0] && !(tokens[0].capitals & CAPITAL.headline)) completeOrganisations(words, tokens, classes);
    correctPlaces(tokens, classes);
    return classes;
  }
}

/** An organisation starts where its run of capitals starts, and a run that ends in Ministry, Command or the like is one. */
function completeOrganisations(words: readonly EntityWord[], tokens: readonly EntityToken[], classes: Int32Array): void {
  const isProperNoun = (i: number) => /NNP/.test(words[i]?.penn ?? '');
  const isUpper = (i: number) => {
    const token = tokens[i];
    return token !== undefined && (token.capitals & CAPITAL.upper) !== 0 && token.word !== THE;
  };
  const mayJoin = (i: number) =>
    classes[i] === 0 && isUpper(i) && /NN|JJ/.test(words[i]?.penn ?? '') && !((tokens[i]?.gazetteer ?? 0) & GAZETTEER.demonym) && (i > 0 || isProperNoun(i));
  const startOfRun = (i: number) => {
    let start = i;
    while (start > 0 && mayJoin(start - 1)) start--;
    return start;
  };
  const mark = (start: number, end: number) => {
    classes[start] = ORGANISATION_FIRST;
    classes.fill(ORGANISATION_NEXT, start + 1, end);
  };
  for (let i = 0; i < classes.length; i++) {
    if (classes[i] === ORGANISATION_FIRST) mark(startOfRun(i), i + 1);
    else if (classes[i] === 0 && tokens[i]?.kindWord === 1 && isProperNoun(i) && isUpper(i) && classes[i + 1] !== ORGANISATION_NEXT) {
      const start = startOfRun(i);
      if (start < i) mark(start, i + 1);
    }
  }
}

/** A lone name that the gazetteer knows as a place and as nothing else is no organisation. */
function correctPlaces(tokens: readonly EntityToken[], classes: Int32Array): void {
  const { first, last, place, country, organisation, person } = GAZETTEER;
  for (const [i, token] of tokens.entries()) {
    if (classes[i] !== ORGANISATION_FIRST || classes[i + 1] === ORGANISATION_NEXT || !(token.capitals & CAPITAL.upper)) continue;
    if (token.gazetteer & (place | country) && !(token.gazetteer & (first | last | organisation | person))) classes[i] = PLACE_FIRST;
  }
}
