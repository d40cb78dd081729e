/** A word as the tables know it: lower case, every digit a 0, one kind of apostrophe. */
export function normaliseWord(word: string): string {
  return word.toLowerCase().replace(/[0-9]/g, '0').replace(/[’`]/g, "'");
}

/** What kinds of character a word is made of, runs collapsed: “McDonald’s” is “XxXx’x”. */
export function wordShape(word: string): string {
  let shape = '';
  let previous = '';
  for (const character of word) {
    const kind = kindOf(character);
    if (kind !== previous || (kind !== 'x' && kind !== '0' && shape.length < 4)) shape += kind;
    previous = kind;
    if (shape.length > 8) break;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= '0' && character <= '9') return '0';
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{L}/u.test(character) ? 'x' : character;
}

const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;

/** Looks at the first code unit alone: a letter beyond the basic plane counts as none. */
export const startsUpper = (word: string): boolean => UPPER.test(word.charAt(0));
export const startsWithLetter = (word: string): boolean => LETTER.test(word.charAt(0));
