import type { KeepFailure } from './types';

/** Why something could not be stored, as a value: a full disk is nobody's bug. */
export function toStorageFailure(error: unknown): KeepFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return {
      ok: false,
      reason: 'storage-full',
      message: 'This device has no room left, so this answer was not kept. Everything before it is. Free some space, then answer again.',
    };
  }
  return {
    ok: false,
    reason: 'storage-failed',
    message: 'This device could not store this answer. Everything before it is kept. Reload the page, then answer again.',
  };
}
