import { z } from 'zod';
import type { Evidence } from '@/lib/domain/article/schema';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { deviceStampSchema } from './device-stamp';

/** What a browser sends when a learner answers an item, in a quiz or in a review. */
export const answerRequestSchema = z.object({
  ...deviceStampSchema.shape,
  /** Client-made, so that a retried request is one answer. */
  eventId: z.uuidv7(),
  itemId: z.string().min(1).max(200),
  response: z.string().trim().min(1, 'Type or choose an answer first.').max(500, 'An answer has at most 500 characters.'),
  visibleMs: z.int().min(0).max(86_400_000).nullable(),
  purpose: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('quiz'), questionSetId: z.string().min(1).max(200) }),
    z.object({ kind: z.literal('review') }),
  ]),
});
export type AnswerRequest = z.infer<typeof answerRequestSchema>;

/** The paragraph that holds the proof, with the proof's place in it (UTF-16, end exclusive). */
export type Passage = {
  articleSlug: string;
  articleTitle: string;
  source: string;
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  paragraph: string;
  markStart: number;
  markEnd: number;
};

/** What becomes known of an item once it is answered or revealed. */
export type Disclosure = {
  itemId: string;
  key: string;
  rationale: string;
  /** Offsets in the article's text. */
  evidence: Evidence;
  passage: Passage;
};

export type QuizProgress = { attemptId: string; answered: number; correct: number; total: number; completed: boolean };

export type AnswerFeedback = Disclosure & {
  response: string;
  correct: boolean;
  verdict: 'exact' | 'accepted' | 'close' | 'wrong';
  /** True when this item had been answered before in this sitting: the first answer is the one that counts. */
  alreadyAnswered: boolean;
  /** The study day the fact comes back, as YYYY-MM-DD. */
  dueOn: string;
  /** Present for a quiz. */
  quiz?: QuizProgress & { next: PresentedItem | null };
};
