import { isNumberWord } from './number-words';
import { osaDistance } from './osa-distance';

/**
 * Whether a response is the same words with slips of the fingers. Both texts folded (fold-text.ts).
 *
 * Judged word by word, since one letter in a long answer may be the whole answer ("invasion of Iran", "of Iraq"):
 * a word of 5–8 letters may hold one slip, a longer one two, shorter ones, figures and number words none, and the
 * first letter must be right.
 */
export function isCloseSpelling(target: string, response: string): boolean {
  const wanted = target.split(' ');
  const given = response.split(' ');
  if (wanted.length !== given.length) return isCloseWhenJoined(wanted, given);
  return wanted.every((word, i) => slipsIn(word, given[i] ?? '') !== null);
}

/** "Abdulmahdi" for "Abdul Mahdi". Short words would lend a long joined word a tolerance they do not have themselves. */
function isCloseWhenJoined(wanted: readonly string[], given: readonly string[]): boolean {
  if ([...wanted, ...given].some((word) => /\d/u.test(word))) return false;
  const [a, b] = [wanted.join(''), given.join('')];
  if (a === b) return true;
  return wanted.every((word) => slipsAllowed(word) > 0) && slipsIn(a, b) !== null;
}

/** Slips between two words, or null when they are too many or the word allows none. */
function slipsIn(wanted: string, given: string): number | null {
  if (wanted === given) return 0;
  const allowed = Math.min(slipsAllowed(wanted), slipsAllowed(given));
  // The length is looked at first, so that a response of any size costs nothing.
  if (wanted[0] !== given[0] || Math.abs(wanted.length - given.length) > allowed) return null;
  const distance = osaDistance(wanted, given);
  return distance <= allowed ? distance : null;
}

function slipsAllowed(word: string): number {
  if (/[^\p{L}]/u.test(word) || isNumberWord(word)) return 0;
  const letters = [...word].length;
  return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}
