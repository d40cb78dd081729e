import { addDays } from '@/lib/domain/scheduling/study-day';
import type { CardEventView, CardHistoryView } from './card-shapes';
import { formatFullDay } from './format-day';
import { formatName } from './recall-words';
import { counted, percent } from './wording';

const acts: Readonly<Record<Exclude<CardEventView['kind'], 'review'>, string>> = {
  undo: 'An answer was taken back',
  forget: 'Started anew',
  suspend: 'Set aside',
  resume: 'Taken up again',
  bury: 'Left for another day',
  'set-due': 'Moved to a day of your choice',
};

export function eventWords({ kind, review, takenBack }: CardEventView): string {
  if (kind !== 'review') return acts[kind];
  if (takenBack) return 'An answer, taken back';
  if (!review) return 'An answer';
  return `${review.correct ? 'Right' : 'Wrong'}: ${formatName(review.format).toLowerCase()}`;
}

/** "met for the first time", "after 12 days; the chance was 91 %" */
export function attemptWords({ review }: CardEventView, isFirst: boolean): string | null {
  if (!review) return null;
  if (review.attempt) return `after ${counted(review.attempt.elapsedDays, 'day')}; the chance of recall was ${percent(review.attempt.predictedRecall)}`;
  return isFirst ? 'met for the first time' : 'practice, which moves no date';
}

/** "9 days", "about 3 months" */
export function stabilityWords(days: number): string {
  if (days < 1) return 'less than a day';
  if (days < 60) return counted(Math.round(days), 'day');
  if (days < 720) return `about ${counted(Math.round(days / 30), 'month')}`;
  return `about ${counted(Math.round(days / 365), 'year')}`;
}

export function cardSentence({ card, recallNow, today }: CardHistoryView): string {
  if (!card) return 'Everything you answered here was taken back.';
  if (recallNow === null) return 'You started this fact anew: nothing counts as remembered yet.';
  const when = card.suspended ? 'it is set aside' : card.dueOn <= today ? 'it is due' : card.dueOn === addDays(today, 1) ? 'it is due tomorrow' : `it is due on ${formatFullDay(card.dueOn)}`;
  return `You would recall this now with a chance of ${percent(recallNow)}; ${when}.`;
}
