import { z } from 'zod';
import type { Studied } from '@/lib/domain/planning/studied';
import type { FactKind, Item } from '@/lib/domain/question-set/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { FactChange } from './fact-change';
import type { EventOnWire } from './review';

/** Raised when what a bundle holds changes; a phone that does not know the format keeps what it has until it is updated. */
export const BUNDLE_FORMAT = 1;

/** Days and cards a phone asks for, and what one bundle holds at most: with both, a bundle stays under 10 MB before compression. */
export const bundleQuerySchema = z.object({
  days: z.coerce.number().pipe(z.int().min(1).max(60)).default(14),
  limit: z.coerce.number().pipe(z.int().min(1).max(1000)).default(500),
});
export const MAX_BUNDLED_EVENTS = 10_000;

/** What decides a learner's days. */
export type BundledLearner = {
  id: string;
  /** IANA name. */
  timeZone: string;
  /** 0–23. */
  dayStartHour: number;
  /** 0–1. */
  desiredRetention: number;
  minutesPerDay: number;
  newFactsPerDay: number;
  /** ISO weekdays, 1 is Monday. */
  easyDays: number[];
  /** The weights that cards are folded with, and their version; version 1 is FSRS's own default. */
  weights: { version: number; w: number[] };
  /** How often a new fact is answered rightly at the first typed try, 0–1. */
  firstTryAccuracy: number;
};

/** One way of asking for a fact, with everything that is needed to grade and explain it. */
export type BundledItem = Omit<Item, 'origin'> & {
  revision: number;
  /** The text that its evidence counts in (`BundledArticle.id`). */
  articleId: string;
  /** See ReviewEvidence; absent where nothing was measured. */
  measuredGuessRate?: number;
};

/** A text, once for all the cards of it. */
export type BundledArticle = {
  id: string;
  slug: string;
  revision: number;
  title: string;
  topic: string;
  source: string;
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Paragraphs, parted by blank lines. */
  text: string;
  /** Answers of the learner's own cards of this article: a slip of spelling that lands on one of them is not forgiven. */
  otherNames: { factId: string; names: string[] }[];
};

export type BundledCard = {
  factId: string;
  kind: FactKind;
  statement: string;
  /** 0–1. */
  salience: number;
  /** The day the fact was true. */
  asOf: StudyDay;
  /** The newest text that has the fact. */
  articleId: string;
  /** See Disclosure. */
  evidenceChangedOn?: string;
  /** What changed since this learner learnt it, while they have not taken note. */
  change?: FactChange;
  /** In no order; at least one. */
  items: BundledItem[];
  /** Everything the learner ever did about the fact, in no order. */
  log: EventOnWire[];
};

/**
 * Everything a phone needs to review for some days without a network: taken in one instant, and nothing of facts the learner has no card of. It is the last
 * word on what is asked: a card that it is without goes from the phone.
 */
export type MemoryBundle = {
  format: typeof BUNDLE_FORMAT;
  /** ISO 8601 in UTC, by the server's clock. */
  madeAt: string;
  learner: BundledLearner;
  /** The learner's study day when it was made. */
  today: StudyDay;
  /** The last study day whose due cards are all in it; null where not even today's are. */
  coversUntil: StudyDay | null;
  /** Due on or before the last day asked for, also those that did not fit. */
  dueCount: number;
  /** The first day after those on which anything falls due; null when nothing does. */
  nextDueOn: StudyDay | null;
  /** The newest event in it, in the server's order: what to pull after. */
  cursor: number;
  /** How the learner got on up to `cursor`: the logs of these cards alone would not tell. */
  studied: Studied;
  /** What is due within its days, and what was reviewed lately and may yet be taken back. */
  cards: BundledCard[];
  articles: BundledArticle[];
};
