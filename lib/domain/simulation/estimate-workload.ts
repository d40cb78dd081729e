import { simulateWorkload, type WorkloadSetup } from './simulate-workload';

/** What a preview needs to know of a learner. */
export type WorkloadLearner = Pick<WorkloadSetup, 'memories' | 'newFactsPerDay' | 'firstTryAccuracy' | 'params'> & {
  /** How many cards the memories stand for; absent where they are all. */
  cards?: number;
  secondsPerCard: number;
};

/** What the learner thinks of choosing. */
export type WorkloadChoice = { desiredRetention: number; minutesPerDay: number };

export type WorkloadEstimate = {
  /** Means of the first `soonDays` days. */
  reviewsPerDay: number;
  minutesPerDay: number;
  /** Facts met by then, and how many of these would be recalled. */
  soon: { met: number; known: number };
  inAYear: { met: number; known: number };
};

export const soonDays = 90;
const yearDays = 365;
/** More cards than these are drawn from, and what comes out is multiplied: 300 give the reviews of a day to a few per cent. */
const sampledCards = 300;

/**
 * What a choice of retention and minutes would mean for this learner, by a simulated year with cards drawn from their own.
 *
 * @param random numbers in [0, 1). The same ones for every choice, so that choices differ by themselves and not by luck.
 */
export function estimateWorkload(learner: WorkloadLearner, choice: WorkloadChoice, random: () => number): WorkloadEstimate {
  const { memories, cards = memories.length, secondsPerCard } = learner;
  const scale = Math.max(1, cards / sampledCards);
  const sample = scale === 1 ? memories : Array.from({ length: sampledCards }, () => memories[Math.floor(random() * memories.length)]).filter((memory) => memory !== undefined);
  const setup: WorkloadSetup = {
    ...learner,
    memories: sample,
    newFactsPerDay: learner.newFactsPerDay / scale,
    desiredRetention: choice.desiredRetention,
    placesPerDay: (choice.minutesPerDay * 60) / secondsPerCard / scale,
  };
  const days = simulateWorkload(setup, random);
  let reviews = 0;
  let soon = { met: 0, known: 0 };
  let inAYear = soon;
  for (let day = 1; day <= yearDays; day++) {
    const { value } = days.next();
    if (day <= soonDays) reviews += value.reviews;
    if (day === soonDays) soon = { met: value.met * scale, known: value.known * scale };
    if (day === yearDays) inAYear = { met: value.met * scale, known: value.known * scale };
  }
  const reviewsPerDay = (reviews / soonDays) * scale;
  return { reviewsPerDay, minutesPerDay: (reviewsPerDay * secondsPerCard) / 60, soon, inAYear };
}
