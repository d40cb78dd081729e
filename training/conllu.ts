import { readFileSync } from 'node:fs';

export type TreebankWord = { form: string; upos: string; xpos: string; /** 1-based; 0 for the root. */ head: number; relation: string };
export type TreebankSentence = { document: string; text: string; words: TreebankWord[] };

/** Reads a treebank in CoNLL-U (https://universaldependencies.org/format.html). Multi-word tokens and empty nodes are left out. */
export function readConllu(file: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = '';
  let sentence: TreebankSentence = { document, text: '', words: [] };
  for (const line of `${readFileSync(file, 'utf8')}\n`.split('\n')) {
    if (line.startsWith('# newdoc id')) document = line.split('= ')[1]?.trim() ?? '';
    else if (line.startsWith('# text =')) sentence.text = line.slice(8).trim();
    else if (line === '') {
      if (sentence.words.length > 0) sentences.push({ ...sentence, document });
      sentence = { document, text: '', words: [] };
    } else if (!line.startsWith('#')) {
      const [id = '', form = '', , upos = '', xpos = '', , head = '', relation = ''] = line.split('\t');
      if (/^\d+$/.test(id)) sentence.words.push({ form, upos, xpos, head: Number(head), relation });
    }
  }
  return sentences;
}
