import type { SelectOption } from './select-field';

/** Every zone this runtime knows. UTC is not always listed, and the learner's own must be, or saving would move them. */
export function timeZoneOptions(current: string): SelectOption[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }));
}

export const dayStartOptions: SelectOption[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hour === 0 ? '00:00 (midnight)' : `${String(hour).padStart(2, '0')}:00`,
}));

const minuteChoices = [2, 3, 5, 10, 15, 20, 30, 45, 60];
const newFactChoices = [0, 1, 2, 3, 5, 8, 10, 15, 20, 30, 50];

/** Some numbers to choose from, and the learner's own if it is none of them. */
function numberOptions(choices: readonly number[], current: number, label: (n: number) => string): SelectOption[] {
  return [...new Set([...choices, current])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: label(n) }));
}

export function newFactOptions(current: number): SelectOption[] {
  return numberOptions(newFactChoices, current, (n) => (n === 0 ? 'none for now' : n === 1 ? '1 fact' : `${n} facts`));
}

export function minuteOptions(current: number): SelectOption[] {
  return numberOptions(minuteChoices, current, (n) => (n === 1 ? '1 minute' : `${n} minutes`));
}

const remarks: Record<number, string> = { 80: 'fewer reviews', 90: 'a good balance', 95: 'many more reviews' };

/** Whole per cents from 80 to 95, and the learner's own value if it lies between two. */
export function retentionOptions(current: number): SelectOption[] {
  const values = new Set([...Array.from({ length: 16 }, (_, step) => (80 + step) / 100), current]);
  return [...values].sort((a, b) => a - b).map((value) => {
    const shown = Math.round(value * 1000) / 10;
    const remark = remarks[shown];
    return { value: String(value), label: `${shown}\u00a0%${remark ? `: ${remark}` : ''}` };
  });
}
