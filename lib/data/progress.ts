import { forecastDue } from '@/lib/domain/scheduling/forecast';
import { defaultParams, retrievability } from '@/lib/domain/scheduling/memory-model';
import { observedRecall, recallAttempts } from '@/lib/domain/scheduling/recall';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { streakOf } from '@/lib/domain/scheduling/streak';
import { addDays, daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
import { reviewableCards, todayOf, type Learner } from './due';
import { listEventsSince } from './review-log';

/** Days are study days, YYYY-MM-DD; proportions 0–1. */
export type Progress = {
  streak: { current: number; longest: number };
  /** Thirty days from today; today holds the backlog too. */
  forecast: { day: StudyDay; count: number }[];
  recall: {
    /** First reviews of a day, of facts met on an earlier one. */
    n: number;
    recalled: number;
    /** Corrected for guessing, as are its bounds; null when n is 0. */
    proportion: number | null;
    low: number;
    high: number;
    target: number;
  };
  /** The sum of the predicted recall of every card. */
  factsKnown: number;
  cards: number;
  reviewsToday: number;
  /** Twelve weeks up to today, also days without any. */
  history: { day: StudyDay; reviews: number }[];
};

const forecastDays = 30;
const historyDays = 84;
/** Recall long ago says little about memory now, and a whole log is long. */
const recallDays = 365;

export async function getProgress(learner: Learner, now: Date): Promise<Progress> {
  const today = todayOf(learner, now);
  const [cards, days, events] = await Promise.all([
    listMemories(learner.id),
    listReviewDays(learner.id),
    listEventsSince(prisma, learner.id, addDays(today, -recallDays)),
  ]);
  const reviewsOn = new Map(days.map(({ day, reviews }) => [day, reviews]));
  return {
    streak: streakOf([...reviewsOn.keys()], today),
    forecast: forecastDue(cards, today, forecastDays),
    recall: toRecall(events, learner.desiredRetention),
    factsKnown: cards.reduce((sum, card) => sum + recallNow(card, today), 0),
    cards: cards.length,
    reviewsToday: reviewsOn.get(today) ?? 0,
    history: Array.from({ length: historyDays }, (_, index) => {
      const day = addDays(today, index + 1 - historyDays);
      return { day, reviews: reviewsOn.get(day) ?? 0 };
    }),
  };
}

function toRecall(events: readonly ReviewEvent[], target: number): Progress['recall'] {
  const { attempts, correct, guessCorrected, guessCorrectedInterval } = observedRecall(recallAttempts(events));
  return { n: attempts, recalled: correct, proportion: guessCorrected, ...guessCorrectedInterval, target };
}

type Memory = { dueOn: StudyDay; suspended: boolean; stability: number; lastReviewedOn: StudyDay | null };

function recallNow({ stability, lastReviewedOn }: Memory, today: StudyDay): number {
  if (lastReviewedOn === null) return 0;
  return retrievability(stability, Math.max(0, daysBetween(lastReviewedOn, today)), defaultParams);
}

async function listMemories(learnerId: string): Promise<Memory[]> {
  return prisma.$queryRaw<Memory[]>`
    select to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.suspended, c.stability, to_char(c.last_reviewed_on, 'YYYY-MM-DD') as "lastReviewedOn"
    from ${reviewableCards(learnerId)}`;
}

/** Reviews per study day, without those taken back. */
async function listReviewDays(learnerId: string): Promise<{ day: StudyDay; reviews: number }[]> {
  return prisma.$queryRaw<{ day: StudyDay; reviews: number }[]>`
    select to_char(study_day, 'YYYY-MM-DD') as day, count(*)::int as reviews
    from review_events
    where learner_id = ${learnerId}::uuid and kind = 'review'
      and id not in (select target_id from review_events where learner_id = ${learnerId}::uuid and kind = 'undo' and target_id is not null)
    group by study_day`;
}
