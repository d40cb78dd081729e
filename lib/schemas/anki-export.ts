import { z } from 'zod';
import { itemFormatSchema } from '@/lib/domain/question-set/schema';
import type { SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { reviewEvidenceSchema, reviewKindSchema } from '@/lib/domain/scheduling/schema';
import { studyDaySchema } from '@/lib/domain/scheduling/study-day';

/** An event as it crosses to the thread that makes the package: of a log, only what a fold needs. */
export const exportEventSchema = z.object({
  id: z.string(),
  kind: reviewKindSchema,
  target: z.string().nullable(),
  evidence: reviewEvidenceSchema.nullable(),
  dueOn: studyDaySchema.nullable(),
  /** Milliseconds since 1970. */
  at: z.number(),
  studyDay: studyDaySchema,
});
export type ExportEvent = z.infer<typeof exportEventSchema>;

export const exportItemSchema = z.object({
  format: itemFormatSchema,
  stem: z.string(),
  key: z.string(),
  distractors: z.array(z.string()),
  prompts: z.array(z.string()),
  retired: z.boolean(),
});
export type ExportItem = z.infer<typeof exportItemSchema>;

/** A fact that a learner has a card of, with everything a note of it needs. */
export const exportNoteSchema = z.object({
  factId: z.string(),
  statement: z.string(),
  quote: z.string(),
  asOf: studyDaySchema,
  title: z.string(),
  topic: z.string(),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** When what the note says last changed, in seconds since 1970: an older `mod` makes Anki pass over an update. */
  changedAt: z.number(),
  items: z.array(exportItemSchema),
  card: z.object({
    dueOn: studyDaySchema,
    stability: z.number(),
    difficulty: z.number(),
    reps: z.number(),
    lapses: z.number(),
    suspended: z.boolean(),
    lastReviewedOn: studyDaySchema.nullable(),
    headAt: z.number(),
  }),
  log: z.array(exportEventSchema),
});
export type ExportNote = z.infer<typeof exportNoteSchema>;

/**
 * What a package is made of. The notes come as JSON texts of lists of ExportNote: a text crosses to a thread in no time, where a
 * million objects would hold up everybody else’s requests twice.
 */
export type PackagePlan = {
  pages: string[];
  now: Date;
  /** The study day that Anki is to count due days from: none of the cards may be due before it. */
  firstDay: string;
  dayStartHour: number;
  zoneOffsetMinutes: number;
  /** The learner's own, as their cards are folded. */
  context: SchedulingContext;
};
