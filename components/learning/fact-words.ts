import { inDays } from '@/components/articles/in-days';
import { percent } from '@/components/progress/wording';

export type FactView = {
  factId: string;
  statement: string;
  asOf: string;
  dueOn: string;
  suspended: boolean;
  recall: number | null;
  standing: 'asked' | 'no-longer-said' | 'replaced';
  replacedBy: { statement: string; articleSlug: string; articleTitle: string } | null;
};

/** Whether a fact is asked and when, and how well it is remembered. `waits`: its story or topic is set aside. */
export function factWords({ dueOn, suspended, recall, standing }: FactView, today: string, waits: boolean): string {
  return [whenWords(), ...(recall === null ? ['not yet remembered'] : [`recall now about ${percent(recall)}`])].join(' · ');

  function whenWords(): string {
    if (standing === 'replaced') return 'asked no more: newer news took its place';
    if (standing === 'no-longer-said') return 'asked no more: the article no longer says it';
    if (suspended) return 'set aside';
    if (waits) return 'waiting';
    return dueOn <= today ? 'due now' : `comes back ${inDays(dueOn, today)}`;
  }
}
