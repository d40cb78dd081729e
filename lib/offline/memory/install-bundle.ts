import { addDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { BundledCard, BundledLearner, MemoryBundle } from '@/lib/schemas/memory-bundle';
import { foldCard } from './fold-card';
import type { CardRecord, LocalDatabase, LocalTransaction, LoggedEvent } from './local-database';
import { fromWire, joinLogs, toProvisional } from './logged-event';

/** Cards reviewed so lately may yet be taken back: they stay, though they are not due within the bundle's days. */
const keptDays = 2;

/**
 * Makes a bundle what is stored here. What was done on this device and has not been sent stays in the logs, and cards reviewed lately stay
 * with their texts; whatever else the bundle does not have goes.
 */
export async function installBundle(db: LocalDatabase, bundle: MemoryBundle, etag: string | null, now: Date): Promise<void> {
  const { learner: settings } = bundle;
  const learnerId = settings.id;
  await db.write(async (tx) => {
    const before = await tx.get('learners', [learnerId]);
    const stored = await tx.list('cards', [learnerId]);
    const fresh = new Set(bundle.cards.map(({ factId }) => factId));
    const kept = stored.filter((card) => !fresh.has(card.content.factId) && wasReviewedLately(card, bundle.today));
    const known = new Map(stored.map((card) => [card.content.factId, card]));
    // Also what was done to a card while it was not stored here.
    const waiting = (await tx.list('outbox', [learnerId])).flatMap(({ request, refusal }) => (refusal === null ? [toProvisional(request, settings.dayStartHour, before?.clockAheadMs ?? null)] : []));

    for (const card of stored) if (!fresh.has(card.content.factId) && !kept.includes(card)) await tx.delete('cards', [learnerId, card.content.factId]);
    for (const card of bundle.cards) await tx.put('cards', [learnerId, card.factId], toRecord(card, [...(known.get(card.factId)?.log ?? []), ...waiting.filter(({ cardId }) => cardId === card.factId)], settings));
    for (const card of kept) await tx.put('cards', [learnerId, card.content.factId], { ...card, state: foldCard(card.log, settings) });
    await replaceArticles(tx, learnerId, bundle, kept);
    await tx.put('learners', [learnerId], {
      learnerId,
      settings,
      bundle: { madeAt: new Date(bundle.madeAt), etag, coversUntil: bundle.coversUntil, dueCount: bundle.dueCount, nextDueOn: bundle.nextDueOn },
      // Cards that the bundle does not have are as far as the last pull brought them: the next one must go on from there.
      cursor: kept.length > 0 && before ? Math.min(before.cursor, bundle.cursor) : bundle.cursor,
      isBehind: false,
      clockAheadMs: before?.clockAheadMs ?? null,
      lastUsedAt: before?.lastUsedAt ?? now,
    });
  });
}

function toRecord({ log, ...content }: BundledCard, here: readonly LoggedEvent[], settings: BundledLearner): CardRecord {
  const joined = joinLogs(here, log.map(fromWire));
  return { content, log: joined, state: foldCard(joined, settings) };
}

function wasReviewedLately({ log }: CardRecord, today: StudyDay): boolean {
  const since = addDays(today, -keptDays);
  return log.some(({ studyDay, serverOrder }) => studyDay >= since || serverOrder === null);
}

async function replaceArticles(tx: LocalTransaction, learnerId: string, { articles }: MemoryBundle, kept: readonly CardRecord[]): Promise<void> {
  const needed = new Set(kept.flatMap(({ content }) => [content.articleId, ...content.items.map(({ articleId }) => articleId)]));
  const fresh = new Set(articles.map(({ id }) => id));
  for (const { id } of await tx.list('articles', [learnerId])) if (!fresh.has(id) && !needed.has(id)) await tx.delete('articles', [learnerId, id]);
  for (const article of articles) await tx.put('articles', [learnerId, article.id], article);
}
