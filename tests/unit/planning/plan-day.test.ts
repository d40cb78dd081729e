import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanCard } from '@/lib/domain/planning/day-plan';
import { fuzzDays } from '@/lib/domain/planning/fuzz-window';
import { planDay } from '@/lib/domain/planning/plan-day';
import { planHorizonDays } from '@/lib/domain/planning/plan-facts';
import { nextMemory, defaultParams, intervalDays } from '@/lib/domain/scheduling/memory-model';
import { addDays, dayNumberOf, daysBetween } from '@/lib/domain/scheduling/study-day';
import { cardDue, day, newCard, planCard, planContext, someCards, someContext, today } from './plan-factory';

const plan = (cards: PlanCard[], overrides = {}) => planDay(cards, planContext(overrides));
const asked = (cards: PlanCard[], overrides = {}) => plan(cards, overrides).queue.map(({ factId }) => factId);
const many = (count: number, make: (index: number) => PlanCard) => Array.from({ length: count }, (_, index) => make(index));
const id = (index: number) => `f${String(index).padStart(4, '0')}`;

describe('what a day asks for', () => {
  it('is what is due today or before, and nothing suspended, buried today or without items', () => {
    const cards = [
      cardDue('late', -3, 5),
      cardDue('today', 0, 2),
      cardDue('tomorrow', 1, 2),
      planCard('suspended', { suspended: true }),
      planCard('buried', { buriedOn: today }),
      planCard('buried-yesterday', { buriedOn: day(-1) }),
      planCard('itemless', {}, { items: [] }),
    ];
    expect(asked(cards).sort()).toEqual(['buried-yesterday', 'late', 'today']);
    expect(plan([])).toEqual({ queue: [], later: [], figures: { asked: 0, waiting: 0, minutes: 0, daysAway: 0, spreadUntil: null, tomorrow: 0, nextOn: null } });
  });

  it('stays with the day of each card while there is little to do', () => {
    const cards = many(9, (index) => cardDue(id(index), index % 3, 30));
    expect(asked(cards).sort()).toEqual([id(0), id(3), id(6)]);
    expect(plan(cards).later).toEqual([]);
  });

  it('asks by the sibling whose turn it is, and a leech otherwise than by the format missed most', () => {
    const items = [
      { id: 'choice', format: 'multiple-choice' as const },
      { id: 'typed', format: 'cloze' as const },
    ];
    const steady = cardDue('steady', 0, 40, { items });
    expect(plan([steady]).queue).toEqual([{ factId: 'steady', itemId: 'typed' }]);
    const leech = { ...steady, state: { ...steady.state, lapses: 8 }, missedMost: 'cloze' as const };
    expect(plan([leech]).queue).toEqual([{ factId: 'steady', itemId: 'choice' }]);
  });

  it('keeps facts of one article apart', () => {
    const cards = many(6, (index) => cardDue(id(index), 0, 3, { articleId: index < 3 ? 'x' : 'y' }));
    const articles = plan(cards).queue.map(({ factId }) => (factId < id(3) ? 'x' : 'y'));
    expect(articles.some((article, index) => article === articles[index + 1])).toBe(false);
  });
});

