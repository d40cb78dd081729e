import type { WorkloadChoice, WorkloadEstimate } from '@/lib/domain/simulation/estimate-workload';

/** A share of the day's minutes from which on they count as full. */
const nearlyFull = 0.95;

export function inPercent(proportion: number): string {
  return `${Math.round(proportion * 100)}\u00a0%`;
}

/** What a choice would mean, in figures no finer than a simulation can tell. */
export function workloadSentence({ desiredRetention, minutesPerDay }: WorkloadChoice, { reviewsPerDay, minutesPerDay: minutes, soon, inAYear }: WorkloadEstimate): string {
  if (inAYear.met < 1) return 'There is nothing to review yet: answer a quiz, and its facts begin to come back.';
  const pace = `At ${inPercent(desiredRetention)}: about ${counted(reviewsPerDay, 'review')}, ${aboutMinutes(minutes)} a day.`;
  const known = `In three months you would know about ${knownOf(soon)}, in a year ${knownOf(inAYear)}.`;
  return [pace, ...(minutes >= nearlyFull * minutesPerDay ? [`Your ${counted(minutesPerDay, 'minute')} would be full most days; what matters least waits.`] : []), known].join(' ');
}

export function aboutMinutes(minutes: number): string {
  return minutes < 1 ? 'less than a minute' : counted(minutes, 'minute');
}

function knownOf({ known, met }: { known: number; met: number }): string {
  return `${Math.round(known).toLocaleString('en')} of ${counted(met, 'fact')}`;
}

function counted(count: number, noun: string): string {
  const rounded = Math.round(count);
  return `${rounded.toLocaleString('en')} ${noun}${rounded === 1 ? '' : 's'}`;
}
