import { z } from 'zod';
import { itemFormatSchema } from '@/lib/domain/question-set/schema';
import { isUuidV7 } from '@/lib/domain/uuid-v7';
import { studyDaySchema } from './study-day';

/** Again, Hard, Good, Easy: FSRS's four, by their numbers. */
export const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Rating = z.infer<typeof ratingSchema>;

const visibleMsSchema = z.number().nonnegative().nullable();

/**
 * What a learner did, never what it was worth: the rating is computed from it (rating-of-evidence.ts), so a better
 * rule can be applied to an old log.
 */
export const reviewEvidenceSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answered'),
    itemId: z.string().min(1),
    itemRevision: z.int().nonnegative(),
    format: itemFormatSchema,
    /** Options still open when the answer was given (hints take options away). Absent where the answer was typed. */
    optionsShown: z.int().positive().optional(),
    /** False too when the answer was revealed before one was given. */
    correct: z.boolean(),
    hints: z.int().nonnegative(),
    /** Time the item was on screen, in milliseconds; null where it was not measured. */
    visibleMs: visibleMsSchema,
    /** 1 for the first try at this item in this session. */
    attemptNumber: z.int().positive(),
    /** How often this item was answered rightly by people who hardly remembered the fact, 0–1, as known when it was shown. Absent where nothing was measured. */
    measuredGuessRate: z.number().min(0).max(1).optional(),
    /** Words that had to be read before answering: a right choice made in less time than that says nothing. */
    wordsShown: z.int().nonnegative().optional(),
    /** `GRADER_VERSION` of the code that decided `correct`. */
    graderVersion: z.string().min(1),
  }),
  z.object({
    type: z.literal('recalled'),
    itemId: z.string().min(1),
    itemRevision: z.int().nonnegative(),
    rating: ratingSchema,
    visibleMs: visibleMsSchema,
  }),
]);
export type ReviewEvidence = z.infer<typeof reviewEvidenceSchema>;

export const uuidV7Schema = z.string().refine(isUuidV7, 'must be a version-7 UUID in lower case');

/** `bury` hides a card for the rest of its study day, `suspend` until a `resume`; `set-due` moves its day and leaves its memory alone. */
export const reviewKinds = ['review', 'undo', 'forget', 'suspend', 'resume', 'bury', 'set-due'] as const;
export const reviewKindSchema = z.enum(reviewKinds);
export type ReviewKind = z.infer<typeof reviewKindSchema>;

/** One line of a learner's log. Append-only: nothing in it changes once the server has frozen `effectiveAt`. */
export const reviewEventSchema = z
  .object({
    id: uuidV7Schema,
    /** The fact remembered. */
    cardId: z.string().min(1),
    deviceId: z.string().min(1),
    deviceSequence: z.int().nonnegative(),
    kind: reviewKindSchema,
    /** The event that an undo takes back. */
    target: uuidV7Schema.optional(),
    evidence: reviewEvidenceSchema.optional(),
    /** The study day that a set-due asks for. */
    dueOn: studyDaySchema.optional(),
    /** As the device's clock had it. Kept for the record; order comes from `effectiveAt`. */
    clientAt: z.date(),
    zoneOffsetMinutes: z.int().min(-14 * 60).max(14 * 60),
    effectiveAt: z.date(),
    studyDay: studyDaySchema,
  })
  .refine((event) => event.kind !== 'review' || event.evidence !== undefined, 'a review needs evidence')
  .refine((event) => event.kind !== 'undo' || event.target !== undefined, 'an undo needs a target')
  .refine((event) => event.kind !== 'set-due' || event.dueOn !== undefined, 'a set-due needs a day');
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** A learner's memory of one fact, folded from their log (replay-reviews.ts). A cache: it may be thrown away and made again. */
export const cardStateSchema = z.object({
  /** What it was folded by: CARD_ALGORITHM (card-algorithm.ts) or an older one. */
  algorithm: z.string().min(1),
  paramsVersion: z.int().nonnegative(),
  /** Days until recall falls to 90 %. 0 while `reps` is 0: nothing is remembered yet. */
  stability: z.number().nonnegative(),
  /** FSRS's difficulty, 1–10. 0 while `reps` is 0. */
  difficulty: z.number().min(0).max(10),
  dueOn: studyDaySchema,
  /** Null until the first scheduled review, and again after a forget. */
  lastReviewedOn: studyDaySchema.nullable(),
  /** Scheduled reviews since the start or the last forget; drills do not count. */
  reps: z.int().nonnegative(),
  /** Scheduled reviews that were wrong, the first one aside. */
  lapses: z.int().nonnegative(),
  suspended: z.boolean(),
  /** Not asked on this study day; a later day makes it nothing. */
  buriedOn: studyDaySchema.nullable(),
  firstReviewedOn: studyDaySchema.nullable(),
  lastItemId: z.string().min(1).nullable(),
  /** The newest event folded in, by (effectiveAt, id). */
  logHead: z.object({ effectiveAt: z.date(), id: uuidV7Schema }),
  /** Recognitions (true/false, multiple choice) answered rightly since the last wrong answer. */
  recognitionStreak: z.int().nonnegative(),
});
export type CardState = z.infer<typeof cardStateSchema>;
