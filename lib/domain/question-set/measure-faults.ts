import { parseQuantity } from '@/lib/domain/grading/quantity';
import { unitsNamedIn } from '@/lib/domain/grading/quantity-units';
import { hasForm } from './roots';
import { contentWords } from './compare-text';
import type { Item } from './schema';

/** Faults of a number's unit and tolerance: no number has them, they contradict the answer, or the evidence knows nothing of the unit. */
export function measureFault({ format, key, tolerance, unit, evidence }: Item): string | undefined {
  if (tolerance === undefined && unit === undefined) return undefined;
  if (format !== 'numeric') return 'only a number may have a unit or a tolerance';
  const quantity = parseQuantity(key);
  if (tolerance !== undefined && tolerance > 0 && quantity && tolerance >= Math.abs(quantity.value)) return 'the tolerance is as large as the answer itself';
  return unit === undefined ? undefined : unitFault(unit, quantity?.units ?? [], evidence.quote);
}

function unitFault(unit: string, ofKey: readonly string[], quote: string): string | undefined {
  if (/\p{N}/u.test(unit)) return 'the unit holds a number';
  const named = unitsNamedIn(unit);
  if (ofKey.length > 0 && !named.some((one) => ofKey.includes(one))) return 'the answer has another unit already';
  if (named.length > 0) return named.some((one) => unitsNamedIn(quote).includes(one)) ? undefined : `the evidence does not count in “${unit}”`;
  const known = contentWords(quote);
  return [...contentWords(unit)].every((word) => hasForm(known, word)) ? undefined : `the evidence does not count in “${unit}”`;
}
