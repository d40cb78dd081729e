import type { Rating } from '@/lib/domain/scheduling/schema';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Disclosure } from '@/lib/schemas/answer';
import { discloseItem } from '@/lib/schemas/disclose-item';
import type { BundledItem } from '@/lib/schemas/memory-bundle';
import type { ReviewAct, ReviewEventRequest } from '@/lib/schemas/review';
import type { EventStamp } from '../event-stamp';
import { addMinutes } from './add-minutes';
import { gradeHere, toEvidence } from './answer-evidence';
import type { Changes } from './change-channel';
import { keepEvent, outboxKey } from './keep-event';
import type { CardRecord } from './local-database';
import { findStatus } from './memory-status';
import type { MovableDatabase } from './movable-database';
import { emptyQueue, planToday, todayHere } from './plan-today';
import type { Syncing } from './syncing';
import type { Asked, Kept, KeepFailure, KeptAnswer, MemorySession, PlayQueue } from './types';

export type SessionParts = {
  db: MovableDatabase;
  learnerId: string;
  now: () => Date;
  stamp: (now: Date) => Promise<EventStamp>;
  syncing: Syncing;
  changes: Changes;
};

type StoredItem = { card: CardRecord; item: BundledItem };

export function createSession({ db, learnerId, now, stamp, syncing, changes }: SessionParts): MemorySession {
  /** Where an item is stored, from the last time the cards were read: an item never changes its fact. */
  const factOfItem = new Map<string, string>();

  async function readCards() {
    const stored = await db.read(async (tx) => {
      const [learner, cards, articles] = await Promise.all([tx.get('learners', [learnerId]), tx.list('cards', [learnerId]), tx.list('articles', [learnerId])]);
      return { learner, cards, articles };
    });
    for (const { content } of stored.cards) for (const { id } of content.items) factOfItem.set(id, content.factId);
    return stored;
  }

  async function today(): Promise<PlayQueue> {
    const { learner, ...stored } = await readCards();
    const settings = learner?.settings ?? null;
    const day = todayHere(now(), settings ?? { dayStartHour: 4 }, learner?.clockAheadMs ?? null);
    return settings ? planToday(stored, { settings, bundle: learner?.bundle ?? null, added: learner?.added }, day) : emptyQueue(day);
  }

  async function findItem(itemId: string): Promise<StoredItem | null> {
    if (!factOfItem.has(itemId)) await readCards();
    const factId = factOfItem.get(itemId);
    const card = factId === undefined ? undefined : await db.read((tx) => tx.get('cards', [learnerId, factId]));
    const item = card?.content.items.find(({ id }) => id === itemId);
    return card && item ? { card, item } : null;
  }

  async function discloseStored({ card, item }: StoredItem): Promise<Disclosure | null> {
    const article = await db.read((tx) => tx.get('articles', [learnerId, item.articleId]));
    if (!article) return null;
    const { change, evidenceChangedOn } = card.content;
    return { ...discloseItem(item, article, evidenceChangedOn), ...(change ? { change } : {}) };
  }

  /** Where the disk is full it is done once more, in memory. */
  async function store<Done extends { ok: true }>(work: () => Promise<Done | KeepFailure>): Promise<Done | KeepFailure> {
    const done = await work();
    if (done.ok || done.reason !== 'storage-full' || db.storage !== 'durable') return done;
    await db.moveToMemory();
    return work();
  }

  async function keep(act: ReviewAct): Promise<Kept | KeepFailure> {
    const { eventId, stamp: device } = await stamp(now());
    const request: ReviewEventRequest = { ...act, ...device, id: eventId };
    const kept = await store(() => keepEvent(db, learnerId, request));
    changes.tell();
    if (kept.ok) syncing.soon();
    return kept;
  }

  async function goOn(extraMinutes: number): Promise<{ ok: true } | KeepFailure> {
    const { today: on } = await today();
    return store(() => addMinutes(db, learnerId, { on, minutes: extraMinutes }));
  }

  async function answer({ response, ...asked }: Asked & { response: string }): Promise<KeptAnswer | KeepFailure> {
    const found = await findItem(asked.itemId);
    const disclosure = found && (await discloseStored(found));
    if (!found || !disclosure) return unknownItem;
    const article = await db.read((tx) => tx.get('articles', [learnerId, found.item.articleId]));
    const { correct, verdict } = gradeHere(found.item, article, response);
    const kept = await keep({ kind: 'review', factId: found.item.factId, evidence: toEvidence(found.item, asked, correct) });
    if (!kept.ok) return kept;
    const dueOn = kept.card?.dueOn ?? (await today()).today;
    return { ...kept, feedback: { ...disclosure, response, correct, verdict, alreadyAnswered: false, dueOn } };
  }

  async function rate({ rating, itemId, visibleMs }: Asked & { rating: Rating }): Promise<Kept | KeepFailure> {
    const found = await findItem(itemId);
    if (!found) return unknownItem;
    const { item } = found;
    return keep({ kind: 'review', factId: item.factId, evidence: { type: 'recalled', itemId, itemRevision: item.revision, rating, visibleMs: visibleMs === null ? null : Math.round(visibleMs) } });
  }

  /** The notice goes from what is stored; the server hears of it by its own way and leaves it out of the next bundle. */
  async function noteChange(factId: string): Promise<void> {
    await db.write(async (tx) => {
      const card = await tx.get('cards', [learnerId, factId]);
      if (card) await tx.put('cards', [learnerId, factId], { ...card, content: { ...card.content, change: undefined } });
    });
  }

  async function dismissRefused(): Promise<void> {
    await db.write(async (tx) => {
      for (const { request, refusal } of await tx.list('outbox', [learnerId])) if (refusal !== null) await tx.delete('outbox', outboxKey(learnerId, request));
    });
    changes.tell();
  }

  return {
    learnerId,
    today,
    async disclose(itemId) {
      const found = await findItem(itemId);
      return found && discloseStored(found);
    },
    answer,
    rate,
    undo: ({ factId, eventId }) => keep({ kind: 'undo', factId, targetId: eventId }),
    bury: (factId) => keep({ kind: 'bury', factId }),
    suspend: (factId) => keep({ kind: 'suspend', factId }),
    resume: (factId) => keep({ kind: 'resume', factId }),
    forget: (factId) => keep({ kind: 'forget', factId }),
    setDue: (factId, dueOn: StudyDay) => keep({ kind: 'set-due', factId, dueOn }),
    goOn,
    noteChange,
    status: async () => ({ ...(await findStatus(db, learnerId)), ...syncing.state() }),
    dismissRefused,
    sync: (options) => syncing.now(options),
    subscribe: changes.subscribe,
    close() {
      syncing.stop();
      changes.close();
      db.close();
    },
  };
}

const unknownItem: KeepFailure = {
  ok: false,
  reason: 'unknown-item',
  message: 'This question is no longer stored on this device. Nothing was changed; go on with the next one.',
};
