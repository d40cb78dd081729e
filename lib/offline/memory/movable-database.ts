import { outboxKey } from './keep-event';
import type { LocalDatabase } from './local-database';
import { createVolatileDatabase } from './volatile-database';

/** Storage that can go on without the disk. */
export type MovableDatabase = LocalDatabase & {
  /** Goes on in memory with everything that is stored, from here on and as long as the page; what is on the disk stays there. */
  moveToMemory: () => Promise<void>;
};

/** For a disk that is full in the middle of a review: the learner goes on, and what they do is sent as long as the page is open. */
export function createMovableDatabase(durable: LocalDatabase): MovableDatabase {
  let current = durable;
  let moving: Promise<void> | null = null;

  async function move(): Promise<void> {
    if (durable.storage === 'volatile') return;
    const volatile = createVolatileDatabase();
    await copyAll(durable, volatile);
    current = volatile;
  }
  return {
    get storage() {
      return current.storage;
    },
    read: (work) => current.read(work),
    write: (work) => current.write(work),
    close: () => durable.close(),
    moveToMemory: () => (moving ??= move()),
  };
}

async function copyAll(from: LocalDatabase, to: LocalDatabase): Promise<void> {
  const all = await from.read(async (tx) => {
    const learners = await tx.list('learners', []);
    return Promise.all(
      learners.map(async (learner) => ({
        learner,
        cards: await tx.list('cards', [learner.learnerId]),
        articles: await tx.list('articles', [learner.learnerId]),
        outbox: await tx.list('outbox', [learner.learnerId]),
      })),
    );
  });
  await to.write(async (tx) => {
    for (const { learner, cards, articles, outbox } of all) {
      const { learnerId } = learner;
      await tx.put('learners', [learnerId], learner);
      for (const card of cards) await tx.put('cards', [learnerId, card.content.factId], card);
      for (const article of articles) await tx.put('articles', [learnerId, article.id], article);
      for (const record of outbox) await tx.put('outbox', outboxKey(learnerId, record.request), record);
    }
  });
}
