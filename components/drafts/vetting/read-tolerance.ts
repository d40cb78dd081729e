import { parseQuantity } from '@/lib/domain/grading/quantity';

export type ReadTolerance = { ok: true; amount: number | undefined } | { ok: false; message: string };

/** A tolerance as it is typed, like any number: “5”, “0.5”, “half a million”. Nothing typed is none. */
export function readTolerance(typed: string): ReadTolerance {
  if (typed.trim() === '') return { ok: true, amount: undefined };
  const quantity = parseQuantity(typed.replace(/^\s*±/u, ''));
  if (quantity?.units.includes('percent') || quantity?.isPart) return { ok: false, message: 'Give an amount in the unit of the answer, such as 5, and not a share of it.' };
  if (!quantity || !Number.isFinite(quantity.value)) return { ok: false, message: 'Give a number, such as 5 or 0.5.' };
  return quantity.value < 0 ? { ok: false, message: 'A tolerance is not negative: 5 means 5 more or 5 fewer.' } : { ok: true, amount: quantity.value };
}
