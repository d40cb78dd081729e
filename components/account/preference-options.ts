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

const newFactChoices = [0, 1, 2, 3, 5, 8, 10, 15, 20, 30, 50];

/** Some numbers to choose from, and the learner's own if it is none of them. */
export function newFactOptions(current: number): SelectOption[] {
  const choices = [...new Set([...newFactChoices, current])].sort((a, b) => a - b);
  return choices.map((n) => ({ value: String(n), label: n === 0 ? 'none for now' : n === 1 ? '1 fact' : `${n} facts` }));
}
