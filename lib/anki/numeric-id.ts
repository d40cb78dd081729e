import { createHash } from 'node:crypto';

/** 2001 to 2009: no clock that Anki ran on gave these. */
const FIRST = 1_000_000_000_000;
const SPAN = 250_000_000_000;

/**
 * Anki names things by the millisecond they were made; ours are derived from their names, so that they are the same in every package.
 * Two that meet are told apart by the next free number.
 */
export function numericId(name: string, taken: Set<number>): number {
  let id = FIRST + (createHash('sha256').update(name).digest().readUIntBE(0, 6) % SPAN);
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}
