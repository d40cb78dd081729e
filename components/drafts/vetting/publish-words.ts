import { count } from '@/components/articles/count';
import type { DraftCounts } from '@/lib/domain/vetting/fold-draft';
import type { DraftDetail } from '@/lib/schemas/draft';

/** What stands in the way of publishing, as a sentence that says what to do; null when nothing does. */
export function publishObstacle(counts: DraftCounts, draft: Pick<DraftDetail, 'superseded'>): string | null {
  if (draft.superseded) return 'A newer text of this article is published. Questions are changed there.';
  if (counts.accepted === 0) return 'Accept at least one question to publish.';
  return null;
}

/** "9 questions in the quiz, 4 more for reviews". */
export function publishSummary({ acceptedFacts, accepted, open }: DraftCounts): string {
  const others = accepted - acceptedFacts;
  const parts = [count(acceptedFacts, 'question') + ' accepted', others > 0 && `${count(others, 'other form')} for reviews`, open > 0 && `${open} to decide`];
  return parts.filter(Boolean).join(' · ');
}
