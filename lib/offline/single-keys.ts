const KEY = 'dateline.single-keys';
const listeners = new Set<() => void>();

/** Whether keys without Ctrl or Alt work as commands. Somebody who speaks to the computer can turn them off (WCAG 2.1.4): dictation types letters. */
export function singleKeysOn(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    window.localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage is refused: the choice cannot be kept, and the box stays as it was.
  }
  for (const listener of listeners) listener();
}

export function watchSingleKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
