import type { PlanCard } from '@/lib/domain/planning/day-plan';
import { planDay } from '@/lib/domain/planning/plan-day';
import { randomFrom } from '@/lib/domain/random-from';
import { defaultParams as params, intervalDays, nextMemory } from '@/lib/domain/scheduling/memory-model';
import { dayNumberOf, studyDayOfNumber } from '@/lib/domain/scheduling/study-day';
import { simulateWorkload } from '@/lib/domain/simulation/simulate-workload';
import { median, milliseconds } from './measure';

const today = '2026-01-14';
const candidates = 5000;
/**
 * At most so many bare steps of memory for each card of a plan, and for each review of a simulated year. At 0.46 µs a step, 20 ms
 * for a plan of 5,000 cards are 9 of them, and 200 ms for a year 15; above 9 a busy machine is allowed a third.
 */
const mostSteps = { plan: 12, year: 6 };

/** What a plan and a simulated year of reviews cost, beside the bare arithmetic of memory. */
function main() {
  const cards = dueCards();
  const plan = () => planDay(cards, { today, minutesPerDay: 10, secondsPerCard: 12, newFactsPerDay: 10, easyWeekdays: [], desiredRetention: 0.9, params, done: { reviews: 0, newFacts: 0, seconds: 0 }, lastStudiedOn: null });
  let reviewed = 0;
  const year = () => {
    const days = simulateWorkload({ memories: [], newFactsPerDay: 10, firstTryAccuracy: 2 / 3, desiredRetention: 0.9, placesPerDay: Infinity, params }, randomFrom('bench'));
    reviewed = Array.from({ length: 365 }, () => days.next().value.reviews).reduce((sum, reviews) => sum + reviews, 0);
  };
  const steps = (count: number) => {
    let memory = nextMemory(null, 0, 3, params);
    for (let step = 0; step < count; step++) memory = nextMemory(memory, 1 + (step % 9), step % 8 === 0 ? 1 : 3, params);
  };
  plan();
  year();
  steps(reviewed);
  // Taken in turn, so that a slow moment of the machine falls on all.
  const rounds = Array.from({ length: 9 }, () => ({ plan: milliseconds(plan), year: milliseconds(year), planSteps: milliseconds(() => steps(candidates)), yearSteps: milliseconds(() => steps(reviewed)) }));
  const of = (key: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[key]));
  const ratios = { plan: median(rounds.map((round) => round.plan / round.planSteps)), year: median(rounds.map((round) => round.year / round.yearSteps)) };
  console.log(`plan of ${candidates} cards: ${of('plan').toFixed(1)} ms, ${ratios.plan.toFixed(1)} bare steps of memory a card (limit ${mostSteps.plan})`);
  console.log(`simulated year, ${reviewed} reviews: ${of('year').toFixed(0)} ms, ${ratios.year.toFixed(1)} bare steps a review (limit ${mostSteps.year})`);
  if (ratios.plan > mostSteps.plan || ratios.year > mostSteps.year) {
    console.error('A plan or a year takes longer than it may.');
    process.exitCode = 1;
  }
}

/** Due over the fortnight that a plan looks at, of every age, from 300 articles. */
function dueCards(): PlanCard[] {
  const random = randomFrom('cards');
  return Array.from({ length: candidates }, (_, index) => {
    const stability = 0.5 + 100 * random() ** 2;
    const due = dayNumberOf(today) + Math.floor(14 * random());
    const reviewedOn = studyDayOfNumber(due - intervalDays(stability, 0.9, params));
    return {
      factId: `fact-${index}`,
      articleId: `article-${index % 300}`,
      salience: random(),
      asOf: '2026-01-01',
      items: [{ id: `item-${index}`, format: 'cloze' }],
      state: {
        algorithm: 'fsrs-6',
        paramsVersion: params.version,
        stability,
        difficulty: 1 + 9 * random(),
        dueOn: studyDayOfNumber(due),
        lastReviewedOn: reviewedOn,
        reps: 3,
        lapses: 0,
        suspended: false,
        buriedOn: null,
        firstReviewedOn: reviewedOn,
        lastItemId: null,
        logHead: { effectiveAt: new Date(0), id: '' },
        recognitionStreak: 0,
      },
    };
  });
}

main();
