import { z } from 'zod';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { deviceStampSchema } from './device-stamp';

const stamp = { ...deviceStampSchema.shape, id: z.uuidv7(), factId: z.string().min(1).max(200) };

/** A self-rated recall after the answer was revealed, or the undoing of an earlier event. */
export const reviewEventRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    ...stamp,
    kind: z.literal('review'),
    itemId: z.string().min(1).max(200),
    rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    visibleMs: z.int().min(0).max(86_400_000).nullable(),
  }),
  z.object({ ...stamp, kind: z.literal('undo'), targetId: z.uuidv7() }),
]);
export type ReviewEventRequest = z.infer<typeof reviewEventRequestSchema>;

/** A batch from a phone's outbox. Sending it again changes nothing. */
export const reviewBatchSchema = z.object({ events: z.array(reviewEventRequestSchema).min(1).max(500) });
export type ReviewBatch = z.infer<typeof reviewBatchSchema>;

export type ReviewBatchResult = {
  /** Ids now stored, whether by this request or an earlier one. */
  stored: string[];
  /** Ids that were refused and why; nothing of them is stored. */
  refused: { id: string; reason: string }[];
  /** The cards these events touched, after folding; null dueOn when undoing removed the card's only event. */
  cards: { factId: string; dueOn: string | null }[];
};

export const revealRequestSchema = z.object({ itemId: z.string().min(1).max(200) });

/** One due card with the sibling item whose turn it is. */
export type DueCard = {
  factId: string;
  item: PresentedItem;
  articleSlug: string;
  articleTitle: string;
  /** The day the fact was true, as YYYY-MM-DD. */
  asOf: string;
};

export type DueQueue = {
  /** The learner's study day, as YYYY-MM-DD. */
  today: string;
  cards: DueCard[];
  /** All cards due, also those beyond this page. */
  dueCount: number;
  dueTomorrow: number;
  nextDueOn: string | null;
};
