import { normaliseText } from './normalise-text';

export type ArticleSourceFormat = 'txt' | 'md';

/** The plain, normalised text of an article file. Markdown loses its front matter and marks; a title given only in the front matter becomes the first line. */
export function readArticleSource(raw: string, format: ArticleSourceFormat): string {
  return normaliseText(format === 'md' ? stripMarkdown(raw) : raw);
}

function stripMarkdown(raw: string): string {
  const source = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const frontMatter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source);
  const body = frontMatter ? source.slice(frontMatter[0].length) : source;
  const text = joinParagraphLines(stripBlocks(body));
  const title = /^title:\s*(.+)$/m.exec(frontMatter?.[1] ?? '')?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2');
  return title && !/^\s*#/.test(body) && !text.trimStart().startsWith(title) ? `${title}\n\n${text}` : text;
}

function stripBlocks(body: string): string {
  return body
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '\n$1\n')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(.*)$/gm, '\n$1\n')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)(.+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<![\w_])_(?=\S)(.+?)(?<=\S)_(?![\w_])/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}

/** In Markdown a single line break does not end a paragraph. */
function joinParagraphLines(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s*\n\s*/g, ' '))
    .filter((block) => block !== '')
    .join('\n\n');
}
