import { readFileSync } from 'node:fs';
import { ENTITY_CLASSES } from '@/lib/domain/parsing/entity-tagger';

export type NamedSentence = { forms: string[]; /** Indices in `ENTITY_CLASSES`; other kinds of name count as none. */ classes: number[] };

/** Reads a corpus of Universal NER: number, form and IOB2 tag by line, a blank line after each sentence. */
export function readIob2(file: string): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let sentence: NamedSentence = { forms: [], classes: [] };
  for (const line of `${readFileSync(file, 'utf8')}\n`.split('\n')) {
    const [number = '', form = '', tag = ''] = line.split('\t');
    if (line === '' && sentence.forms.length > 0) {
      sentences.push(sentence);
      sentence = { forms: [], classes: [] };
    }
    if (!/^\d+$/.test(number)) continue;
    sentence.forms.push(form);
    sentence.classes.push(Math.max(0, ENTITY_CLASSES.findIndex((name) => name === tag)));
  }
  return sentences;
}
