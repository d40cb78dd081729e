import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { parseSentence, readModel } from '@/lib/domain/parsing/parser';
import { weightsFile } from '@/lib/weights/read-weights';
import { readConllu } from './conllu';
import { clauseScores, tokenScores, treeScores } from './scores';

const USAGE = 'Usage: npx tsx training/evaluate.ts --data DIR [--model FILE.bin.br] [--on ewt-test]';

/** What a model file gets right of a treebank it was not trained on, and how fast. */
function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, model: { type: 'string' }, on: { type: 'string', default: 'ewt-test' } } });
  if (!values.data) throw new Error(USAGE);
  const bytes = brotliDecompressSync(readFileSync(values.model ?? weightsFile()));
  const before = performance.now();
  const model = readModel(bytes);
  const loading = performance.now() - before;
  const sentences = readConllu(path.join(values.data, `${values.on}.conllu`));
  const tree = treeScores(model, sentences);
  const clauses = clauseScores(model, sentences);
  console.log(`${values.on}, ${sentences.length} sentences, ${tree.words} words; model read in ${Math.round(loading)} ms`);
  console.log('tokens', tokenScores(model, sentences));
  console.log('trees', tree);
  console.log(`main clauses (${clauses.clauses})`, clauses.all);
  console.log('main clauses where sure', clauses.whereSure);
  const start = performance.now();
  const words = sentences.reduce((sum, { text }) => sum + parseSentence(model, text, 0, text.length).length, 0);
  console.log(`${Math.round((words * 1000) / (performance.now() - start))} words a second`);
}

main();
