import { describe, expect, it } from 'vitest';
import { spreadLater } from '@/lib/domain/planning/spread-later';

const today = 20_000;
const waiting = (count: number, isNew = false) => Array.from({ length: count }, () => ({ due: today, value: 1, isNew }));
const context = { today, horizonDays: 14, placesOn: () => 1, newFactsPerDay: 2 };

describe('spreadLater', () => {
  it('takes the first day with a place left beside what falls due on it', () => {
    const planned = [1, 1, 3].map((ahead) => ({ plannedDay: today + ahead }));
    expect(spreadLater(waiting(3), planned, { ...context, placesOn: () => 2 })).toEqual([2, 2, 3].map((ahead) => today + ahead));
  });

  it('leaves out what is planned for today, and takes days beyond the horizon for as full as those within it', () => {
    const ofToday = Array.from({ length: 14 }, () => ({ plannedDay: today }));
    expect(spreadLater(waiting(14), ofToday, context).at(-1)).toBe(today + 14);
    const daily = Array.from({ length: 13 }, (_, n) => ({ plannedDay: today + 1 + n }));
    expect(spreadLater(waiting(1), daily, context)).toEqual([null]);
    expect(spreadLater(waiting(1), daily, { ...context, placesOn: () => 2 })).toEqual([today + 1]);
  });

  it('names no day more than a year off', () => {
    const onlyOn = (ahead: number) => spreadLater(waiting(1), [], { ...context, placesOn: (day) => (day === today + ahead ? 1 : 0) });
    expect([onlyOn(365), onlyOn(366)]).toEqual([[today + 365], [null]]);
  });

  it('has new facts met from tomorrow on, so many a day, and never where none are wanted', () => {
    expect(spreadLater(waiting(3, true), [], context)).toEqual([1, 1, 2].map((ahead) => today + ahead));
    expect(spreadLater(waiting(1, true), [], { ...context, newFactsPerDay: 0 })).toEqual([null]);
  });
});
