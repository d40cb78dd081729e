import type { ItemFormat } from '@/lib/domain/question-set/schema';
import type { MemoryParams } from '@/lib/domain/scheduling/memory-model';
import type { SiblingItem } from '@/lib/domain/scheduling/review-ladder';
import type { CardState } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';

/** What a plan reckons with of a card. */
export type MemoryCard = {
  factId: string;
  articleId: string;
  /** 0–1. */
  salience: number;
  /** The day the fact was news. */
  asOf: StudyDay;
  state: Pick<CardState, 'dueOn' | 'lastReviewedOn' | 'stability' | 'difficulty' | 'suspended' | 'buriedOn'>;
};

/** A card with what can ask for it. */
export type PlanCard = MemoryCard & {
  state: CardState;
  items: readonly SiblingItem[];
  /** For a leech: the format to ask it otherwise than by (`formatMissedMost`). */
  missedMost?: ItemFormat;
};

export type PlanContext = {
  today: StudyDay;
  /** The learner's cap. */
  minutesPerDay: number;
  /** What the learner added for today alone (`planGoingOn`). */
  extraMinutes?: number;
  /** From `secondsPerCard`. */
  secondsPerCard: number;
  newFactsPerDay: number;
  /** ISO weekdays, 1 = Monday, on which as little as can be is asked. */
  easyWeekdays: readonly number[];
  desiredRetention: number;
  params: MemoryParams;
  /** Today so far, drills included in the seconds and not in the rest. */
  done: { reviews: number; newFacts: number; seconds: number };
  /** The last study day before today with a review; null when there was none. */
  lastStudiedOn: StudyDay | null;
};

export type PlannedReview = { factId: string; itemId: string };

export type FactPlan = {
  /** The facts to ask for now, in order. */
  queue: string[];
  /** What was due and waits, or was moved inside its window, by day; `on` is null where no day can be named yet. */
  later: { factId: string; on: StudyDay | null }[];
  /** Figures for a kind sentence, none of them a debt. */
  figures: {
    /** In the queue. */
    asked: number;
    /** Due by today and left for the next days because the minutes are full. */
    waiting: number;
    /** What the queue will take. */
    minutes: number;
    /** Study days without a review before today; 0 after yesterday, and for who never began. */
    daysAway: number;
    /** The day by which what waits will have been asked at this pace; null when nothing waits or no day can be named. */
    spreadUntil: StudyDay | null;
    /** What tomorrow likely asks: what falls on it and what waits for it, as far as its minutes go. */
    tomorrow: number;
    /** The first day after today on which anything is asked; null when there is none within the horizon. */
    nextOn: StudyDay | null;
  };
};

export type DayPlan = Omit<FactPlan, 'queue'> & { queue: PlannedReview[] };
