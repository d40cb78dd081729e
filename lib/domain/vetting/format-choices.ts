import { isComposite } from '@/lib/domain/question-set/composite';
import { handFormats, type HandFormat } from './hand-formats';
import type { VettedItem } from './fold-draft';
import type { FindFault } from './item-fault';
import { recast, toRecastItem, type RecastWords } from './recast';

/**
 * A format that an item could have: one in which its fact is asked already, one that its words can be put in, one that its author
 * has to finish, or none, with the reason in one plain clause.
 */
export type FormatChoice = { format: HandFormat } & ({ by: 'sibling'; itemId: string } | { by: 'recast' | 'author'; words: RecastWords } | { by: 'none'; why: string });

/** The formats other than its own, in the order of `handFormats`; empty for an item of several answers. `text` is what all evidence indexes. */
export function formatChoices(text: string, { fact, item, siblings }: VettedItem, findFault: FindFault): FormatChoice[] {
  if (isComposite(item.format)) return [];
  return handFormats.filter((format) => format !== item.format).map((format): FormatChoice => {
    const sibling = siblings.find((one) => one.item.format === format && one.status !== 'rejected' && one.fault === undefined);
    if (sibling) return { format, by: 'sibling', itemId: sibling.item.id };
    const made = recast(format, { text, fact, item, siblings: siblings.map((one) => one.item) });
    if (!made.ok) return { format, by: 'none', why: made.why };
    if (made.begun) return { format, by: 'author', words: made.words };
    const fault = findFault(fact, toRecastItem(item, item.id, made.words));
    return fault === undefined ? { format, by: 'recast', words: made.words } : { format, by: 'none', why: fault };
  });
}
