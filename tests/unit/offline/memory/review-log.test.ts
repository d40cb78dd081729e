import 'fake-indexeddb/auto';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { openIndexedDatabase } from '@/lib/offline/memory/indexed-database';
import { keepEvent } from '@/lib/offline/memory/keep-event';
import type { LocalDatabase } from '@/lib/offline/memory/local-database';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { describeReviewLog, type OpenLog, type ReviewLog } from '@/tests/factories/offline/review-log-contract';
import { monday, newId } from '@/tests/factories/ids';

function asLog(db: LocalDatabase, learnerId: string): ReviewLog {
  const cardOf = (factId: string) => db.read((tx) => tx.get('cards', [learnerId, factId]));
  return {
    async append(events) {
      const kept: string[] = [];
      for (const event of events) if ((await keepEvent(db, learnerId, event)).ok) kept.push(event.id);
      return kept;
    },
    logOf: async (factId) => ((await cardOf(factId))?.log ?? []).map(({ serverOrder: _order, ...event }) => event),
    cardOf: async (factId) => (await cardOf(factId))?.state ?? null,
  };
}

const opening = (connect: () => Promise<[LocalDatabase, LocalDatabase]>): OpenLog => async () => {
  const [one, two] = await connect();
  const bundle = makeBundle();
  await installBundle(one, bundle, null, monday);
  return { first: asLog(one, bundle.learner.id), second: asLog(two, bundle.learner.id), factId: 'harbour.place', unknownFactId: 'harbour.cost' };
};

describeReviewLog('memory', opening(async () => {
  const db = createVolatileDatabase();
  return [db, db];
}), { histories: 400 });

// Two connections, as two tabs have them.
describeReviewLog('IndexedDB', opening(async () => {
  const name = newId();
  return [await openIndexedDatabase(name), await openIndexedDatabase(name)];
}), { histories: 60 });
