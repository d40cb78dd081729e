import { isRecognition } from '@/lib/domain/question-set/composite';
import { isRapidChoice } from './answer-time';
import { CARD_ALGORITHM } from './card-algorithm';
import { intervalDays, nextMemory, retrievability, type Memory, type MemoryParams } from './memory-model';
import { ratingOfEvidence } from './rating-of-evidence';
import type { CardState, ReviewEvent, ReviewEvidence } from './schema';
import { addDays, daysBetween, type StudyDay } from './study-day';

export type SchedulingContext = {
  params: MemoryParams;
  /** Recall wanted on the day a card falls due, 0 < retention < 1. */
  desiredRetention: number;
  /** How often a new fact is answered rightly at the first typed try, 0–1 (first-try-accuracy.ts). Like the weights, it changes with a new version of them alone, else a card would depend on when it was folded. */
  firstTryAccuracy: number;
};

/** A century: a date further off means nothing to anybody. */
export const maximumIntervalDays = 36_500;

/**
 * A card after one more event, which must be newer than the card's log head; an older one needs `replayReviews`.
 *
 * Only the first review of a study day is scheduled. A later one that day is a drill, and so is one on an earlier day
 * (a flight west over the date line): neither touches memory. An undo works by leaving its target out of a replay, so
 * here it only moves the log head. Forgetting takes away what is remembered, and leaves what is hidden hidden.
 */
export function applyReview(card: CardState | null, event: ReviewEvent, context: SchedulingContext): CardState {
  const logHead = { effectiveAt: event.effectiveAt, id: event.id };
  const before = card ?? newCard(event, context);
  switch (event.kind) {
    case 'undo':
      return { ...before, logHead };
    case 'suspend':
      return { ...before, suspended: true, logHead };
    case 'resume':
      return { ...before, suspended: false, logHead };
    case 'bury':
      return { ...before, buriedOn: event.studyDay, logHead };
    case 'set-due':
      return { ...before, dueOn: event.dueOn ?? before.dueOn, logHead };
    case 'forget':
      return { ...newCard(event, context), suspended: before.suspended, buriedOn: before.buriedOn };
    case 'review':
      return reviewed(before, event, context);
  }
}

function reviewed(card: CardState, event: ReviewEvent, context: SchedulingContext): CardState {
  const elapsed = card.lastReviewedOn === null ? null : daysBetween(card.lastReviewedOn, event.studyDay);
  if (event.evidence && (elapsed === null || elapsed > 0)) return afterReview(card, elapsed, event, event.evidence, context);
  return { ...card, dueOn: dueAfterDrill(card, event, context), logHead: { effectiveAt: event.effectiveAt, id: event.id } };
}

/** A card set due for a day on which it was reviewed is asked as a drill. It then returns to the day its memory asks for, else it would be due for ever. */
function dueAfterDrill(card: CardState, { studyDay }: ReviewEvent, context: SchedulingContext): StudyDay {
  if (card.dueOn > studyDay || card.lastReviewedOn === null) return card.dueOn;
  return addDays(card.lastReviewedOn, intervalOf(card, context));
}

function intervalOf({ stability }: Memory, { desiredRetention, params }: SchedulingContext): number {
  return Math.min(maximumIntervalDays, intervalDays(stability, desiredRetention, params));
}

/** A fact of which nothing is remembered, due at once. */
function newCard(event: ReviewEvent, context: SchedulingContext): CardState {
  return {
    algorithm: CARD_ALGORITHM,
    paramsVersion: context.params.version,
    stability: 0,
    difficulty: 0,
    dueOn: event.studyDay,
    lastReviewedOn: null,
    reps: 0,
    lapses: 0,
    suspended: false,
    buriedOn: null,
    firstReviewedOn: null,
    lastItemId: null,
    logHead: { effectiveAt: event.effectiveAt, id: event.id },
    recognitionStreak: 0,
  };
}

/**
 * Every field by name, and no spread of the card before: replaying years of reviews is what this function is for, and
 * copying took a third of the time.
 *
 * @param elapsed study days since the last review; null when nothing is remembered.
 */
function afterReview(card: CardState, elapsed: number | null, event: ReviewEvent, evidence: ReviewEvidence, context: SchedulingContext): CardState {
  const memory = memoryAfter(card, elapsed, evidence, context);
  const wrong = evidence.type === 'answered' ? !evidence.correct : evidence.rating === 1;
  return {
    algorithm: CARD_ALGORITHM,
    paramsVersion: context.params.version,
    stability: memory.stability,
    difficulty: memory.difficulty,
    dueOn: addDays(event.studyDay, intervalOf(memory, context)),
    lastReviewedOn: event.studyDay,
    reps: card.reps + 1,
    lapses: card.lapses + (wrong && card.reps > 0 ? 1 : 0),
    suspended: card.suspended,
    buriedOn: card.buriedOn,
    firstReviewedOn: card.firstReviewedOn ?? event.studyDay,
    lastItemId: evidence.itemId,
    logHead: { effectiveAt: event.effectiveAt, id: event.id },
    recognitionStreak: wrong ? 0 : card.recognitionStreak + (isRecognised(evidence) ? 1 : 0),
  };
}

function memoryAfter(card: CardState, elapsed: number | null, evidence: ReviewEvidence, context: SchedulingContext): Memory {
  const { params } = context;
  const memory = elapsed === null ? null : card;
  const days = elapsed ?? 0;
  const predicted = memory ? retrievability(memory.stability, days, params) : context.firstTryAccuracy;
  const rated = ratingOfEvidence(evidence, predicted);
  if (rated.kind === 'rating') return nextMemory(memory, days, rated.rating, params, predicted);
  const good = nextMemory(memory, days, 3, params, predicted);
  const again = nextMemory(memory, days, 1, params, predicted);
  return {
    // Stabilities span orders of magnitude, so they are averaged as logarithms.
    stability: Math.exp(mix(rated.goodShare, Math.log(good.stability), Math.log(again.stability))),
    difficulty: mix(rated.goodShare, good.difficulty, again.difficulty),
  };
}

function mix(share: number, a: number, b: number): number {
  return share * a + (1 - share) * b;
}

function isRecognised(evidence: ReviewEvidence): boolean {
  return evidence.type === 'answered' && isRecognition(evidence.format) && !isRapidChoice(evidence);
}
