import { uuidV7 } from '@/lib/domain/uuid-v7';

/** A Monday, in the morning of Kathmandu and the small hours of New York. */
export const monday = new Date('2026-03-02T06:00:00.000Z');

export const minutesAfter = (start: Date, minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
export const daysAfter = (start: Date, days: number): Date => minutesAfter(start, days * 24 * 60);

let state = 20_260_302;

/** Numbers that are the same in every run. */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

export function newId(at: Date = monday): string {
  return uuidV7(at, random);
}
