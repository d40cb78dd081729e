import type { Disclosure } from '@/lib/schemas/answer';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** Says how near a figure had to be; null where it had to be exact. */
export function toleranceNote({ tolerance, margin, unit }: Pick<Disclosure, 'tolerance' | 'margin' | 'unit'>): string | null {
  if (margin !== undefined) return `Anything within ${number.format(margin)}${unit ? ` ${unit}` : ''} of it counts.`;
  return tolerance === undefined ? null : `The article’s figure is rough: within ${Math.round(tolerance * 100)} % counts.`;
}
