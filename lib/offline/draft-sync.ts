import type { LoggedEdit, VettingEdit } from '@/lib/domain/vetting/schema';
import type { EditsAnswer } from '@/lib/schemas/draft';
import type { EditStore } from './draft-edits';
import type { PostResult } from './post-json';

export type SyncLine = {
  store: EditStore;
  send: (edits: readonly LoggedEdit[], since: number) => Promise<PostResult<EditsAnswer>>;
  /** Tells this person's other tabs what the server has taken, or with nothing that something waits. */
  tell: (taken: readonly LoggedEdit[]) => void;
  newId: () => string;
  /** Runs something later; gives the way to call it off. */
  later: (milliseconds: number, task: () => void) => () => void;
};

export type SyncState = {
  /** What the server has taken. */
  log: readonly LoggedEdit[];
  /** What it has not, in the order it was done. */
  waiting: readonly LoggedEdit[];
  sending: boolean;
  /** Why the last sending did not arrive. */
  trouble: { message: string; mayRetry: boolean } | null;
  /** What the server would not have, in its words. These edits are given up. */
  refused: readonly string[];
};

type Next = 'batch' | 'alone' | 'stop';

const BATCH = 100;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Edits of one draft between this tab, this device and the server. An edit counts from the moment it is made: it is kept on the device
 * first and sent second, and leaves the device only when the server has named it. Sending one twice changes nothing.
 */
export function createDraftSync(taken: readonly LoggedEdit[], { store, send, tell, newId, later }: SyncLine) {
  let state: SyncState = { log: taken, waiting: [], sending: false, trouble: null, refused: [] };
  let pause = FIRST_PAUSE_MS;
  let callOff: (() => void) | null = null;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function set(change: Partial<SyncState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  const waitingNow = (log: readonly LoggedEdit[]): LoggedEdit[] => {
    const known = new Set(log.map(({ id }) => id));
    return store.read().filter(({ id }) => !known.has(id));
  };

  function receive(edits: readonly LoggedEdit[]): void {
    const log = merge(state.log, edits);
    store.forget(edits.map(({ id }) => id));
    set({ log, waiting: waitingNow(log) });
  }

  /** One sending at a time; whoever asks meanwhile waits for the one under way. */
  function flush(): Promise<void> {
    if (running) return running;
    callOff?.();
    callOff = null;
    set({ sending: true });
    // Begun only once `running` is set, so that an edit made by what it calls does not begin another.
    running = Promise.resolve()
      .then(sendAll)
      .finally(() => {
        running = null;
        set({ sending: false });
        // Made while the last answer was being read.
        if (!state.trouble && state.waiting.length > 0) void flush();
      });
    return running;
  }

  async function sendAll(): Promise<void> {
    let next: Next = 'batch';
    while (next !== 'stop') next = await sendNext(next);
  }

  /** Alone: a batch was not accepted as it was, so that its first edit goes by itself and shows whether it is the one. */
  async function sendNext(what: 'batch' | 'alone'): Promise<Next> {
    const waiting = waitingNow(state.log);
    set({ waiting });
    const batch = waiting.slice(0, what === 'alone' ? 1 : BATCH);
    if (batch.length === 0) {
      set({ trouble: null });
      return 'stop';
    }
    const result = await send(batch, lastInRow(state.log));
    if (result.ok) {
      pause = FIRST_PAUSE_MS;
      const { edits, refused } = result.data;
      store.forget(refused.map(({ id }) => id));
      set({ trouble: null, refused: [...state.refused, ...refused.map(({ message }) => message)] });
      receive(edits);
      tell(edits);
      // A server that settles nothing would be asked for ever.
      const settled = batch.some(({ id }) => refused.some((one) => one.id === id) || edits.some((one) => one.id === id));
      if (settled) return 'batch';
      return giveUpForNow('Some edits could not be saved yet. They are kept on this device.', true);
    }
    if (result.code === 'invalid-input') {
      if (batch.length > 1) return 'alone';
      store.forget(batch.map(({ id }) => id));
      set({ refused: [...state.refused, result.message] });
      return 'batch';
    }
    return giveUpForNow(result.message, result.kind !== 'refused');
  }

  /** What the server refused for good is not asked of it again by itself; the person may. */
  function giveUpForNow(message: string, mayRetry: boolean): 'stop' {
    set({ trouble: { message, mayRetry } });
    if (mayRetry) {
      callOff = later(pause, () => void flush());
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    return 'stop';
  }

  return {
    state: (): SyncState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(edit: VettingEdit): string {
      const id = newId();
      store.add({ id, edit });
      set({ waiting: waitingNow(state.log) });
      tell([]);
      void flush();
      return id;
    },
    receive,
    /** Another tab of this device has something that waits. It sends it itself; this one shows it. */
    lookAgain: (): void => set({ waiting: waitingNow(state.log) }),
    flush,
    dismissRefused: (): void => set({ refused: [] }),
    close: (): void => callOff?.(),
  };
}
export type DraftSync = ReturnType<typeof createDraftSync>;

function merge(log: readonly LoggedEdit[], edits: readonly LoggedEdit[]): readonly LoggedEdit[] {
  const known = new Set(log.map(({ id }) => id));
  const added = edits.filter(({ id, order }) => order !== undefined && !known.has(id));
  return added.length === 0 ? log : [...log, ...added].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** The order up to which nothing is missing: another tab may have told of later edits than it knew this one to have. */
export function lastInRow(log: readonly LoggedEdit[]): number {
  let last = 0;
  for (const { order } of log) {
    if (order !== last + 1) break;
    last = order;
  }
  return last;
}
