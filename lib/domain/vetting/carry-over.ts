import { findAgain } from '@/lib/domain/article/find-again';
import type { Evidence } from '@/lib/domain/article/schema';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { DraftProposal } from './schema';

/**
 * What a published set still asks of a newer text of its article: the items whose every proof stands in it word for word, at its new
 * place, with their facts. Offsets are UTF-16 units of `text`. What is not found again is left out.
 */
export function carryOver(text: string, facts: readonly Fact[], items: readonly Item[]): DraftProposal {
  const kept = facts.flatMap((fact) => moved(text, fact));
  const factIds = new Set(kept.map(({ id }) => id));
  const asked = items.filter(({ factId }) => factIds.has(factId)).flatMap((item) => moved(text, item));
  const askedFor = new Set(asked.map(({ factId }) => factId));
  return { origin: 'author', facts: kept.filter(({ id }) => askedFor.has(id)), items: asked, rejected: [] };
}

function moved<Proved extends { evidence: Evidence; furtherEvidence?: Evidence[] }>(text: string, proved: Proved): Proved[] {
  const evidence = findAgain(text, proved.evidence);
  const further = proved.furtherEvidence?.map((part) => findAgain(text, part));
  if (!evidence || further?.includes(null)) return [];
  return [{ ...proved, evidence, ...(further ? { furtherEvidence: further.filter((part) => part !== null) } : {}) }];
}
