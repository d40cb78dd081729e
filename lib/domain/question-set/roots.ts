import { contentWords } from './compare-text';

/** “declared”, “declares” and “declare” are one word here. Crude on purpose: it only ever compares a text with the article it is about. */
function rootOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word;
}

export const rootsOf = (text: string): Set<string> => new Set([...contentWords(text)].map(rootOf));