describe('the cap in minutes', () => {
  const backlog = many(180, (index) => cardDue(id(index), -(index % 12), 3 + (index % 40)));

  it('cuts a backlog to what the minutes hold, and says kindly when the rest comes', () => {
    const { queue, figures, later } = plan(backlog, { minutesPerDay: 8, lastStudiedOn: day(-13) });
    expect(queue).toHaveLength(40);
    expect(figures).toMatchObject({ asked: 40, minutes: 8, daysAway: 12 });
    const moved = later.length - figures.waiting;
    expect(40 + figures.waiting + moved).toBe(180);
    expect(figures.spreadUntil).toBe(day(4));
    expect(later.every(({ on }) => on !== null && on > today)).toBe(true);
  });

  it('counts what was already done today, and lets one review into a day not yet begun', () => {
    expect(plan(backlog, { minutesPerDay: 8, done: { reviews: 35, newFacts: 0, seconds: 420 } }).queue).toHaveLength(5);
    expect(plan(backlog, { minutesPerDay: 8, done: { reviews: 40, newFacts: 0, seconds: 480 } }).queue).toHaveLength(0);
    expect(plan(backlog, { minutesPerDay: 1, secondsPerCard: 60.5 }).queue).toHaveLength(1);
    expect(plan(backlog, { minutesPerDay: 1, secondsPerCard: 60.5, done: { reviews: 1, newFacts: 0, seconds: 20 } }).queue).toHaveLength(0);
  });

  it('asks more slowly who needs longer', () => {
    expect(plan(backlog, { minutesPerDay: 8, secondsPerCard: 24 }).queue).toHaveLength(20);
  });

  it('names no day where none has room', () => {
    const flood = many(600, (index) => cardDue(id(index), (index % 14) - 1, 2));
    const { figures, later } = plan(flood, { minutesPerDay: 2 });
    expect(figures.waiting).toBeGreaterThan(0);
    expect(figures.spreadUntil).toBeNull();
    expect(later.some(({ on }) => on === null)).toBe(true);
  });

  it('chooses what gains most: salient before trifling, news before history, a fact that will slip before one that sits', () => {
    const pair = (a: Partial<PlanCard>, b: Partial<PlanCard>) => [cardDue('a-worse', -1, 10, b), cardDue('better', -1, 10, a), cardDue('oldest', -5, 10)];
    // One place of two goes to what has waited longest; a tie would go to the worse, whose id comes first.
    const chosen = (cards: PlanCard[]) => asked(cards, { minutesPerDay: 0.4 }).filter((fact) => fact !== 'oldest');
    expect(chosen(pair({ salience: 1 }, { salience: 0.2 }))).toEqual(['better']);
    expect(chosen(pair({ asOf: '2026-01-10' }, { asOf: '2024-01-10' }))).toEqual(['better']);
    expect(chosen([cardDue('a-worse', -1, 300), cardDue('better', -1, 10), cardDue('oldest', -9, 10)])).toEqual(['better']);
  });

  it('leaves what is hard and would slip again within days for another day', () => {
    const slips = planCard('slips', { stability: 0.4, difficulty: 10, lastReviewedOn: day(-5), dueOn: day(-4) });
    const saved = planCard('saved', { stability: 8, difficulty: 5, lastReviewedOn: day(-12), dueOn: day(-4) });
    const oldest = planCard('oldest', { stability: 8, difficulty: 5, lastReviewedOn: day(-140), dueOn: day(-130) });
    expect(asked([slips, saved, oldest], { minutesPerDay: 0.4 }).sort()).toEqual(['oldest', 'saved']);
  });
});

describe('new facts', () => {
  const fresh = many(30, (index) => newCard(`new-${id(index)}`));
  const reviews = many(60, (index) => cardDue(id(index), -1, 2));
  const isNew = (fact: string) => fact.startsWith('new-');

  it('come up to the day’s limit, after the reviews, and the rest on the next days', () => {
    expect(asked(fresh)).toHaveLength(10);
    expect(asked(fresh, { done: { reviews: 4, newFacts: 4, seconds: 40 } })).toHaveLength(6);
    expect(asked(fresh, { newFactsPerDay: 0 })).toEqual([]);
    const mixed = asked([...fresh, ...reviews.slice(0, 5)]);
    expect(mixed.filter(isNew)).toHaveLength(10);
    const { later } = plan(fresh);
    expect(later.filter(({ on }) => on === day(1))).toHaveLength(10);
    expect(later.filter(({ on }) => on === day(2))).toHaveLength(10);
  });

  it('take a quarter of the places while reviews wait, and all that reviews leave', () => {
    const tight = asked([...fresh, ...reviews], { minutesPerDay: 4 });
    expect(tight).toHaveLength(20);
    expect(tight.filter(isNew)).toHaveLength(5);
    expect(asked([...fresh, ...reviews.slice(0, 13)], { minutesPerDay: 4 }).filter(isNew)).toHaveLength(7);
  });
});

describe('balancing', () => {
  it('moves reviews inside their windows from a heavy day to light ones', () => {
    const heavy = many(60, (index) => cardDue(id(index), 0, 30));
    const { queue, later } = plan(heavy, { minutesPerDay: 30 });
    expect(queue.length).toBeGreaterThanOrEqual(10);
    expect(queue.length).toBeLessThan(25);
    expect(queue.length + later.length).toBe(60);
    for (const { on } of later) expect(on !== null && daysBetween(today, on)).toBeLessThanOrEqual(fuzzDays(30));
  });

  it('draws reviews of coming days into a light today, never in place of what is due', () => {
    const coming = many(80, (index) => cardDue(id(index), 2, 30));
    expect(plan(coming, { minutesPerDay: 30 }).queue.length).toBeGreaterThan(0);
    const due = many(20, (index) => cardDue(`due-${index}`, -9, 2));
    expect(asked([...coming, ...due], { minutesPerDay: 4 }).every((fact) => fact.startsWith('due-'))).toBe(true);
  });

  it('leaves a day that the learner chose', () => {
    const chosen = many(60, (index) => planCard(id(index), { stability: 30, lastReviewedOn: day(-20), dueOn: day(0) }));
    expect(plan(chosen, { minutesPerDay: 30 }).queue).toHaveLength(60);
  });

  it('draws no more into a day because some of it is done', () => {
    const coming = many(200, (index) => cardDue(id(index), index % 5, 30));
    const before = plan(coming, { minutesPerDay: 60 }).queue;
    const rest = coming.filter(({ factId }) => !before.slice(0, 20).some((each) => each.factId === factId));
    const after = plan(rest, { minutesPerDay: 60, done: { reviews: 20, newFacts: 0, seconds: 240 } }).queue;
    expect(Math.abs(after.length + 20 - before.length)).toBeLessThanOrEqual(1);
  });

  it('keeps easy weekdays easy: what can move does, and no backlog comes', () => {
    const easyToday = { easyWeekdays: [3], minutesPerDay: 10 };
    expect(plan(many(8, (index) => cardDue(id(index), 0, 30)), easyToday).queue).toHaveLength(0);
    expect(plan(many(8, (index) => cardDue(id(index), 0, 2)), easyToday).queue).toHaveLength(8);
    expect(plan(many(80, (index) => cardDue(id(index), -9, 2)), easyToday).queue).toHaveLength(12);
    // Every day easy is as good as none.
    expect(plan(many(8, (index) => cardDue(id(index), 0, 30)), { easyWeekdays: [1, 2, 3, 4, 5, 6, 7] }).queue).toHaveLength(8);
  });
});

