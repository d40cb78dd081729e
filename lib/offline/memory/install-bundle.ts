import type { BundledArticle, BundledCard, BundledLearner, MemoryBundle } from '@/lib/schemas/memory-bundle';
import { foldCard } from './fold-card';
import type { CardRecord, LocalDatabase, LocalTransaction, LoggedEvent } from './local-database';
import { fromWire, joinLogs, toProvisional } from './logged-event';

/** Cards written at once: an answer given meanwhile waits for no more than these. */
const portion = 25;

/**
 * Makes a bundle what is stored here. What was done on this device and has not been sent stays, with its cards and their texts; whatever else the
 * bundle does not have goes, however lately it was reviewed: it is the server's word on what is asked.
 *
 * In portions, each of which leaves every card whole. The learner's record comes last: cut short, this was not the last word, and is done again.
 */
export async function installBundle(db: LocalDatabase, bundle: MemoryBundle, etag: string | null, now: Date): Promise<void> {
  const learnerId = bundle.learner.id;
  await db.write((tx) => putArticles(tx, learnerId, bundle.articles));
  for (let start = 0; start < bundle.cards.length; start += portion) await db.write((tx) => putCards(tx, bundle.learner, bundle.cards.slice(start, start + portion)));
  await db.write((tx) => finish(tx, bundle, etag, now));
}

async function putArticles(tx: LocalTransaction, learnerId: string, articles: readonly BundledArticle[]): Promise<void> {
  for (const article of articles) await tx.put('articles', [learnerId, article.id], article);
}

async function putCards(tx: LocalTransaction, settings: BundledLearner, cards: readonly BundledCard[]): Promise<void> {
  const { id: learnerId, dayStartHour } = settings;
  const clockAheadMs = (await tx.get('learners', [learnerId]))?.clockAheadMs ?? null;
  // Also what was done to a card while it was not stored here.
  const waiting = (await tx.list('outbox', [learnerId])).flatMap(({ request, refusal }) => (refusal === null ? [toProvisional(request, dayStartHour, clockAheadMs)] : []));
  for (const { log, ...content } of cards) {
    const { factId } = content;
    const before = await tx.get('cards', [learnerId, factId]);
    const here: LoggedEvent[] = [...(before?.log ?? []), ...waiting.filter(({ cardId }) => cardId === factId)];
    const joined = joinLogs(here, log.map(fromWire));
    await tx.put('cards', [learnerId, factId], { content, log: joined, state: foldCard(joined, settings) });
  }
}

async function finish(tx: LocalTransaction, bundle: MemoryBundle, etag: string | null, now: Date): Promise<void> {
  const { learner: settings } = bundle;
  const learnerId = settings.id;
  const before = await tx.get('learners', [learnerId]);
  const fresh = new Set(bundle.cards.map(({ factId }) => factId));
  const others = (await tx.list('cards', [learnerId])).filter(({ content }) => !fresh.has(content.factId));
  const kept = others.filter(({ log }) => log.some(({ serverOrder }) => serverOrder === null));
  for (const card of others) {
    const key = [learnerId, card.content.factId];
    if (kept.includes(card)) await tx.put('cards', key, { ...card, state: foldCard(card.log, settings) });
    else await tx.delete('cards', key);
  }
  await deleteUnused(tx, learnerId, bundle, kept);
  await tx.put('learners', [learnerId], {
    learnerId,
    settings,
    bundle: { madeAt: new Date(bundle.madeAt), etag, coversUntil: bundle.coversUntil, dueCount: bundle.dueCount, nextDueOn: bundle.nextDueOn, studied: { ...bundle.studied, upTo: bundle.cursor } },
    // Cards that the bundle does not have are as far as the last pull brought them: the next one must go on from there.
    cursor: kept.length > 0 && before ? Math.min(before.cursor, bundle.cursor) : bundle.cursor,
    isBehind: false,
    asOf: bundle.madeAt,
    clockAheadMs: before?.clockAheadMs ?? null,
    ...(before?.added ? { added: before.added } : {}),
    lastUsedAt: before?.lastUsedAt ?? now,
  });
}

async function deleteUnused(tx: LocalTransaction, learnerId: string, { articles }: MemoryBundle, kept: readonly CardRecord[]): Promise<void> {
  const needed = new Set([...articles.map(({ id }) => id), ...kept.flatMap(({ content }) => [content.articleId, ...content.items.map(({ articleId }) => articleId)])]);
  for (const { id } of await tx.list('articles', [learnerId])) if (!needed.has(id)) await tx.delete('articles', [learnerId, id]);
}
