import type { ImportedNote, ImportReport, ReadPackage } from '@/lib/schemas/anki-import';
import { prisma } from './client';
import { todayOf } from './due';
import { findImported, itemIdOf, keepPart, localIdOf, splitIntoParts } from './import-articles';
import { zoneOf } from './import-event';
import { keepHistories, type HistoryContext, type Target } from './import-history';
import { lockLearner } from './learner-lock';
import { inTransaction } from './transaction';

/** Of one transaction: what others of this learner’s wait for. */
const eventsPerStep = 1_000;
const factsPerStep = 200;

type Options = {
  now: Date;
  /** Ids for new articles. */
  newId: () => string;
  /** How many of the notes are kept, now and then. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/**
 * Makes what a package holds the learner’s: notes of ours go to their facts, others become private articles by deck, and every review joins
 * the log. Step by step, each whole under the learner’s lock; whatever stops it, importing again goes on where it stopped, and the same
 * package once more changes nothing.
 */
export async function importAnki(learnerId: string, read: ReadPackage, { now, newId, onProgress, signal }: Options): Promise<ImportReport> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: learnerId }, select: { timeZone: true, dayStartHour: true, newFactsPerDay: true } });
  const context: HistoryContext = { reviews: read.reviews, zone: zoneOf(user.timeZone), today: todayOf(user, now), now, newPerDay: user.newFactsPerDay, introduced: { count: 0 } };
  const ours = await findOwnFacts(learnerId, read.notes);
  const foreign = read.notes.filter(({ factId }) => factId === null || !ours.has(factId));
  const before = await findImported(prisma, learnerId, foreign);
  const isNew = ({ facts }: ImportedNote): boolean => facts.some(({ key }) => !before.has(localIdOf(key)));

  for (const part of splitIntoParts(foreign.filter(isNew))) {
    signal?.throwIfAborted();
    await inTransaction(async (tx) => keepPart(tx, await lockLearner(tx, learnerId), part, context.today, newId()));
  }

  const factIds = await findImported(prisma, learnerId, foreign);
  const targets = read.notes.flatMap((note) => targetsOf(note, ours, factIds));
  let added = 0;
  let done = 0;
  for (const step of stepsOf(targets)) {
    signal?.throwIfAborted();
    const introduced = context.introduced.count;
    const kept = await inTransaction(async (tx) => {
      // The work may be tried again, and counts anew.
      context.introduced.count = introduced;
      return keepHistories(tx, await lockLearner(tx, learnerId), step, context);
    });
    added += kept.added;
    done += step.length;
    onProgress?.(done, targets.length);
  }
  const notes = foreign.filter(isNew).length;
  const reviews = read.reviews.rating.reduce((sum, rating) => sum + (rating > 0 ? 1 : 0), 0);
  return {
    notes: { added: notes, known: read.notes.length - notes },
    reviews: { added, known: reviews - added },
    decks: new Set(foreign.map(({ deck }) => deck)).size,
    leftOut: read.leftOut,
  };
}

/** Facts by id, with an item to say reviews are of. Only of facts the learner has met: a name in a file must not open the answer to any fact. */
async function findOwnFacts(learnerId: string, notes: readonly ImportedNote[]): Promise<Map<string, string>> {
  const named = notes.flatMap(({ factId }) => factId ?? []);
  const rows = await prisma.$queryRaw<{ factId: string; itemId: string }[]>`
    select distinct on (i.fact_id) i.fact_id as "factId", i.id as "itemId" from items i
    where i.fact_id = any(${named}::text[])
      and exists (select 1 from review_events e where e.learner_id = ${learnerId}::uuid and e.fact_id = i.fact_id)
    order by i.fact_id, i.retired_at nulls first, i.id`;
  return new Map(rows.map(({ factId, itemId }) => [factId, itemId]));
}

function targetsOf({ factId, facts, madeAt }: ImportedNote, ours: ReadonlyMap<string, string>, imported: ReadonlyMap<string, string>): Target[] {
  const itemId = factId === null ? undefined : ours.get(factId);
  return facts.flatMap(({ key, suspended, from, to }): Target[] => {
    const shared = { name: key, suspended, madeAt, from, to };
    if (factId !== null && itemId !== undefined) return [{ ...shared, factId, itemId, isOurs: true }];
    const own = imported.get(localIdOf(key));
    return own === undefined ? [] : [{ ...shared, factId: own, itemId: itemIdOf(own), isOurs: false }];
  });
}

function stepsOf(targets: readonly Target[]): Target[][] {
  const steps: Target[][] = [];
  let events = Infinity;
  for (const target of targets) {
    const step = steps.at(-1);
    const more = target.to - target.from;
    if (!step || events + more > eventsPerStep || step.length >= factsPerStep) {
      steps.push([target]);
      events = more;
    } else {
      step.push(target);
      events += more;
    }
  }
  return steps;
}
