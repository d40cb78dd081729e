import { ClassScorer } from './class-scorer';
import { EntityTagger } from './entity-tagger';
import { Labeller } from './labeller';
import { Lexicon } from './lexicon';
import { readLinearWeights } from './linear-model';
import { readModelFile } from './model-file';
import { MoveScorer } from './move-scorer';
import type { ParsedToken } from './parsed-token';
import { TagInventory } from './tag-inventory';
import { Tagger } from './tagger';
import { tokenise } from './tokenise';
import { TreeParser } from './tree-parser';
import { type SearchLimits, TreeSearch, USUAL_LIMITS } from './tree-search';
import { Vocabulary } from './vocabulary';
import { WordTable } from './word-table';

/** A loaded model. It keeps what it learnt of words it met, and reuses its workspace: one sentence at a time. */
export type ParsingModel = {
  readonly inventory: TagInventory;
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly tagger: Tagger;
  readonly parser: TreeParser;
  readonly entityTagger: EntityTagger;
};

/** Reads an uncompressed model file. Throws a `ModelFileError` when the bytes are something else or cut short. */
export function readModel(bytes: Uint8Array, limits: SearchLimits = USUAL_LIMITS): ParsingModel {
  const { tags, labels, width, sections } = readModelFile(bytes);
  const words = (name: 'clusters' | 'wordnet' | 'ambiguity' | 'gazetteer') => WordTable.read(sections[name], name);
  const weights = (name: 'tagger' | 'back' | 'moves' | 'labels' | 'ner') => readLinearWeights(sections[name], name);
  const search = (name: 'moves' | 'back') => new TreeSearch(new MoveScorer(weights(name)), width, limits);
  const inventory = new TagInventory(tags);
  const vocabulary = new Vocabulary(new Lexicon(words('clusters'), words('wordnet')), words('ambiguity'));
  const labeller = new Labeller(labels, new ClassScorer(weights('labels')));
  return {
    inventory,
    labels,
    vocabulary,
    tagger: new Tagger(inventory, new ClassScorer(weights('tagger')), vocabulary),
    parser: new TreeParser(inventory, labeller, search('moves'), search('back')),
    entityTagger: new EntityTagger(new ClassScorer(weights('ner')), vocabulary, words('gazetteer')),
  };
}

/** Tokens, tags and the dependency tree of the sentence `text.slice(start, end)`; no tokens when it is blank. The same text gives the same tree. */
export function parseSentence(model: ParsingModel, text: string, start: number, end: number): ParsedToken[] {
  const spans = tokenise(text, start, end);
  return parseWords(model, spans.map((span) => ({ ...span, text: text.slice(span.start, span.end) })));
}

/** The same for a sentence that is split into words already. */
export function parseWords({ vocabulary, tagger, parser, inventory, labels }: ParsingModel, words: readonly Pick<ParsedToken, 'text' | 'start' | 'end'>[]): ParsedToken[] {
  if (words.length === 0) return [];
  vocabulary.makeRoom();
  const rows = Int32Array.from(words, (word) => vocabulary.row(word.text));
  const tags = tagger.tag(rows, words.at(-1)?.text ?? '');
  const tree = parser.parse(rows, vocabulary.columns, tags);
  const root = words.length + 1;
  return words.map(({ text, start, end }, i) => {
    const head = tree.heads[i + 1]!;
    const label = tree.labels[i + 1]!;
    const tag = tags[i]!;
    return {
      text,
      start,
      end,
      tag: inventory.universal[tag]!,
      penn: inventory.penn[tag]!,
      head: head === root ? -1 : head - 1,
      label: labels[label]!,
      sure: tree.guide.head[i + 1] === head,
      sureLabel: tree.guide.head[i + 1] === head && tree.guide.label[i + 1] === label + 1,
    };
  });
}
