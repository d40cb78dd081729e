import { KEY_BITS } from './feature-key';

/** Where each key lies in an open-addressing table, and how large that table is. */
export type KeyLayout = { shift: number; size: number; slotOf: Int32Array };

/**
 * Lays sorted keys out by their upper bits, which are well mixed, with linear probing: `key >> shift` is where to start looking.
 * Since keys come sorted, the table fills from front to back in one sweep. The last probes may run past the power of two,
 * so that a look-up need not wrap around; one slot stays free at the end.
 *
 * @param leastBits How many of the upper bits tell the slot, at least.
 */
export function layOutKeys(keys: Int32Array, leastBits = 10): KeyLayout {
  let bits = leastBits;
  while (1 << bits < keys.length * 1.6) bits++;
  const shift = KEY_BITS - bits;
  const slotOf = new Int32Array(keys.length);
  let free = 0;
  for (let i = 0; i < keys.length; i++) {
    const home = keys[i]! >> shift;
    if (home > free) free = home;
    slotOf[i] = free++;
  }
  return { shift, size: Math.max(free, 1 << bits) + 1, slotOf };
}
