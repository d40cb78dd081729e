const names: readonly (readonly [number, string])[] = [
  [0, 'zero'], [1, 'one'], [2, 'two'], [3, 'three'], [4, 'four'], [5, 'five'], [6, 'six'], [7, 'seven'], [8, 'eight'], [9, 'nine'],
  [10, 'ten'], [11, 'eleven'], [12, 'twelve'], [13, 'thirteen'], [14, 'fourteen'], [15, 'fifteen'], [16, 'sixteen'], [17, 'seventeen'],
  [18, 'eighteen'], [19, 'nineteen'], [20, 'twenty'], [30, 'thirty'], [40, 'forty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'],
  [80, 'eighty'], [90, 'ninety'],
];

/** 0–20 and the tens. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(names.map(([value, name]) => [name, value]));

/** What a number before it is multiplied by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['hundreds', 1e2], ['thousand', 1e3], ['thousands', 1e3], ['k', 1e3],
  ['million', 1e6], ['millions', 1e6], ['mn', 1e6], ['mln', 1e6],
  ['billion', 1e9], ['billions', 1e9], ['bn', 1e9], ['bln', 1e9],
  ['trillion', 1e12], ['trillions', 1e12], ['tn', 1e12], ['trn', 1e12],
  ['dozen', 12], ['dozens', 12],
]);

const parts: ReadonlyMap<string, number> = new Map(
  (['half halves', 'third thirds', 'quarter quarters', 'fifth fifths', 'sixth sixths', 'seventh sevenths', 'eighth eighths', 'ninth ninths', 'tenth tenths'] as const).flatMap((names, index) => names.split(' ').map((name) => [name, 1 / (index + 2)] as const)),
);

/** The part of a whole that a word names behind "a" or a number: 1/3 for "third", and for "thirds" where there are several. */
export function partOfWord(word: string, several: boolean): number | undefined {
  return /s$/u.test(word) === several ? parts.get(word) : undefined;
}

/** A word that states a number is held to the letter: fifteen is one slip from sixteen, million from billion. */
export function isNumberWord(word: string): boolean {
  return smallNumbers.has(word) || scales.has(word) || /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|half|quarter|double|triple|twice)$|(?:teenth|tieth)$/u.test(word);
}
