import { contentWords } from './compare-text';

/** “declared”, “declares” and “declare” are one word here. Crude on purpose: it only ever compares a text with the article it is about. */
function rootOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}

export const rootsOf = (text: string): Set<string> => new Set([...contentWords(text)].map(rootOf));

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** Whether a word is there in some form: “Verein” in “des Vereins”, “Przemyśl” in “w Przemyślu”. */
export function hasForm(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  if (word.length < SHORTEST_STEM || /\d/.test(word)) return false;
  return [...words].some((other) => other.length >= SHORTEST_STEM && Math.abs(other.length - word.length) <= LONGEST_ENDING && (other.startsWith(word) || word.startsWith(other)));
}
