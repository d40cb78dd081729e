import { counted } from './wording';

export type MovedDaysShape = { sooner: number; later: number; own: boolean };

export function movedDaysSentence({ sooner, later, own }: MovedDaysShape, minutesPerDay: number): string {
  const why = own ? 'Your days now follow your own memory, as your answers so far show it' : 'Your days follow the usual pace of forgetting again, since it foretold your last answers better than your own did';
  return `${why}: ${movedFacts(sooner, later)}. There is nothing to catch up on, and a day still asks no more than fits into ${counted(minutesPerDay, 'minute')}.`;
}

function movedFacts(sooner: number, later: number): string {
  if (later === 0) return `${counted(sooner, 'fact')} ${sooner === 1 ? 'comes' : 'come'} back sooner than planned`;
  if (sooner === 0) return `${counted(later, 'fact')} ${later === 1 ? 'comes' : 'come'} back later than planned`;
  return `${counted(sooner, 'fact')} ${sooner === 1 ? 'comes' : 'come'} back sooner than planned, and ${counted(later, 'fact')} later`;
}
