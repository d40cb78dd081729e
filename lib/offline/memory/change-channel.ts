export type Changes = {
  /** Tells this page and the learner's other tabs that something stored has changed. */
  tell: () => void;
  /** Gives the function that ends it. */
  subscribe: (listener: () => void) => () => void;
  close: () => void;
};

export function createChanges(learnerId: string): Changes {
  const listeners = new Set<() => void>();
  let channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`dateline.memory.${learnerId}`);
  const tellHere = () => {
    for (const listener of listeners) listener();
  };
  channel?.addEventListener('message', tellHere);
  return {
    tell() {
      tellHere();
      channel?.postMessage(null);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
      // What was under way still ends, and has nobody left to tell.
      channel = null;
    },
  };
}