describe('every plan', () => {
  it('is the same whatever order the cards come in', () => {
    const shuffled = someCards.chain((cards) => fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })));
    fc.assert(
      fc.property(shuffled, someContext, ([cards, other], context) => {
        expect(planDay(other, context)).toEqual(planDay(cards, context));
      }),
      { numRuns: 500 },
    );
  });

  it('looks no further than its horizon', () => {
    fc.assert(
      fc.property(someCards, someContext, (cards, context) => {
        const near = cards.filter(({ state }) => daysBetween(today, state.dueOn) < planHorizonDays);
        expect(planDay(near, context)).toEqual(planDay(cards, context));
      }),
      { numRuns: 300 },
    );
  });

  it('holds each due card once, now or later, and stays in its minutes, its limit of new facts and each window', () => {
    fc.assert(
      fc.property(someCards, someContext, (cards, context) => {
        const { queue, later, figures } = planDay(cards, context);
        const now = queue.map(({ factId }) => factId);
        const all = [...now, ...later.map(({ factId }) => factId)];
        expect(new Set(all).size).toBe(all.length);
        const isAskable = ({ state }: PlanCard) => !state.suspended && state.buriedOn !== today;
        for (const { factId } of cards.filter((card) => isAskable(card) && card.state.dueOn <= today)) expect(all).toContain(factId);
        const byId = new Map(cards.map((card) => [card.factId, card]));
        for (const fact of now) {
          const { dueOn, lastReviewedOn } = byId.get(fact)?.state ?? {};
          const shift = lastReviewedOn ? fuzzDays(daysBetween(lastReviewedOn, dueOn ?? today)) : 0;
          expect(daysBetween(today, dueOn ?? '')).toBeLessThanOrEqual(shift);
        }
        expect(now.filter((fact) => byId.get(fact)?.state.lastReviewedOn === null).length).toBeLessThanOrEqual(Math.max(0, context.newFactsPerDay - context.done.newFacts));
        const places = Math.floor(Math.max(0, context.minutesPerDay * 60 - context.done.seconds) / context.secondsPerCard);
        expect(now.length).toBeLessThanOrEqual(Math.max(context.done.reviews === 0 ? 1 : 0, places));
        expect(figures.asked).toBe(now.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('asks every due card in the end, however little time there is and whatever else falls due', () => {
    fc.assert(
      fc.property(someCards, fc.integer({ min: 1, max: 6 }), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }), (cards, places, easyWeekdays) => {
        let deck = cards.map((card) => ({ ...card, state: { ...card.state, suspended: false } }));
        const waiting = new Set(deck.filter(({ state }) => state.dueOn <= today).map(({ factId }) => factId));
        // Each day also brings new reviews of the best kind, more of them than there are places.
        for (let ahead = 0; waiting.size > 0; ahead++) {
          const now = day(ahead);
          const rivals = many(places + 3, (index) => cardDue(`rival-${ahead}-${id(index)}`, ahead, 5, { salience: 1, asOf: now }));
          deck = [...deck, ...rivals];
          const { queue } = planDay(deck, planContext({ today: now, minutesPerDay: places, secondsPerCard: 60, newFactsPerDay: 2, easyWeekdays }));
          const askedNow = new Set(queue.map(({ factId }) => factId));
          for (const fact of askedNow) waiting.delete(fact);
          // What was asked comes back as soon as it can.
          deck = deck.map((card) => (askedNow.has(card.factId) ? afterReview(card, now) : card));
          expect(ahead).toBeLessThan(400);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function afterReview(card: PlanCard, on: string): PlanCard {
  const { state } = card;
  const memory = state.lastReviewedOn === null ? null : state;
  const next = nextMemory(memory, memory ? Math.max(1, dayNumberOf(on) - dayNumberOf(state.lastReviewedOn ?? on)) : 0, 1, defaultParams);
  return { ...card, state: { ...state, ...next, reps: state.reps + 1, lastReviewedOn: on, dueOn: addDays(on, intervalDays(next.stability, 0.9, defaultParams)) } };
}
