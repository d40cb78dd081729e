import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { itemSchema } from '@/lib/domain/question-set/schema';
import { toStoredItem, type StoredItem } from './stored-item';
import type { Transaction } from './transaction';

/** An item as a version holds it: under its id in the items table, with the revision it had. */
const publishedItemSchema = itemSchema.extend({ revision: z.int().positive() });
export type PublishedItem = z.infer<typeof publishedItemSchema>;

type NewVersion = { questionSetId: string; articleId: string; items: PublishedItem[]; now: Date; isNewSet: boolean; isChanged: boolean };

/**
 * Keeps what a set asks now, whole, as a version of its own when it differs from the last one. Gives the number of the newest.
 * A set from before versions were kept has none of its first: it cannot be made up once the set has changed.
 */
export async function publishVersion(tx: Transaction, { questionSetId, articleId, items, now, isNewSet, isChanged }: NewVersion): Promise<number> {
  const { version: last } = await tx.questionSet.findUniqueOrThrow({ where: { id: questionSetId }, select: { version: true } });
  const kept = await tx.questionSetVersion.findUnique({ where: { questionSetId_version: { questionSetId, version: last } } });
  // By way of JSON, as the database has it: without what is undefined.
  if (kept?.articleId === articleId && isDeepStrictEqual(kept.items, JSON.parse(JSON.stringify(items)))) return last;
  const version = isNewSet || (!kept && !isChanged) ? last : last + 1;
  if (version !== last) await tx.questionSet.update({ where: { id: questionSetId }, data: { version } });
  await tx.questionSetVersion.create({ data: { questionSetId, version, articleId, items, publishedAt: now } });
  return version;
}

export type SetVersion = { version: number; items: StoredItem[] };

/** What a set asked in one of its versions, in order, siblings included. Null when there is no such version. */
export async function findVersion(tx: Pick<Transaction, 'questionSetVersion'>, questionSetId: string, version: number): Promise<SetVersion | null> {
  const row = await tx.questionSetVersion.findUnique({ where: { questionSetId_version: { questionSetId, version } } });
  if (!row) return null;
  const items = z.array(publishedItemSchema).parse(row.items);
  return { version, items: items.map((item) => ({ ...item, articleId: row.articleId })) };
}

export type Asked = { questionSetId: string; questionSetVersion: number };

/**
 * Items as a sitting asks them: as they stood in the version it was begun with, whatever was published since. An item that the version
 * does not hold is taken as it stands now. In the order asked for; unknown ids are left out. With keys: for the server alone.
 */
export async function findAskedItems(tx: Pick<Transaction, 'questionSetVersion' | 'item'>, { questionSetId, questionSetVersion }: Asked, itemIds: readonly string[]): Promise<StoredItem[]> {
  const version = await findVersion(tx, questionSetId, questionSetVersion);
  const found = new Map(version?.items.map((item) => [item.id, item]));
  const missing = itemIds.filter((id) => !found.has(id));
  if (missing.length > 0) for (const item of await findItems(tx, missing)) found.set(item.id, item);
  return itemIds.flatMap((id) => found.get(id) ?? []);
}

/** Items as they stand now, in the order asked for; unknown ids are left out. */
export async function findItems(tx: Pick<Transaction, 'item'>, itemIds: readonly string[]): Promise<StoredItem[]> {
  const rows = await tx.item.findMany({ where: { id: { in: [...itemIds] } } });
  const byId = new Map(rows.map((row) => [row.id, toStoredItem(row)]));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
}
