import type { Item } from '@/lib/domain/question-set/schema';
import { foldDraft, questionsOf } from './fold-draft';
import type { DraftProposal, LoggedEdit, RejectReason } from './schema';

/** What an author thought of an item that a generator proposed; `item` is as it was proposed. `reworded`: of an edited one, whether its question or its answer was. */
export type VettingLabel = { itemId: string; verdict: 'accepted' | 'edited' | 'rejected'; reason?: RejectReason; reworded?: boolean; item: Item };

/**
 * The labels that ranking learns from: one for each proposed item somebody decided about, by what was decided last. What an
 * author wrote, or vetted once in an earlier text, says nothing about a generator, and neither does an item nobody looked at.
 */
export function labelsOf(text: string, proposals: readonly DraftProposal[], log: readonly LoggedEdit[]): VettingLabel[] {
  const proposed = new Map(proposals.filter(({ origin }) => origin !== 'author').flatMap(({ items }) => items.map((item) => [item.id, item] as const)).reverse());
  return foldDraft(text, proposals, log)
    .items.flatMap(questionsOf)
    .flatMap(({ item: asked, status, edited, reason }): VettingLabel[] => {
      const item = proposed.get(asked.id);
      if (!item || status === 'proposed') return [];
      const verdict = status === 'rejected' ? status : edited ? 'edited' : 'accepted';
      const reworded = verdict === 'edited' ? { reworded: asked.stem !== item.stem || asked.key !== item.key } : {};
      return [{ itemId: item.id, verdict, ...(reason === undefined ? {} : { reason }), ...reworded, item }];
    });
}
