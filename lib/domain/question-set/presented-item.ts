import type { Item, ItemFormat } from './schema';

/** What a learner may see before answering: an item without its key, accepted answers, rationale or evidence. */
export type PresentedItem = {
  id: string;
  factId: string;
  format: ItemFormat;
  stem: string;
  /** In the order to show; absent for typed formats. */
  options?: string[];
  /** What each option is looked for, in the order to show; only for matching. */
  prompts?: string[];
  /** What a number is to be given in. */
  unit?: string;
};

/** The only way an ungraded item leaves the server. Named fields, never a spread, so that a new secret field stays behind. */
export function toPresentedItem(item: Pick<Item, 'id' | 'factId' | 'format' | 'stem' | 'options' | 'prompts' | 'unit'>): PresentedItem {
  const presented: PresentedItem = { id: item.id, factId: item.factId, format: item.format, stem: item.stem };
  if (item.options) presented.options = [...item.options];
  if (item.prompts) presented.prompts = [...item.prompts];
  if (item.unit) presented.unit = item.unit;
  return presented;
}
