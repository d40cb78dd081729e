import { z } from 'zod';
import { stableId } from '@/lib/domain/stable-id';
import { itemFormatSchema, type GeneratedSet, type Item, type Rejection } from './schema';
import { validateItem } from './validate-item';

const reason = z.string().min(1);
const text = z.string().min(1);
const itemId = z.string().min(1);
/** What the item asked, for whoever reads the file; an id says nothing. */
const asks = z.string().optional();

const editedFieldsSchema = z
  .strictObject({ stem: text, key: text, options: z.array(text).min(2), accepted: z.array(text), rationale: text })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0, 'an edit must change something');

/** An item a person wrote. The evidence is given by its words, which must stand exactly once in the article: offsets are for machines. */
const addedItemSchema = z.strictObject({
  factId: z.string().min(1),
  format: itemFormatSchema,
  stem: text,
  key: text,
  options: z.array(text).min(2).optional(),
  accepted: z.array(text).optional(),
  rationale: text,
  quote: text,
});

const vettingEditSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('reject'), item: itemId, asks, reason }),
  z.strictObject({ action: z.literal('edit'), item: itemId, asks, fields: editedFieldsSchema, reason }),
  z.strictObject({ action: z.literal('add'), item: addedItemSchema, reason }),
  /** These items first, in this order; the others follow as they were. */
  z.strictObject({ action: z.literal('order'), items: z.array(itemId).min(1) }),
]);
export type VettingEdit = z.infer<typeof vettingEditSchema>;

/**
 * A person's edits to one generated set, in the order they are applied. Kept as data, so that generating anew shows a diff.
 *
 * Not the log of a draft (lib/domain/vetting), though both end at the same gate: a file is a patch on whatever is generated next, so all
 * that it does not reject stands, an edit that finds nothing is a mistake to report, and evidence is named by its words. In a draft
 * nothing stands until it is accepted, an edit that finds nothing is another tab's, and the text never changes. One reducer for both
 * would be two under one name.
 */
export const vettingSchema = z.array(vettingEditSchema);
export type Vetting = z.infer<typeof vettingSchema>;

export type VettingOutcome = {
  set: GeneratedSet;
  /** Edits that found nothing to change, because the generator no longer makes that item or fact. */
  unused: VettingEdit[];
  /** Items that an edit made, and that the article does not bear out. They are left out of the set. */
  invalid: Rejection[];
};

/**
 * Applies a vetting to a generated set. Edited items keep their ids; added ones get theirs from their content. Every item of the
 * result passes `validateItem`, and facts that no item asks for are left out.
 */
export function applyVetting(generated: GeneratedSet, vetting: Vetting): VettingOutcome {
  const unused: VettingEdit[] = [];
  const rejected: Rejection[] = [...generated.rejected];
  let items = [...generated.items];

  for (const edit of vetting) {
    const next = applyEdit(generated, items, edit);
    if (!next) unused.push(edit);
    else {
      if (edit.action === 'reject') rejected.push(...items.filter((item) => item.id === edit.item).map((item) => ({ stem: item.stem, reason: edit.reason })));
      items = next;
    }
  }
  return { ...withValidItems(generated, items, rejected), unused };
}

/** The items after one edit, or null when it finds nothing to change. */
function applyEdit(generated: GeneratedSet, items: readonly Item[], edit: VettingEdit): Item[] | null {
  const has = (id: string) => items.some((item) => item.id === id);
  switch (edit.action) {
    case 'reject':
      return has(edit.item) ? items.filter((item) => item.id !== edit.item) : null;
    case 'edit':
      return has(edit.item) ? items.map((item) => (item.id === edit.item ? { ...item, ...edit.fields } : item)) : null;
    case 'add': {
      const added = toItem(generated, edit.item);
      return added && !has(added.id) ? [...items, added] : null;
    }
    case 'order': {
      if (!edit.items.every(has)) return null;
      const first = [...new Set(edit.items)].flatMap((id) => items.filter((item) => item.id === id));
      return [...first, ...items.filter((item) => !edit.items.includes(item.id))];
    }
  }
}

function toItem(generated: GeneratedSet, { quote, ...added }: z.infer<typeof addedItemSchema>): Item | null {
  const source = generated.article.text;
  const start = source.indexOf(quote);
  const isUnique = start >= 0 && source.indexOf(quote, start + 1) < 0;
  if (!isUnique || !generated.facts.some((fact) => fact.id === added.factId)) return null;
  const id = stableId('item', [added.factId, added.format, added.stem, added.key]);
  return { id, ...added, evidence: { start, end: start + quote.length, quote }, origin: 'author' };
}

function withValidItems(generated: GeneratedSet, items: readonly Item[], rejected: Rejection[]): Omit<VettingOutcome, 'unused'> {
  const facts = new Map(generated.facts.map((fact) => [fact.id, fact]));
  const valid: Item[] = [];
  const invalid: Rejection[] = [];
  for (const item of items) {
    const fact = facts.get(item.factId);
    const verdict = fact ? validateItem(generated.article.text, fact, item) : { ok: false as const, reason: 'the item belongs to no fact' };
    if (verdict.ok) valid.push(item);
    else invalid.push({ stem: item.stem, reason: verdict.reason });
  }
  const asked = new Set(valid.map((item) => item.factId));
  const set = { article: generated.article, facts: generated.facts.filter((fact) => asked.has(fact.id)), items: valid, rejected };
  return { set, invalid };
}
