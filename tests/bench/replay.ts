import { FSRSAlgorithm, createEmptyCard, default_w, fsrs, Rating as Grade } from 'ts-fsrs';
import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { randomFrom } from '@/lib/domain/random-from';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { CardState, Rating, ReviewEvent, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import { uuidV7 } from '@/lib/domain/uuid-v7';
import { median, milliseconds } from './measure';

/**
 * Folding the logs of cards anew, against nothing but the memory model: what a fold adds in days, order and bookkeeping.
 * 100,000 cards of 50 reviews are to take 5 s where the model alone takes 1.7.
 */
const mostTimesTheModel = 3;
const cards = 4000;
const reviewsPerCard = 50;
const rounds = 15;
/** Single reviews a second, on a core with nothing else to do. */
const fewestReviews = 100_000;

const context: SchedulingContext = { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 };
const model = new FSRSAlgorithm({ w: [...default_w], enable_short_term: true });

function logsOf(evidenceOf: (chance: number) => ReviewEvidence): ReviewEvent[][] {
  const random = randomFrom('replay');
  return Array.from({ length: cards }, (_, card) => {
    let at = Date.UTC(2024, 0, 1) + random() * 1e10;
    return Array.from({ length: reviewsPerCard }, (_each, deviceSequence): ReviewEvent => {
      at += 86_400_000 * (0.5 + random() * 20);
      const effectiveAt = new Date(Math.floor(at));
      const studyDay = studyDayOf(effectiveAt, 60, 4);
      return { id: uuidV7(effectiveAt, random), cardId: `fact-${card}`, deviceId: 'phone', deviceSequence, kind: 'review', evidence: evidenceOf(random()), clientAt: effectiveAt, zoneOffsetMinutes: 60, effectiveAt, studyDay };
    });
  });
}

function recalled(chance: number): ReviewEvidence {
  const rating: Rating = chance < 0.12 ? 1 : chance < 0.2 ? 2 : chance < 0.95 ? 3 : 4;
  return { type: 'recalled', itemId: 'item', itemRevision: 1, rating, visibleMs: 4000 };
}

function chosen(chance: number): ReviewEvidence {
  return { type: 'answered', itemId: 'item', itemRevision: 1, format: 'multiple-choice', optionsShown: 4, correct: chance > 0.12, hints: 0, visibleMs: 4000, wordsShown: 30, attemptNumber: 1, graderVersion: 'bench' };
}

function modelAlone(logs: readonly ReviewEvent[][]): void {
  for (const log of logs) {
    let memory: { stability: number; difficulty: number } | null = null;
    for (const { evidence } of log) memory = model.next_state(memory, 7, evidence?.type === 'recalled' ? evidence.rating : evidence?.correct ? 3 : 1);
  }
}

function measure(name: string, logs: readonly ReviewEvent[][]): number {
  const fold = () => logs.forEach((log) => replayReviews(log, context));
  fold();
  modelAlone(logs);
  // Taken in turn, so that a slow moment of the machine falls on both.
  const times = Array.from({ length: rounds }, () => ({ alone: milliseconds(() => modelAlone(logs)), fold: milliseconds(fold) }));
  const microseconds = (median(times.map((time) => time.fold)) * 1000) / (cards * reviewsPerCard);
  const ratio = median(times.map((time) => time.fold / time.alone));
  console.log(
    `replay, ${name}: ${Math.round(1e6 / microseconds).toLocaleString('en')} reviews a second, ${ratio.toFixed(1)} times the memory model alone; 100,000 cards of 50 reviews in ${(microseconds * 5).toFixed(1)} s`,
  );
  return ratio;
}

/** One review on top of a card, as the phone and the server do it with every rating, against `next` of ts-fsrs, which does the like. */
function measureOneReview(logs: readonly ReviewEvent[][]): void {
  const scheduler = fsrs({ w: [...default_w], enable_fuzz: false });
  const own = () => {
    for (const log of logs) {
      let card: CardState | null = null;
      for (const event of log) card = applyReview(card, event, context);
    }
  };
  const bare = () => {
    for (const log of logs) {
      let card = createEmptyCard(log[0]?.effectiveAt);
      for (const { effectiveAt, evidence } of log) card = scheduler.next(card, effectiveAt, evidence?.type === 'recalled' && evidence.rating === 1 ? Grade.Again : Grade.Good).card;
    }
  };
  own();
  bare();
  const times = Array.from({ length: 5 }, () => ({ own: milliseconds(own), bare: milliseconds(bare) }));
  const perSecond = (pick: (time: (typeof times)[number]) => number) => (logs.length * reviewsPerCard * 1000) / median(times.map(pick));
  const rate = perSecond((time) => time.own);
  console.log(
    `one review: ${Math.round(rate).toLocaleString('en')} a second (bar ${fewestReviews.toLocaleString('en')}${rate < fewestReviews ? ': under' : ''}), ${median(times.map((time) => time.bare / time.own)).toFixed(1)} times as many as next() of ts-fsrs`,
  );
}

measureOneReview(logsOf(recalled));
const ratio = measure('self-rated', logsOf(recalled));
measure('chosen among four, two ways each', logsOf(chosen));
if (ratio > mostTimesTheModel) {
  console.error(`Folding a log takes ${ratio.toFixed(1)} times what its memory model takes; ${mostTimesTheModel} is the limit.`);
  process.exitCode = 1;
}
