import { allFamilies } from '@/lib/domain/generation/families/all-families';
import type { Draft } from '@/lib/domain/generation/families/draft';
import { passage } from '@/lib/domain/generation/passage/passage';
import { proposeQuestionSet as propose } from '@/lib/domain/generation/generate-question-set';
import type { GeneratedSet } from '@/lib/domain/question-set/schema';

type Proposed = ReturnType<typeof propose>;
const clauseFamilies = { families: allFamilies.filter((family) => family !== passage), setAside: (_document: unknown, drafts: readonly Draft[]) => [...drafts] };

/** What the families make that put questions of their own: without whole sentences with a gap, which hold every word that such a question must not. */
export const proposeQuestionSet = (text: string, options: { max?: number } = {}): Proposed => propose(text, { ...options, ...clauseFamilies });
export const generateQuestionSet = (text: string, options: { max?: number } = {}): GeneratedSet => proposeQuestionSet(text, options).set;
