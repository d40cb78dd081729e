import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGoingOn } from '@/lib/domain/planning/going-on';
import { planFacts } from '@/lib/domain/planning/plan-facts';
import { planContextOf } from '@/lib/domain/planning/studied';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { cardDue, day, newCard, planContext, someCards, someContext, today } from './plan-factory';

const backlog = Array.from({ length: 180 }, (_, index) => cardDue(`f${String(index).padStart(4, '0')}`, -(index % 12), 3 + (index % 40)));
/** Ten minutes at twelve seconds a card, all of them used. */
const full = { done: { reviews: 50, newFacts: 0, seconds: 600 } };

describe('going on beyond the minutes of a day', () => {
  it('brings five minutes more of what waits, and as many again afterwards', () => {
    const context = planContext(full);
    expect(planFacts(backlog, context).queue).toHaveLength(0);
    const first = planGoingOn(backlog, context);
    expect(first).toEqual({ extraMinutes: 5, facts: 25, minutes: 5 });
    const later = planContext({ extraMinutes: 5, done: { reviews: 75, newFacts: 0, seconds: 900 } });
    expect(planFacts(backlog, later).queue).toHaveLength(0);
    expect(planGoingOn(backlog, later)).toEqual({ extraMinutes: 10, facts: 25, minutes: 5 });
  });

  it('counts from what was used, also when that was more than the day had', () => {
    expect(planGoingOn(backlog, planContext({ done: { reviews: 60, newFacts: 0, seconds: 840 } }))).toEqual({ extraMinutes: 9, facts: 25, minutes: 5 });
  });

  it('is as much on an easy day, and only today', () => {
    // 14 January 2026 is a Wednesday: two and a half minutes, twelve cards.
    const easy = planContext({ easyWeekdays: [3], done: { reviews: 12, newFacts: 0, seconds: 150 } });
    expect(planGoingOn(backlog, easy)).toEqual({ extraMinutes: 5, facts: 25, minutes: 5 });
    const more = planFacts(backlog, { ...easy, extraMinutes: 5 });
    expect(more.figures.tomorrow).toBeLessThanOrEqual(50);
  });

  it('is not offered where nothing would come of it: nothing waits, or new facts beyond the day’s limit', () => {
    expect(planGoingOn([cardDue('later', 9, 30)], planContext(full))).toBeNull();
    expect(planGoingOn([newCard('new')], planContext({ newFactsPerDay: 3, done: { reviews: 50, newFacts: 3, seconds: 600 } }))).toBeNull();
  });

  it('asks for what would be asked of somebody with a longer day, and leaves every card and every other day alone', () => {
    fc.assert(
      fc.property(someCards, someContext, (cards, context) => {
        const more = planGoingOn(cards, context);
        const plan = planFacts(cards, context);
        if (!more) return;
        const longer = planFacts(cards, { ...context, extraMinutes: more.extraMinutes });
        expect(longer.queue).toHaveLength(more.facts);
        // What was asked anyway still is, and nothing is asked twice or lost.
        for (const factId of plan.queue) expect(longer.queue).toContain(factId);
        expect(longer.queue.length + longer.figures.waiting).toBeGreaterThanOrEqual(plan.queue.length + plan.figures.waiting);
        expect(longer.figures.waiting).toBeLessThanOrEqual(plan.figures.waiting);
        expect(longer.figures.minutes * 60).toBeLessThanOrEqual(Math.max(context.secondsPerCard, context.minutesPerDay * 60 + more.extraMinutes * 60 - context.done.seconds + 1e-6));
      }),
    );
  });
});

describe('minutes added to a day', () => {
  const settings = { minutesPerDay: 10, newFactsPerDay: 10, desiredRetention: 0.9, params: defaultParams, easyDays: [] };
  const studied = { on: today, reviews: 0, newFacts: 0, seconds: 0, lastBefore: null, secondsPerCard: 12 };

  it('are gone with it', () => {
    expect(planContextOf(settings, studied, today, { on: today, minutes: 5 }).extraMinutes).toBe(5);
    expect(planContextOf(settings, studied, today, { on: day(-1), minutes: 5 }).extraMinutes).toBe(0);
    expect(planContextOf(settings, studied, today).extraMinutes).toBe(0);
  });
});
