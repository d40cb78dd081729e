import { z } from 'zod';
import type { WordPiece } from '@/lib/domain/article/compare-words';
import { deviceStampSchema } from './device-stamp';
import { contentId } from './storable';

/** A sentence that proved a fact, as it was and as the article has it now; null where the article says nothing like it any more. */
export type ChangedSentence = { was: WordPiece[]; now: WordPiece[] | null };

/** What changed about a fact since its learner learnt it or last took note. */
export type FactChange = {
  factId: string;
  /** The newest of the changes told here, ISO 8601 in UTC: what taking note of it names. */
  changedAt: string;
  /** The day, YYYY-MM-DD in UTC, on which the words it was learnt by were first changed. */
  saidUntil: string;
  /** One for all but timelines and pairings. */
  sentences: ChangedSentence[];
  /** Whether reviews still ask for the fact. */
  stillAsked: boolean;
  language: string;
  direction: 'ltr' | 'rtl';
};

/** What newer news says in the place of a fact, and the sentence that proves it. `asOf`: YYYY-MM-DD. */
export type Replacement = { factId: string; statement: string; quote: string; asOf: string; articleSlug: string; articleTitle: string; language: string; direction: 'ltr' | 'rtl' };

/** With `replacedBy`, `sentences` may be empty: the article says what it said. */
export type FactChangeInList = FactChange & { statement: string; articleSlug: string; articleTitle: string; replacedBy?: Replacement };

/** Keeping says "I have seen it" and no more; stopping suspends the card as well, by an event that an undo can name. */
export const changeDecisionSchema = z.object({
  ...deviceStampSchema.shape,
  /** Client-made: the suspending event's id, so that a retried request is one event. */
  eventId: z.uuidv7(),
  factId: contentId,
  changedAt: z.iso.datetime(),
  decision: z.enum(['keep', 'stop']),
});
export type ChangeDecision = z.infer<typeof changeDecisionSchema>;
export type ChangeDecided = { decision: ChangeDecision['decision'] };
