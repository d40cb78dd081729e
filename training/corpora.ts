import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityWord } from '@/lib/domain/parsing/entity-features';
import { Lexicon } from '@/lib/domain/parsing/lexicon';
import { WordTable } from '@/lib/domain/parsing/word-table';
import { readConllu } from './conllu';
import { type NamedSentence, readIob2 } from './iob2';
import type { NamedDocument } from './train-entities';

/** A block of the model that training takes as it is; see README.md for how each was made. */
export type InputName = 'clusters' | 'wordnet' | 'gazetteer';

export function readInput(name: InputName): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, 'inputs', `${name}.bin`));
}

export function readLexicon(): Lexicon {
  return new Lexicon(WordTable.read(readInput('clusters'), 'clusters'), WordTable.read(readInput('wordnet'), 'wordnet'));
}

/** The treebanks in a folder, and the names annotated in them. */
export function readCorpora(folder: string) {
  const treebank = (name: string) => readConllu(path.join(folder, `${name}.conllu`));
  const names = (name: string) => readIob2(path.join(folder, `${name}.iob2`));
  return {
    train: treebank('ewt-train'),
    dev: treebank('ewt-dev'),
    test: treebank('ewt-test'),
    pud: treebank('pud'),
    names: { dev: names('uner-dev'), test: names('uner-test'), pud: names('uner-pud') },
  };
}

export type Corpora = ReturnType<typeof readCorpora>;

/** Sentences of Universal NER by document. Their order is the treebank's; PUD, which names no documents, is cut into dozens. */
export function toDocuments(sentences: readonly NamedSentence[], treebank: readonly { document: string }[] | null, tag: (forms: readonly string[]) => EntityWord[]): NamedDocument[] {
  if (treebank && treebank.length !== sentences.length) throw new Error(`${sentences.length} sentences with names, ${treebank.length} in the treebank`);
  const documents = new Map<string, NamedDocument>();
  for (const [i, { forms, classes }] of sentences.entries()) {
    const name = treebank?.[i]?.document ?? String(Math.floor(i / 12));
    const document = documents.get(name) ?? [];
    document.push({ words: tag(forms), classes });
    documents.set(name, document);
  }
  return [...documents.values()];
}
