const PREFIX = 'dateline.';

/** A note’s name for good, in every package anybody makes of this fact: by it Anki knows a note again, and so do we. */
export function guidOf(factId: string): string {
  return PREFIX + factId;
}

/** The fact that a note of ours was made from; null for a note of somebody else’s. */
export function factOfGuid(guid: string): string | null {
  return guid.startsWith(PREFIX) && guid.length > PREFIX.length ? guid.slice(PREFIX.length) : null;
}
