import { linesOf } from '@/lib/domain/question-set/composite';

/** A partner for each prompt so far, empty where none was chosen. */
export function partnersOf(response: string, prompts: readonly string[]): string[] {
  const lines = linesOf(response);
  return prompts.map((_, index) => lines[index] ?? '');
}

/** Gives a partner to one prompt. Each belongs to one alone, so whoever had it gets in exchange what this one had. */
export function choosePartner(partners: readonly string[], index: number, partner: string): string[] {
  const before = partners[index] ?? '';
  return partners.map((held, at) => (at === index ? partner : held === partner && partner !== '' ? before : held));
}
