import type { ItemFormat } from '@/lib/domain/question-set/schema';

/** What can be asked of one passage, and so be written by hand or turned into one another; a timeline or a pairing needs several. */
export const handFormats = ['multiple-choice', 'short-answer', 'cloze', 'true-false', 'numeric'] as const satisfies readonly ItemFormat[];
export type HandFormat = (typeof handFormats)[number];
