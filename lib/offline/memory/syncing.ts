import type { SyncResult, SyncTrouble } from './types';

export type SyncOptions = {
  /** Fetch a new bundle, however new the stored one is. */
  renew?: boolean;
  /** Send and no more. */
  sendOnly?: boolean;
};

export type Syncing = {
  /** One at a time: what is asked for meanwhile follows as one more, for what came late. */
  now: (options?: SyncOptions) => Promise<SyncResult>;
  /** Sends in a moment, so that a quick series of answers goes as one batch. */
  soon: () => void;
  state: () => { syncing: boolean; trouble: SyncTrouble | null };
  stop: () => void;
};

type Parts = {
  sync: (options: SyncOptions) => Promise<SyncResult>;
  /** Gives what calls it off. */
  after: (ms: number, work: () => void) => () => void;
  /** In [0, 1). */
  random: () => number;
  onChange: () => void;
};

/** Long enough that a tap on undo comes before it, short enough that nobody closes the page first. */
const momentMs = 1_500;
const firstRetryMs = 4_000;
const lastRetryMs = 5 * 60_000;

/** Decides when to sync: after answers, and again after a failure, ever more rarely and never in step with other devices. */
export function createSyncing({ sync, after, random, onChange }: Parts): Syncing {
  let underWay: Promise<SyncResult> | null = null;
  let next: { options: SyncOptions; result: Promise<SyncResult> } | null = null;
  let trouble: SyncTrouble | null = null;
  let failures = 0;
  let callOff: (() => void) | null = null;
  let stopped = false;

  function schedule(ms: number, options: SyncOptions): void {
    if (stopped || callOff) return;
    callOff = after(ms, () => {
      callOff = null;
      void now(options);
    });
  }

  async function once(options: SyncOptions): Promise<SyncResult> {
    const result = await sync(options).catch((error: unknown): SyncResult => ({ ok: false, trouble: storageTrouble(error) }));
    trouble = result.ok ? null : result.trouble;
    failures = result.ok ? 0 : failures + 1;
    // A session that is over does not come back by asking: the page asks again when it is shown, after somebody signed in.
    const mayPass = !result.ok && (result.trouble.kind === 'offline' || result.trouble.kind === 'failed');
    if (mayPass) schedule(Math.min(lastRetryMs, firstRetryMs * 2 ** (failures - 1)) * (0.5 + random()), {});
    return result;
  }

  function run(options: SyncOptions): Promise<SyncResult> {
    callOff?.();
    callOff = null;
    underWay = once(options).finally(() => {
      underWay = null;
      onChange();
    });
    onChange();
    return underWay;
  }

  function now(options: SyncOptions = {}): Promise<SyncResult> {
    if (!underWay) return run(options);
    if (next) {
      next.options = { renew: next.options.renew || options.renew, sendOnly: next.options.sendOnly && options.sendOnly };
      return next.result;
    }
    const result = underWay.then(() => {
      const wanted = next?.options ?? {};
      next = null;
      return run(wanted);
    });
    next = { options, result };
    return result;
  }

  return {
    now,
    soon: () => schedule(momentMs, { sendOnly: true }),
    state: () => ({ syncing: underWay !== null, trouble }),
    stop() {
      stopped = true;
      callOff?.();
      callOff = null;
    },
  };
}

function storageTrouble(error: unknown): SyncTrouble {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  if (isFull) return { kind: 'failed', message: 'This device has no room left for new cards. Those stored here can still be reviewed. Free some space to get the rest.' };
  return { kind: 'failed', message: 'What is stored on this device could not be read. What was sent is safe; reload the page to go on.' };
}
