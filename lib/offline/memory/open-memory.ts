import { BUNDLE_FORMAT, type MemoryBundle } from '@/lib/schemas/memory-bundle';
import { onSendRequest } from '../app-worker';
import { makeEventStamp } from '../event-stamp';
import { createChanges } from './change-channel';
import { installBundle } from './install-bundle';
import type { LocalDatabase } from './local-database';
import { createMovableDatabase } from './movable-database';
import { createSession } from './memory-session';
import { moveOldOutbox } from './old-outbox';
import { openDatabase } from './open-database';
import { syncOnce } from './sync';
import { toTrouble } from './sync-trouble';
import { createSyncing } from './syncing';
import { browserTransport, type Transport } from './transport';
import { createVolatileDatabase } from './volatile-database';
import type { OpenMemory, OpenResult, SyncTrouble } from './types';

export const openMemory: OpenMemory = async (learnerId) => {
  const transport = browserTransport();
  const db = await openDatabase();
  const stored = await findLearner(db, learnerId);
  if (stored !== null) return start(db, transport, stored);
  const first = await fetchFirst(transport, learnerId);
  if (!first.ok) {
    db.close();
    return first;
  }
  return start(await storeFirst(db, first), transport, first.bundle.learner.id);
};

/** The learner named, or whoever used this device last; null when nothing of them is stored. */
async function findLearner(db: LocalDatabase, learnerId: string | undefined): Promise<string | null> {
  const learners = await db.read((tx) => tx.list('learners', []));
  const [last] = learners
    .filter((learner) => learner.settings !== null && (learnerId === undefined || learner.learnerId === learnerId))
    .sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
  return last?.learnerId ?? null;
}

type First = { ok: true; bundle: MemoryBundle; etag: string | null };

async function fetchFirst(transport: Transport, learnerId: string | undefined): Promise<First | { ok: false; trouble: SyncTrouble }> {
  const answer = await transport.fetchBundle(null);
  if (!answer.ok) return { ok: false, trouble: toTrouble(answer) };
  if (answer.data?.bundle.format !== BUNDLE_FORMAT) return { ok: false, trouble: { kind: 'failed', message: 'This page is older than the server. Reload it, then go on.' } };
  if (learnerId !== undefined && answer.data.bundle.learner.id !== learnerId) return { ok: false, trouble: { kind: 'other-learner', message: 'Somebody else is signed in on this device now. Reload the page to go on.' } };
  return { ok: true, ...answer.data };
}

/** Where there is no room even for the first cards, they last as long as the page. */
async function storeFirst(db: LocalDatabase, { bundle, etag }: First): Promise<LocalDatabase> {
  try {
    await installBundle(db, bundle, etag, new Date());
    return db;
  } catch {
    db.close();
    const volatile = createVolatileDatabase();
    await installBundle(volatile, bundle, etag, new Date());
    return volatile;
  }
}

/** So that the next visit begins with the one who was here last. */
async function noteUse(db: LocalDatabase, learnerId: string): Promise<void> {
  await db
    .write(async (tx) => {
      const learner = await tx.get('learners', [learnerId]);
      if (learner) await tx.put('learners', [learnerId], { ...learner, lastUsedAt: new Date() });
    })
    .catch(() => undefined);
}

async function start(stored: LocalDatabase, transport: Transport, learnerId: string): Promise<OpenResult> {
  const db = createMovableDatabase(stored);
  await noteUse(db, learnerId);
  await moveOldOutbox(db, learnerId, () => window.localStorage);
  const changes = createChanges(learnerId);
  const syncing = createSyncing({
    sync: (options) => syncOnce({ db, learnerId, transport, now: () => new Date(), exclusively }, options),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    onChange: changes.tell,
  });
  const unwatch = watchChances(() => void syncing.now());
  const session = createSession({ db, learnerId, now: () => new Date(), stamp: makeEventStamp, syncing, changes });
  void syncing.now();
  return { ok: true, session: { ...session, close: () => { unwatch(); session.close(); } } };
}

/** When sending may have become possible, or useful: back online, shown again, or asked for by the service worker. */
function watchChances(send: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === 'visible') send();
  };
  window.addEventListener('online', send);
  document.addEventListener('visibilitychange', shown);
  const unlisten = onSendRequest(send);
  return () => {
    window.removeEventListener('online', send);
    document.removeEventListener('visibilitychange', shown);
    unlisten();
  };
}

async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Without locks (plain http on the home network) two tabs may send the same: the server keeps each event once.
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
