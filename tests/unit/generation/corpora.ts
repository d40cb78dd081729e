import { readdirSync, readFileSync } from 'node:fs';
import { parseContentArticle } from '@/lib/domain/article/content-article';

export type CorpusArticle = { file: string; text: string };

const folder = (path: string): CorpusArticle[] => readdirSync(path).filter((name) => name.endsWith('.txt')).sort().map((name) => ({ file: `${path}/${name}`, text: readFileSync(`${path}/${name}`, 'utf8') }));

function published(): CorpusArticle[] {
  return readdirSync('content', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => {
    const file = `content/${name}/article.md`;
    const parsed = parseContentArticle(readFileSync(file, 'utf8'));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.reason}`);
    return { file, text: parsed.article.body };
  });
}

/** Every article the project has. Those for reporting are judged unseen: a test may run on them, and must not print what they say. */
export function allCorpora(): CorpusArticle[] {
  return [...folder('quality/corpus/tuning'), ...folder('quality/corpus/reporting'), ...published()];
}
