import { isExactEvidence } from '@/lib/domain/article/schema';
import { formatFault } from './item-formats';
import { optionFault } from './option-faults';
import type { Fact, Item } from './schema';
import { stemFault } from './stem-faults';
import { supportFault } from './support-faults';

export type ItemVerdict = { ok: true } | { ok: false; reason: string };

/**
 * The gate every item passes, whoever proposed it: rules, a language model or a person.
 * `text` is the article's normalised text, which the evidence of fact and item indexes in UTF-16 units. Pure; the reason is one plain clause for the author.
 */
export function validateItem(text: string, fact: Fact, item: Item): ItemVerdict {
  if (item.factId !== fact.id) return refuse('the item belongs to another fact');
  if (!isExactEvidence(text, fact.evidence)) return refuse('the evidence of the fact is not at its place in the article');
  if (!isExactEvidence(text, item.evidence)) return refuse('the evidence is not at its place in the article');
  const fault = formatFault(item) ?? optionFault(item) ?? stemFault(item) ?? supportFault(text, fact, item);
  return fault === undefined ? { ok: true } : refuse(fault);
}

const refuse = (reason: string): ItemVerdict => ({ ok: false, reason });
