import type { Askable } from './choose-for-today';

export type LaterContext = {
  today: number;
  horizonDays: number;
  /** Reviews there is time for on a day. */
  placesOn: (day: number) => number;
  newFactsPerDay: number;
};

/** No day further off than this is named. */
const furthestDays = 365;

/**
 * The day on which each card that waits is likely asked: the first with a place left beside what falls due on it. A forecast
 * for words on the screen, and bound to nothing: tomorrow's plan is made tomorrow.
 *
 * @param waiting what had no place today, first come first served.
 * @param planned the day of everything within the horizon; what is planned for today is left out here.
 * @returns one day number for each that waits, in the order given; null where no day within a year has room.
 */
export function spreadLater(waiting: readonly Askable[], planned: readonly { plannedDay: number }[], context: LaterContext): (number | null)[] {
  const { today, horizonDays } = context;
  const load = new Map<number, number>();
  for (const { plannedDay } of planned) if (plannedDay > today) load.set(plannedDay, (load.get(plannedDay) ?? 0) + 1);
  // What will fall due beyond the horizon is not known yet: as much a day as within it.
  const usual = Math.ceil([...load.values()].reduce((sum, count) => sum + count, 0) / horizonDays);
  const roomOn = (at: number): number => context.placesOn(at) - (at < today + horizonDays ? (load.get(at) ?? 0) : usual);

  let day = today + 1;
  let room = roomOn(day);
  const nextPlace = (): number | null => {
    while (room <= 0 && day < today + furthestDays) room = roomOn(++day);
    if (room <= 0) return null;
    room -= 1;
    return day;
  };
  let newBefore = 0;
  const nextNew = (): number | null => (context.newFactsPerDay > 0 ? today + 1 + Math.floor(newBefore++ / context.newFactsPerDay) : null);
  return waiting.map(({ isNew }) => (isNew ? nextNew() : nextPlace()));
}
