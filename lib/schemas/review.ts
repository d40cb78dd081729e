import { z } from 'zod';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { itemFormatSchema } from '@/lib/domain/question-set/schema';
import { ratingSchema, type ReviewEvent } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { deviceStampSchema, type DeviceStamp } from './device-stamp';
import { contentId, deviceInstant, storableDay, storableText } from './storable';

const visibleMs = z.int().min(0).max(86_400_000).nullable();

/** What a phone may claim a learner did. Bounded, where what is stored need not be: anybody can send this. */
const evidenceRequestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answered'),
    itemId: contentId,
    itemRevision: z.int().min(1).max(1_000_000),
    format: itemFormatSchema,
    optionsShown: z.int().min(1).max(50).optional(),
    correct: z.boolean(),
    hints: z.int().min(0).max(50),
    visibleMs,
    attemptNumber: z.int().min(1).max(10_000),
    measuredGuessRate: z.number().min(0).max(1).optional(),
    wordsShown: z.int().min(0).max(100_000).optional(),
    graderVersion: storableText.min(1).max(60),
  }),
  z.object({
    type: z.literal('recalled'),
    itemId: contentId,
    /** 0 where the device did not know it: events kept by a version of the app that did not ask. */
    itemRevision: z.int().min(0).max(1_000_000),
    rating: ratingSchema,
    visibleMs,
  }),
]);
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

const stamp = { ...deviceStampSchema.shape, id: z.uuidv7(), factId: contentId };

/** One line of a learner's log as a phone sends it: what was done and what its clock said, not yet when it counts. */
export const reviewEventRequestSchema = z.discriminatedUnion('kind', [
  z.object({ ...stamp, kind: z.literal('review'), evidence: evidenceRequestSchema }),
  z.object({ ...stamp, kind: z.literal('undo'), targetId: z.uuidv7() }),
  z.object({ ...stamp, kind: z.enum(['forget', 'suspend', 'resume', 'bury']) }),
  z.object({ ...stamp, kind: z.literal('set-due'), dueOn: storableDay }),
]);
export type ReviewEventRequest = z.infer<typeof reviewEventRequestSchema>;

type WithoutStamp<Request> = Request extends unknown ? Omit<Request, keyof DeviceStamp | 'id'> : never;
/** What was done, without what the device adds to it. */
export type ReviewAct = WithoutStamp<ReviewEventRequest>;

/**
 * A batch from a phone's outbox. Sending it again changes nothing. Its events are looked at one by one (`sortEvents`), so that one which
 * cannot be read keeps no other back.
 */
export const reviewBatchSchema = z.object({
  /** Whom the phone takes itself to belong to; another session than theirs is told so, and nothing is stored. */
  learnerId: z.uuid().optional(),
  /** The device's clock as the batch left it, from which the server tells how far it is off. */
  sentAt: deviceInstant.optional(),
  events: z.array(z.looseObject({ id: z.string().min(1).max(100) })).min(1).max(500),
});

export type ReviewBatch = { learnerId?: string; sentAt?: string; events: ReviewEventRequest[] };

/** The events that can be read, and the rest by name. */
export function sortEvents(events: z.infer<typeof reviewBatchSchema>['events']): { sound: ReviewEventRequest[]; malformed: Refusal[] } {
  const sound: ReviewEventRequest[] = [];
  const malformed: Refusal[] = [];
  for (const event of events) {
    const parsed = reviewEventRequestSchema.safeParse(event);
    if (parsed.success) sound.push(parsed.data);
    else malformed.push({ id: event.id, reason: 'malformed' });
  }
  return { sound, malformed };
}

/** When an event counts, frozen by the server for good. */
export type EventReceipt = {
  id: string;
  /** ISO 8601 in UTC. */
  effectiveAt: string;
  studyDay: StudyDay;
  /** Its place in what the server has of this learner, from 1. */
  serverOrder: number;
};

/**
 * malformed: it could not be read. unknown-card: no such fact among the learner's own. unknown-item: no such item of that fact.
 * implausible: the evidence says of the item what cannot have been. target-of-another-card: an undo of something done to another fact.
 * id-used-for-another-event: the id is taken by an event that says something else.
 */
export const refusalReasons = ['malformed', 'unknown-card', 'unknown-item', 'implausible', 'target-of-another-card', 'id-used-for-another-event'] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type Refusal = { id: string; reason: RefusalReason };

export type ReviewBatchResult = {
  /** What is stored now, whether by this request or an earlier one. */
  stored: EventReceipt[];
  /** What was refused and why; nothing of it is stored. */
  refused: Refusal[];
  /** The cards these events touched, after folding; null dueOn when undoing removed the card's only event. */
  cards: { factId: string; dueOn: StudyDay | null }[];
  /** How far the device's clock is ahead of the server's, in milliseconds (negative: behind), where it is off by more than five minutes; else null. */
  clockAheadMs: number | null;
};

/** A stored event as it travels: a ReviewEvent (lib/domain/scheduling/schema.ts) with its instants as ISO 8601 in UTC. */
export type EventOnWire = Omit<ReviewEvent, 'clientAt' | 'effectiveAt'> & { clientAt: string; effectiveAt: string; serverOrder: number };

/** What the server got of the learner after a place in its order, from any device. */
export const pullQuerySchema = z.object({
  learnerId: z.uuid().optional(),
  after: z.coerce.number().pipe(z.int().min(0).max(2_000_000_000)).default(0),
  limit: z.coerce.number().pipe(z.int().min(1).max(1000)).default(500),
  /** `asOf` of the last answer. */
  since: z.iso.datetime().optional(),
});
export type PullAnswer = {
  events: EventOnWire[];
  /** The place to ask after next. */
  cursor: number;
  /** Whether there is more now. */
  more: boolean;
  /** When this was so, by the server's clock; ISO 8601 in UTC. */
  asOf: string;
  /** What is said of the learner's facts, or what they chose, may have changed since they last asked: a new bundle says how. */
  outdated: boolean;
};

export const revealRequestSchema = z.object({ itemId: contentId });

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
  /** All that today's plan asks, also beyond this page. */
  dueCount: number;
  /** What that will take, at the learner's own pace. */
  minutes: number;
  /** Whether more is due than the learner's minutes have room for: it is spread over the next days. */
  isCut: boolean;
  /** Study days without a review before today. */
  daysAway: number;
  dueTomorrow: number;
  /** The first day after today on which anything is asked; null when nothing is. */
  nextDueOn: string | null;
};
