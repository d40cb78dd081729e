import { randomInt } from 'node:crypto';
import { uuidV7 } from '@/lib/domain/uuid-v7';

/** An id nobody can guess, sorting by time. */
export function newId(now: Date): string {
  return uuidV7(now, () => randomInt(2 ** 32) / 2 ** 32);
}
