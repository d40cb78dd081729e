import { z } from 'zod';
import type { MarkedParagraph } from '@/lib/domain/article/marked-paragraphs';
import type { Evidence } from '@/lib/domain/article/schema';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { deviceStampSchema } from './device-stamp';
import type { FactChange } from './fact-change';
import { contentId, storableText } from './storable';

/** What a browser sends when a learner answers an item, in a quiz or in a review. */
export const answerRequestSchema = z.object({
  ...deviceStampSchema.shape,
  /** Client-made, so that a retried request is one answer. */
  eventId: z.uuidv7(),
  itemId: contentId,
  /** For ordering and matching one line for each of the key. */
  response: storableText.trim().min(1, 'Type or choose an answer first.').max(2000, 'An answer has at most 2,000 characters.'),
  visibleMs: z.int().min(0).max(86_400_000).nullable(),
  purpose: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('quiz'),
      questionSetId: contentId,
      /** The version that was shown: a sitting that this answer opens asks it to the end, whatever was published meanwhile. */
      questionSetVersion: z.int().positive().optional(),
    }),
    z.object({ kind: z.literal('review') }),
  ]),
});
export type AnswerRequest = z.infer<typeof answerRequestSchema>;

/** The paragraphs that hold the proof, in the article's order: one for all but timelines and pairings. */
export type Passage = {
  articleSlug: string;
  /** The revision of the article that the evidence counts in; absent for the first. */
  articleRevision?: number;
  articleTitle: string;
  source: string;
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  paragraphs: MarkedParagraph[];
};

/** What becomes known of an item once it is answered or revealed. */
export type Disclosure = {
  itemId: string;
  format: ItemFormat;
  key: string;
  /** What each line of the key was looked for; only for matching. */
  prompts?: string[];
  /** How far a typed number could be off, as a proportion of the key; absent where it had to be exact. */
  tolerance?: number;
  /** The same as an amount in the key's unit, where the author says so. */
  margin?: number;
  /** What a number counts or is measured in, where the key does not say it. */
  unit?: string;
  rationale: string;
  /** Offsets in the article's text; of the first part where there are several. */
  evidence: Evidence;
  /** The day, YYYY-MM-DD in UTC, on which a newer text of the article was published that no longer says it in these words; absent when it stands. */
  evidenceChangedOn?: string;
  /** In a review: what changed since this learner learnt it, while they have not taken note. */
  change?: FactChange;
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
