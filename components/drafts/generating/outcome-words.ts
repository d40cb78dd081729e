import { count } from '@/components/articles/count';
import type { DraftProposal } from '@/lib/domain/vetting/schema';

/** What became of a run of the language model: its questions arrive further up, where nobody may be looking. */
export function outcomeWords({ items, rejected }: Pick<DraftProposal, 'items' | 'rejected'>): string {
  const [passed, refused] = [items.length, rejected.length];
  if (passed + refused === 0) return 'The language model proposed nothing new for this article.';
  const proposed = `The language model proposed ${count(passed + refused, 'question')}`;
  if (passed === 0) return `${proposed}, and ${refused === 1 ? 'it did not hold' : 'none of them held'} against the article. Below is said why.`;
  const held = refused === 0 ? (passed === 1 ? 'it held' : `all ${passed} held`) : `${passed} held`;
  const where = 'What is new stands at the end of the list.';
  return `${proposed}, and ${held} against the article. ${where}${refused > 0 ? ` Why ${refused} did not is said below.` : ''}`;
}
