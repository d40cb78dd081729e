import { isCapitalised, type Token } from '../language/token';
import type { Sentence } from './document';

const ACRONYM = /^\p{Lu}[\p{L}]{1,9}$/u;
const INSIDE_A_NAME = /^(?:of|for|and|the|on|in|de|la|des|du|,|['’]s?)$/i;
const MAX_WORDS = 14;

/** Acronyms that an article introduces ("the World Food Programme (WFP)", "the Vermont Agency of Transportation, known as VTrans"), in both directions, where the initials match or at least the first letter does. */
export function findAliases(text: string, sentences: readonly Pick<Sentence, 'tokens'>[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, index) => {
      const introduced = acronymBehind(tokens, index);
      const full = introduced && fullNameBefore(text, tokens, index - 1, introduced);
      if (!introduced || !full) return;
      aliases.set(full, introduced.acronym);
      aliases.set(introduced.acronym, full);
    });
  }
  return aliases;
}

type Introduced = { acronym: string; known: boolean };

/** "(WFP)" or ", known as VTrans,". */
function acronymBehind(tokens: readonly Token[], index: number): Introduced | undefined {
  const opener = tokens[index]?.text;
  if (opener !== '(' && opener !== ',') return undefined;
  const word = (offset: number) => tokens[index + offset]?.text ?? '';
  if (word(0) === '(' && word(2) === ')' && ACRONYM.test(word(1)) && capitals(word(1)).length > 1) return { acronym: word(1), known: false };
  if (word(0) === ',' && word(1) === 'known' && word(2) === 'as' && ACRONYM.test(word(3))) return { acronym: word(3), known: true };
  return undefined;
}

function fullNameBefore(text: string, tokens: readonly Token[], last: number, { acronym, known }: Introduced): string | undefined {
  const end = tokens[last]?.lower === 'group' ? last - 1 : last;
  let exact: number | undefined;
  let similar: number | undefined;
  let joined = false;
  for (let first = end; first >= Math.max(0, end - MAX_WORDS); first -= 1) {
    const token = tokens[first] as Token;
    if (!isCapitalised(token.text) && !INSIDE_A_NAME.test(token.text)) break;
    if (/^(?:and|,|['’]s?)$/.test(token.text)) joined = true;
    if (!isCapitalised(token.text) || /^The$/.test(token.text) || first === end) continue;
    const words = tokens.slice(first, end + 1).map((one) => one.text);
    if (initials(words) === capitals(acronym)) exact = first;
    // "the European Union Agency for Cybersecurity (ENISA)": not every acronym is one.
    if (!joined && words[0]?.charAt(0) === acronym.charAt(0) && (known || /^\p{Lu}+$/u.test(acronym))) similar = first;
  }
  const [from, to] = [tokens[exact ?? similar ?? -1], tokens[end]];
  return from && to ? text.slice(from.start, to.end) : undefined;
}

const capitals = (word: string): string => word.replace(/[^\p{Lu}]/gu, '');

/** "Inter-American" counts twice. */
const initials = (words: readonly string[]): string => words.flatMap((word) => word.split('-')).filter(isCapitalised).map((word) => word.charAt(0)).join('');
