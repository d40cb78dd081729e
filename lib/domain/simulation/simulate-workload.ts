import { chooseForToday, type Askable } from '@/lib/domain/planning/choose-for-today';
import { recallGained } from '@/lib/domain/planning/value-of-asking';
import { intervalDays, nextMemory, retrievability, type Memory, type MemoryParams } from '@/lib/domain/scheduling/memory-model';

export type WorkloadSetup = {
  /** The learner's cards as they are, or a sample of them. */
  memories: readonly (Memory & { elapsedDays: number })[];
  /** May be a fraction: 0.4 is two new facts in five days. What a day has no place for is not made up for later. */
  newFactsPerDay: number;
  /** How often a new fact is answered rightly at the first try, 0–1. */
  firstTryAccuracy: number;
  desiredRetention: number;
  /** Reviews there is time for on a day, new facts among them; may be a fraction, or Infinity. */
  placesPerDay: number;
  params: MemoryParams;
};

export type WorkloadDay = {
  /** Reviews of the day, first meetings with new facts included. */
  reviews: number;
  /** Facts met so far. */
  met: number;
  /** How many of these would be recalled if all were asked now: the sum of their retrievability. Counted when read. */
  readonly known: number;
};

type Card = { memory: Memory; reviewedOn: number };
type Waiting = Askable & { card: Card | null };

/**
 * Days of reviewing in the life of a simulated learner whose memory is as FSRS has it: a card is recalled with the probability that
 * its memory predicts, and comes back when this falls to the desired retention. Of the project's code only the memory model and
 * the plan's choice run here, so that a year takes a tenth of a second; `simulateLearner` runs all of it.
 *
 * Endless: the caller takes as many days as it wants, and may stop between any two of them.
 *
 * @param random numbers in [0, 1); the same ones give the same days.
 */
export function* simulateWorkload(setup: WorkloadSetup, random: () => number): Generator<WorkloadDay, never, void> {
  const { params, desiredRetention } = setup;
  const cards: Card[] = [];
  const dueOn = new Map<number, Card[]>();
  const schedule = (card: Card, today: number): void => {
    const day = Math.max(today, card.reviewedOn + intervalDays(card.memory.stability, desiredRetention, params));
    const others = dueOn.get(day);
    if (others) others.push(card);
    else dueOn.set(day, [card]);
  };
  for (const { stability, difficulty, elapsedDays } of setup.memories) {
    const card = { memory: { stability, difficulty }, reviewedOn: -elapsedDays };
    cards.push(card);
    schedule(card, 0);
  }

  let waiting: Waiting[] = [];
  for (let today = 0; ; today++) {
    for (const card of dueOn.get(today) ?? []) waiting.push({ card, due: today, isNew: false, value: Number.isFinite(setup.placesPerDay) ? gainOf(card, today, params) : 0 });
    dueOn.delete(today);
    const newToday = wholeSteps(setup.newFactsPerDay, today);
    for (let count = 0; count < newToday; count++) waiting.push({ card: null, due: today, isNew: true, value: 1 });
    const places = Number.isFinite(setup.placesPerDay) ? wholeSteps(setup.placesPerDay, today) : Infinity;
    const choice = places >= waiting.length ? { chosen: waiting, waiting: [] } : chooseForToday(waiting, places, newToday);

    for (const { card } of choice.chosen) {
      const asked = card ?? { memory: { stability: 0, difficulty: 0 }, reviewedOn: today };
      if (!card) cards.push(asked);
      asked.memory = afterReview(card, today, setup, random);
      asked.reviewedOn = today;
      schedule(asked, today + 1);
    }
    waiting = choice.waiting.filter(({ isNew }) => !isNew);
    yield {
      reviews: choice.chosen.length,
      met: cards.length,
      get known() {
        return cards.reduce((sum, card) => sum + retrievability(card.memory.stability, today - card.reviewedOn, params), 0);
      },
    };
  }
}

function afterReview(card: Card | null, today: number, { params, firstTryAccuracy }: WorkloadSetup, random: () => number): Memory {
  if (!card) return nextMemory(null, 0, random() < firstTryAccuracy ? 3 : 1, params);
  const elapsed = today - card.reviewedOn;
  const recalled = random() < retrievability(card.memory.stability, elapsed, params);
  return nextMemory(card.memory, elapsed, recalled ? 3 : 1, params);
}

/** Reckoned once, on the day the card falls due: while it waits it hardly changes. */
function gainOf({ memory, reviewedOn }: Card, today: number, params: MemoryParams): number {
  return recallGained(memory, today - reviewedOn, params);
}

/** How many whole ones a day has of something that comes at a rate: 0.4 a day is one on the third day and one on the fifth. */
function wholeSteps(perDay: number, day: number): number {
  return Math.floor((day + 1) * perDay) - Math.floor(day * perDay);
}
