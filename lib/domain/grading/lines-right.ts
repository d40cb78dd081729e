import { linesOf } from '@/lib/domain/question-set/composite';

/** Unicode forms and blanks made one: what a chosen answer is compared in. */
export function oneSpaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** For each line of the key whether the response has it in that place. A response that is too short is wrong where it ends. */
export function linesRight(key: string, response: string): boolean[] {
  const given = linesOf(response).map(oneSpaced);
  const wanted = linesOf(key).map(oneSpaced);
  const isSameLength = given.length === wanted.length;
  return wanted.map((line, index) => isSameLength && line === given[index]);
}
