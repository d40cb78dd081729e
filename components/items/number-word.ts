const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small numbers in words, as a newspaper sets them; larger ones in figures. */
export function numberWord(n: number): string {
  return words[n] ?? String(n);
}
