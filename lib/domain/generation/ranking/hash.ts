import { stableId } from '@/lib/domain/stable-id';

/** A number from content, to vary positions and choices without chance: the same words always give the same number. */
export function contentNumber(...parts: string[]): number {
  return Number.parseInt(stableId('n', parts).slice(2, 9), 36) || 0;
}
