import { remembered } from './article-memory';
import { contentWords } from './compare-text';

const NAME = /\p{Lu}[\p{L}\p{N}’'.-]*(?:\s+(?:(?:of|the|al|de|da|van|von|bin|y|and|&|for|on)\s+){0,2}\p{Lu}[\p{L}\p{N}’'.-]*)*/gu;
/** Where one name may end and another begin, unless the article has the whole as one: “the Harbour and Allied Workers’ Union”, “St Oswin’s Hospice”. */
const SEAM = /\s+(?:of|and|&|for|on)\s+(?:the\s+)?|[’']s\s+/u;

export type NamedPlace = { name: string; /** UTF-16 index behind it. */ end: number };

/**
 * The names in a sentence: runs of capitalised words, without a capital that only opens the sentence. `text`: the article, which tells one
 * long name from two, and an ordinary word from a name.
 */
export function namesIn(text: string, sentence: string): readonly NamedPlace[] {
  return remembered(text, `names ${sentence}`, () => find(text, sentence));
}

function find(text: string, sentence: string): NamedPlace[] {
  return [...sentence.matchAll(NAME)].flatMap((match) => {
    const run = (match.index === 0 ? withoutOpener(text, match[0]) : match[0]).replace(/[’']s?$|[.,]$/u, '');
    const end = match.index + match[0].length;
    return (text.includes(run) ? [run] : run.split(SEAM)).map((name) => ({ name, end })).filter(({ name }) => contentWords(name).size > 0);
  });
}

function withoutOpener(text: string, name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const isOrdinary = contentWords(first).size === 0 || new RegExp(`(?<![\\p{L}-])${first.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '.?')}(?![\\p{L}-])`, 'u').test(text);
  return isOrdinary ? rest.join(' ').replace(/^(?:of|the) /, '') : name;
}
