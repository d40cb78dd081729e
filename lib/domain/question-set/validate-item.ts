import { isExactEvidence } from '@/lib/domain/article/schema';
import { evidenceOfParts, isComposite } from './composite';
import { compositeShapeFault } from './composite-shape';
import { compositeSupportFault } from './composite-support';
import { formatFault } from './item-formats';
import { lintFault } from './lint-faults';
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
  if (!evidenceOfParts(fact).every((evidence) => isExactEvidence(text, evidence))) return refuse('the evidence of the fact is not at its place in the article');
  if (!evidenceOfParts(item).every((evidence) => isExactEvidence(text, evidence))) return refuse('the evidence is not at its place in the article');
  const fault = isComposite(item.format)
    ? (compositeShapeFault(fact, item) ?? stemFault(item) ?? lintFault(text, item) ?? compositeSupportFault(text, fact, item))
    : (formatFault(item) ?? optionFault(item) ?? stemFault(item) ?? lintFault(text, item) ?? supportFault(text, fact, item));
  return fault === undefined ? { ok: true } : refuse(fault);
}

const refuse = (reason: string): ItemVerdict => ({ ok: false, reason });
