import { GRADER_VERSION } from '@/lib/domain/scheduling/rating-of-evidence';
import type { Rating } from '@/lib/domain/scheduling/schema';
import { zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import type { AnswerRequest } from '@/lib/schemas/answer';
import type { DeviceStamp } from '@/lib/schemas/device-stamp';
import type { ReviewEventRequest } from '@/lib/schemas/review';
import { monday, newId } from './ids';

const deviceId = newId();
let sequence = 0;

export function makeStamp(at: Date = monday, timeZone = 'Asia/Kathmandu'): DeviceStamp {
  sequence += 1;
  return { deviceId, deviceSequence: sequence, clientAt: at.toISOString(), zoneOffsetMinutes: zoneOffsetMinutes(at, timeZone), timeZone };
}

type AnswerPlan = { itemId: string; response: string; at?: Date; timeZone?: string; questionSetId?: string | null; eventId?: string };

/** An answer in the quiz of the made-up article, or in a review when `questionSetId` is null. */
export function makeAnswer({ itemId, response, at = monday, timeZone, questionSetId = 'harbour', eventId }: AnswerPlan): AnswerRequest {
  return {
    ...makeStamp(at, timeZone),
    eventId: eventId ?? newId(at),
    itemId,
    response,
    visibleMs: 4_000,
    purpose: questionSetId === null ? { kind: 'review' } : { kind: 'quiz', questionSetId },
  };
}

type Rated = Extract<ReviewEventRequest, { kind: 'review' }>;

export function makeReview(plan: { factId: string; at: Date; rating?: Rating; itemId?: string; timeZone?: string }): Rated {
  const { factId, at, rating = 3, itemId = `${factId}-choice`, timeZone } = plan;
  return { ...makeStamp(at, timeZone), id: newId(at), factId, kind: 'review', evidence: { type: 'recalled', itemId, itemRevision: 1, rating, visibleMs: 2_000 } };
}

/** A choice among the four of the made-up article, graded on the phone; typed where the item is. */
export function makeGraded({ factId, at, correct = true, typed = false }: { factId: string; at: Date; correct?: boolean; typed?: boolean }): Rated {
  const asked = typed ? { itemId: `${factId}-typed`, format: 'short-answer' as const } : { itemId: `${factId}-choice`, format: 'multiple-choice' as const, optionsShown: 4 };
  const evidence = { type: 'answered' as const, ...asked, itemRevision: 1, correct, hints: 0, visibleMs: 4_000, attemptNumber: 1, graderVersion: GRADER_VERSION };
  return { ...makeStamp(at), id: newId(at), factId, kind: 'review', evidence };
}

export function makeUndo({ factId, targetId, at }: { factId: string; targetId: string; at: Date }): ReviewEventRequest {
  return { ...makeStamp(at), id: newId(at), factId, kind: 'undo', targetId };
}

type Simple = Exclude<ReviewEventRequest['kind'], 'review' | 'undo' | 'set-due'>;

export function makeAct({ factId, kind, at }: { factId: string; kind: Simple; at: Date }): ReviewEventRequest {
  return { ...makeStamp(at), id: newId(at), factId, kind };
}

export function makeSetDue({ factId, dueOn, at }: { factId: string; dueOn: string; at: Date }): ReviewEventRequest {
  return { ...makeStamp(at), id: newId(at), factId, kind: 'set-due', dueOn };
}
