import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/article/schema';
import { isComposite } from '@/lib/domain/question-set/composite';
import type { Item } from '@/lib/domain/question-set/schema';
import { itemFormatSchema, itemOriginSchema } from '@/lib/domain/question-set/schema';
import { toPresentedItem, type PresentedItem } from '@/lib/domain/question-set/presented-item';
import { orderOptions } from '@/lib/domain/question-set/order-options';
import type { ItemModel } from './generated/models';

/** An item with its secrets. Never leaves the server as it is. */
export type StoredItem = Item & { revision: number; articleId: string };

export const furtherEvidenceSchema = z.array(evidenceSchema);

export function toStoredItem(row: Omit<ItemModel, 'retiredAt'>): StoredItem {
  const item: StoredItem = {
    id: row.id,
    factId: row.factId,
    format: itemFormatSchema.parse(row.format),
    stem: row.stem,
    key: row.key,
    rationale: row.rationale,
    evidence: { start: row.evidenceStart, end: row.evidenceEnd, quote: row.evidenceQuote },
    origin: itemOriginSchema.parse(row.origin),
    revision: row.revision,
    articleId: row.articleId,
  };
  // A key of several lines is no option of its own: the lines are.
  if (row.distractors.length > 0) item.options = isComposite(item.format) ? row.distractors : [row.key, ...row.distractors];
  if (row.prompts.length > 0) item.prompts = row.prompts;
  if (row.tolerance !== null) item.tolerance = row.tolerance;
  if (row.unit !== null) item.unit = row.unit;
  if (row.furtherEvidence !== null) item.furtherEvidence = furtherEvidenceSchema.parse(row.furtherEvidence);
  if (row.accepted.length > 0) item.accepted = row.accepted;
  return item;
}

/** What may be shown before the answer, the options in the order that lasts as long as `seed`. */
export function presentItem(item: StoredItem, seed: string): PresentedItem {
  return toPresentedItem({ ...item, options: orderOptions(item, seed) });
}
