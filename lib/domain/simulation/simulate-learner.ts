import { planDay } from '@/lib/domain/planning/plan-day';
import type { PlanCard, PlanContext } from '@/lib/domain/planning/day-plan';
import { applyReview, type SchedulingContext } from '@/lib/domain/scheduling/apply-review';
import { nextMemory, retrievability, type Memory, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { readyToType, type SiblingItem } from '@/lib/domain/scheduling/review-ladder';
import type { CardState, ReviewEvent, ReviewEvidence } from '@/lib/domain/scheduling/schema';
import { addDays, daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';

/** What a simulated learner gave to an item. */
export type SimulatedAnswer = { item: SiblingItem; correct: boolean };

export type LearnerSetup = {
  /** How this learner's memory truly is, which the schedule does not know. */
  memory: MemoryParams;
  /** Probability that a fact met in an article is known at the first question, 0–1. */
  knowsNewFact: number;
  /** Probability of being right at an item without knowing the fact, 0–1. */
  guessRateOf: (item: SiblingItem) => number;
  newFactsPerDay: number;
  /** The items of each fact, the one it is met by first. */
  items: readonly SiblingItem[];
  /** What is stored of an answer, and so how it is rated. */
  evidenceOf: (answer: SimulatedAnswer) => ReviewEvidence;
  scheduling: SchedulingContext;
  /** Of each day's plan; the rest of its context follows from the days. */
  plan: Pick<PlanContext, 'minutesPerDay' | 'secondsPerCard' | 'easyWeekdays'> & Partial<PlanContext>;
  startsOn: StudyDay;
};

export type SimulatedReview = SimulatedAnswer & {
  /** What the schedule expected, and what was so: probabilities of recall before the answer, 0–1. */
  predicted: number;
  actual: number;
  /** While the ladder still offers choices. */
  isEarly: boolean;
};

export type SimulatedDay = {
  /** Reviews as planned, without first meetings. */
  reviews: SimulatedReview[];
  /** The day as the log has it, first meetings too. */
  events: ReviewEvent[];
  met: number;
  /** How many facts would truly be recalled if all were asked now. Counted when read. */
  readonly known: number;
};

type Fact = { planCard: PlanCard; truth: Memory; truthReviewedOn: StudyDay };

/**
 * The days of a simulated learner who answers what the app would ask: the real plan chooses the cards, the real ladder the items,
 * the real mapping and fold make of each answer a new card. Only memory and luck are simulated: what is not known is guessed, and a
 * lucky guess is to memory what a wrong answer is, a lapse and the explanation after it.
 *
 * Endless: the caller takes as many days as it wants.
 *
 * @param random numbers in [0, 1); the same ones give the same days.
 */
export function* simulateLearner(setup: LearnerSetup, random: () => number): Generator<SimulatedDay, never, void> {
  const { scheduling } = setup;
  const facts = new Map<string, Fact>();
  let sequence = 0;
  let events: ReviewEvent[] = [];
  const answerTo = (item: SiblingItem, knows: boolean): SimulatedAnswer => ({ item, correct: knows || random() < setup.guessRateOf(item) });
  const eventOf = (cardId: string, answer: SimulatedAnswer, studyDay: StudyDay): ReviewEvent => {
    const at = new Date(Date.parse(studyDay) + 12 * 3_600_000);
    sequence += 1;
    const event: ReviewEvent = {
      id: String(sequence).padStart(12, '0'),
      cardId,
      deviceId: 'simulated',
      deviceSequence: sequence,
      kind: 'review',
      evidence: setup.evidenceOf(answer),
      clientAt: at,
      zoneOffsetMinutes: 0,
      effectiveAt: at,
      studyDay,
    };
    events.push(event);
    return event;
  };

  for (let today = setup.startsOn; ; today = addDays(today, 1)) {
    events = [];
    const { queue } = planDay(
      [...facts.values()].map(({ planCard }) => planCard),
      {
        today,
        desiredRetention: scheduling.desiredRetention,
        params: scheduling.params,
        newFactsPerDay: 0,
        ...setup.plan,
        done: { reviews: 0, newFacts: 0, seconds: 0 },
        lastStudiedOn: null,
      },
    );
    const reviews = queue.flatMap(({ factId, itemId }) => {
      const fact = facts.get(factId);
      const item = setup.items.find(({ id }) => id === itemId);
      if (!fact || !item) return [];
      const { state } = fact.planCard;
      const elapsed = daysBetween(fact.truthReviewedOn, today);
      const actual = retrievability(fact.truth.stability, elapsed, setup.memory);
      const predicted = retrievability(state.stability, elapsed, scheduling.params);
      const knows = random() < actual;
      const answer = answerTo(item, knows);
      const after = applyReview(state, eventOf(factId, answer, today), scheduling);
      facts.set(factId, { planCard: { ...fact.planCard, state: after }, truth: nextMemory(fact.truth, elapsed, knows ? 3 : 1, setup.memory), truthReviewedOn: today });
      return [{ ...answer, predicted, actual, isEarly: !readyToType(state) }];
    });
    for (let count = 0; count < setup.newFactsPerDay; count++) {
      const factId = `fact-${facts.size}`;
      const first = setup.items[0];
      if (!first) break;
      const knows = random() < setup.knowsNewFact;
      const state: CardState = applyReview(null, eventOf(factId, answerTo(first, knows), today), scheduling);
      const planCard: PlanCard = { factId, articleId: `article-${today}`, salience: 0.5, asOf: today, state, items: setup.items };
      facts.set(factId, { planCard, truth: nextMemory(null, 0, knows ? 3 : 1, setup.memory), truthReviewedOn: today });
    }
    const day = today;
    yield {
      reviews,
      events,
      met: facts.size,
      get known() {
        return [...facts.values()].reduce((sum, { truth, truthReviewedOn }) => sum + retrievability(truth.stability, daysBetween(truthReviewedOn, day), setup.memory), 0);
      },
    };
  }
}
