import { BUNDLE_FORMAT } from '@/lib/schemas/memory-bundle';
import type { PostFailure } from '../post-json';
import { installBundle } from './install-bundle';
import type { LocalDatabase } from './local-database';
import { toTrouble } from './sync-trouble';
import { takePulled } from './take-pulled';
import { takeReceipts } from './take-receipts';
import type { SyncOptions } from './syncing';
import type { Transport } from './transport';
import type { SyncResult } from './types';

export type SyncParts = {
  db: LocalDatabase;
  learnerId: string;
  transport: Transport;
  now: () => Date;
  /** Runs one at a time whatever bears this name, in all tabs where the browser can. */
  exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
};

/** What the server takes at once. */
const batchSize = 500;
/** A bundle of 14 days may be this old before it is renewed for its age alone. */
const renewAfterMs = 6 * 3_600_000;

type Step<T> = { ok: true; value: T } | { ok: false; failure: PostFailure };

/** Sends what waits, then fetches what other devices did, then renews the bundle where it is needed. What the server did not name stays. */
export function syncOnce(parts: SyncParts, options: SyncOptions = {}): Promise<SyncResult> {
  return parts.exclusively(`dateline.sync.${parts.learnerId}`, async () => {
    const sent = await push(parts);
    if (!sent.ok) return { ok: false, trouble: toTrouble(sent.failure) };
    if (options.sendOnly && !options.renew) return { ok: true, sent: sent.value, received: 0, refreshed: false };
    const received = await pull(parts);
    if (!received.ok) return { ok: false, trouble: toTrouble(received.failure) };
    const refreshed = await renew(parts, options.renew ?? false);
    if (!refreshed.ok) return { ok: false, trouble: toTrouble(refreshed.failure) };
    return { ok: true, sent: sent.value, received: received.value, refreshed: refreshed.value };
  });
}

async function push({ db, learnerId, transport, now }: SyncParts): Promise<Step<number>> {
  for (let sent = 0; ; ) {
    const waiting = (await db.read((tx) => tx.list('outbox', [learnerId]))).filter(({ refusal }) => refusal === null);
    if (waiting.length === 0) return { ok: true, value: sent };
    const events = waiting.slice(0, batchSize).map(({ request }) => request);
    const answer = await transport.push({ learnerId, sentAt: now().toISOString(), events });
    if (!answer.ok) return { ok: false, failure: answer };
    const settled = await takeReceipts(db, learnerId, answer.data);
    // A server that settles nothing would be asked for ever.
    if (settled === 0) return { ok: false, failure: { ok: false, kind: 'failed', message: '' } };
    sent += settled;
  }
}

async function pull({ db, learnerId, transport }: SyncParts): Promise<Step<number>> {
  for (let received = 0; ; ) {
    const learner = await db.read((tx) => tx.get('learners', [learnerId]));
    if (!learner?.settings) return { ok: true, value: received };
    const answer = await transport.pull(learnerId, learner.cursor, learner.asOf);
    if (!answer.ok) return { ok: false, failure: answer };
    const { events, more } = answer.data;
    await takePulled(db, learnerId, answer.data);
    received += events.length;
    if (!more || events.length === 0) return { ok: true, value: received };
  }
}

async function renew({ db, learnerId, transport, now }: SyncParts, asked: boolean): Promise<Step<boolean>> {
  const learner = await db.read((tx) => tx.get('learners', [learnerId]));
  const age = learner?.bundle ? now().getTime() - learner.bundle.madeAt.getTime() : Infinity;
  // A clock set back makes a bundle from the future: as good as an old one.
  if (!asked && learner && !learner.isBehind && age >= 0 && age < renewAfterMs) return { ok: true, value: false };
  const answer = await transport.fetchBundle(learner?.bundle?.etag ?? null);
  if (!answer.ok) return { ok: false, failure: answer };
  if (answer.data === null) {
    const at = now();
    await db.write(async (tx) => {
      const current = await tx.get('learners', [learnerId]);
      if (current?.bundle) await tx.put('learners', [learnerId], { ...current, isBehind: false, bundle: { ...current.bundle, madeAt: at } });
    });
    return { ok: true, value: false };
  }
  const { bundle, etag } = answer.data;
  if (bundle.learner.id !== learnerId) return { ok: false, failure: { ok: false, kind: 'refused', code: 'conflict', message: 'Somebody else is signed in on this device now. What you reviewed is kept for you.' } };
  // A newer server's: what is here still works, and the page brings itself up to date.
  if (bundle.format !== BUNDLE_FORMAT) return { ok: true, value: false };
  await installBundle(db, bundle, etag, now());
  return { ok: true, value: true };
}
