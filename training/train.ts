import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseArgs } from 'node:util';
import { ClassScorer } from '@/lib/domain/parsing/class-scorer';
import type { EntityWord } from '@/lib/domain/parsing/entity-features';
import { EntityTagger } from '@/lib/domain/parsing/entity-tagger';
import { readModel } from '@/lib/domain/parsing/parser';
import { TagInventory } from '@/lib/domain/parsing/tag-inventory';
import { WordTable } from '@/lib/domain/parsing/word-table';
import type { TreebankSentence } from './conllu';
import { type Corpora, readCorpora, readInput, readLexicon, toDocuments } from './corpora';
import { relationNames, toExample } from './parse-example';
import { prune } from './prune';
import { clauseScores, nameScores, treeScores } from './scores';
import { trainEntities } from './train-entities';
import { BEAM_WIDTH, trainParser } from './train-parser';
import { jackknifedTags, tagClasses, tagsOf, trainTagger, type TrainedTagger } from './train-tagger';
import { linearSection, modelFile, wordSection } from './write-model';

const USAGE = 'Usage: npx tsx training/train.ts --data DIR --out DIR [--sentences N]';
const TAG_FOLDS = 5;
/** Least weight that is kept, by model, and the unit all are rounded to: found by trying, for a file under 4 MB. */
const LEAST = { tagger: 13, back: 14, moves: 12, labels: 14, ner: 8 };
const UNIT = 3;

const started = performance.now();
const say = (text: string) => console.log(`${Math.round((performance.now() - started) / 1000)} s  ${text}`);

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' }, sentences: { type: 'string' } } });
  if (!values.data || !values.out) throw new Error(USAGE);
  const corpora = readCorpora(values.data);
  const train = [...corpora.train, ...corpora.pud].slice(0, values.sentences ? Number(values.sentences) : undefined);
  say(`${train.length} sentences to learn from`);

  const lexicon = readLexicon();
  const tags = tagClasses(train);
  const tagger = trainTagger(train, tags, lexicon);
  say('tagger trained');
  const learntTags = jackknifedTags(train, tags, lexicon, TAG_FOLDS);
  say('tags for the parser to learn from');

  const labels = relationNames(train);
  const inventory = new TagInventory(tags);
  const toExamples = (sentences: readonly TreebankSentence[], tagsOfSentence: (i: number) => Int32Array) =>
    sentences.map((sentence, i) => toExample(sentence, tagsOfSentence(i), tagger.vocabulary, inventory, labels)).filter((example) => example !== null);
  const dev = values.sentences ? corpora.dev.slice(0, Number(values.sentences) / 10) : corpora.dev;
  const examples = toExamples(train, (i) => learntTags[i]!);
  const late = toExamples(dev, (i) => tagsOf(tagger, dev[i]!));
  const parser = trainParser(examples, late, labels);
  say('parser trained');

  const gazetteer = WordTable.read(readInput('gazetteer'), 'gazetteer');
  const documents = namedDocuments(corpora, tagger);
  const heldOut = new EntityTagger(new ClassScorer(trainEntities([...documents.pud, ...documents.dev], tagger.vocabulary, gazetteer)), tagger.vocabulary, gazetteer);
  const foundNames = documents.test.flatMap((document) => heldOut.tagDocument(document.map(({ words }) => words)).second);
  say('names, EWT test held out: ' + JSON.stringify(nameScores(foundNames, documents.test.flatMap((document) => document.map(({ classes }) => classes)))));
  const ner = trainEntities([...documents.pud, ...documents.dev, ...documents.test], tagger.vocabulary, gazetteer);
  say('entity tagger trained');

  const bytes = modelFile({ tags, labels, width: BEAM_WIDTH }, {
    clusters: readInput('clusters'),
    wordnet: readInput('wordnet'),
    ambiguity: wordSection(tagger.ambiguity),
    gazetteer: readInput('gazetteer'),
    tagger: linearSection(prune(tagger.weights, LEAST.tagger, UNIT)),
    back: linearSection(prune(parser.back, LEAST.back, UNIT)),
    moves: linearSection(prune(parser.moves, LEAST.moves, UNIT)),
    labels: linearSection(prune(parser.labels, LEAST.labels, UNIT)),
    ner: linearSection(prune(ner, LEAST.ner, UNIT)),
  });
  mkdirSync(values.out, { recursive: true });
  const file = path.join(values.out, 'english-parser.bin.br');
  writeFileSync(file, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  say(`written to ${file}`);
  const model = readModel(bytes);
  say('EWT test: ' + JSON.stringify({ ...treeScores(model, corpora.test), ...clauseScores(model, corpora.test) }));
}

function namedDocuments({ names, dev, test }: Corpora, { tagger, vocabulary }: TrainedTagger) {
  const { inventory } = tagger;
  const tag = (forms: readonly string[]): EntityWord[] => {
    const words = forms.map((form) => ({ form, upos: '', xpos: '', head: 0, relation: '' }));
    const tags = tagsOf({ tagger, vocabulary }, { words });
    return forms.map((text, i) => ({ text, tag: inventory.universal[tags[i]!]!, penn: inventory.penn[tags[i]!]! }));
  };
  return { pud: toDocuments(names.pud, null, tag), dev: toDocuments(names.dev, dev, tag), test: toDocuments(names.test, test, tag) };
}

main();
