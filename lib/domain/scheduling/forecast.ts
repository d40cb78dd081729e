import type { CardState } from './schema';
import { addDays, daysBetween, type StudyDay } from './study-day';

type Dated = Pick<CardState, 'dueOn' | 'suspended'>;

/** Reviews falling due on each of so many days from today, today first and holding the backlog. Suspended cards are not counted. */
export function forecastDue(cards: readonly Dated[], today: StudyDay, days: number): { day: StudyDay; count: number }[] {
  const forecast = Array.from({ length: days }, (_, ahead) => ({ day: addDays(today, ahead), count: 0 }));
  for (const card of cards) {
    if (card.suspended) continue;
    const slot = forecast[Math.max(0, daysBetween(today, card.dueOn))];
    if (slot) slot.count += 1;
  }
  return forecast;
}

/** What waits tomorrow if nothing more is done today: due tomorrow, and whatever is left over. */
export function dueTomorrow(cards: readonly Dated[], today: StudyDay): number {
  return forecastDue(cards, addDays(today, 1), 1)[0]?.count ?? 0;
}
