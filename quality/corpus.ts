import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticleSource } from '@/lib/domain/article/read-article-source';
import { verdictsSchema, type Verdict } from './verdict';

const here = path.dirname(fileURLToPath(import.meta.url));

/** `tuning` is read while rules are written and ranking is learned; `reporting` is only ever judged. */
export const halves = ['tuning', 'reporting'] as const;
export type Half = (typeof halves)[number];

export type CorpusArticle = { name: string; text: string; words: number };

export function readCorpus(half: Half): CorpusArticle[] {
  const folder = path.join(here, 'corpus', half);
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
    const text = readArticleSource(readFileSync(path.join(folder, file), 'utf8'), 'txt');
    return { name: file.replace(/\.txt$/, ''), text, words: text.split(/\s+/).length };
  });
}

export const verdictFile = (half: Half, name: string): string => path.join(here, 'verdicts', half, `${name}.json`);

/** Every verdict ever given on an article's items, oldest first. */
export function readVerdicts(half: Half, name: string): Verdict[] {
  const file = verdictFile(half, name);
  return existsSync(file) ? verdictsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
