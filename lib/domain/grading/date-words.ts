const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const filler = new Set(['of', 'on', 'in']);

/**
 * The words of a date in one order and spelling, so that "3 Jan. 2020", "January 3rd, 2020" and "the 3rd of January 2020" are equal.
 * Null when the folded text names no month or no number.
 */
export function dateWords(folded: string): string | null {
  let namesMonth = false;
  const words = folded.split(' ').flatMap((word) => {
    const month = word.length >= 3 ? months.find((name) => name === word || name.slice(0, 3) === word || (word === 'sept' && name === 'september')) : undefined;
    if (month) namesMonth = true;
    return filler.has(word) ? [] : [month ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/u, '$1')];
  });
  return namesMonth && words.some((word) => /^\d+$/u.test(word)) ? words.sort().join(' ') : null;
}
