import { numberWord } from './number-word';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The score in a sentence, under its figures. */
export function scoreLine(correct: number, total: number): string {
  if (correct === total) return total === 1 ? 'Right.' : `All ${numberWord(total)} right.`;
  if (correct === 0) return 'None right this time. Each answer is below, with the sentence that proves it.';
  const missed = total - correct;
  return `${capital(numberWord(correct))} right, ${numberWord(missed)} to look at again.`;
}
