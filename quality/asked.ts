import type { Item } from '@/lib/domain/question-set/schema';
import { proposeQuestionSet } from '@/lib/domain/generation/generate-question-set';
import { judged, sameQuestion, type Verdict } from './verdict';

export type Asked = { item: Item; family: string; position: number; verdict: Verdict | undefined };

/** The first items of an article's set, each with the newest verdict on just these words. */
export function askedItems(text: string, first: number, verdicts: readonly Verdict[]): Asked[] {
  const { set, sources } = proposeQuestionSet(text, { max: Math.max(first, 30) });
  return set.items.slice(0, first).map((item, index) => ({
    item,
    family: sources.get(item.factId)?.draft.family ?? set.facts.find(({ id }) => id === item.factId)?.kind ?? 'unknown',
    position: index + 1,
    verdict: verdicts.findLast((verdict) => sameQuestion(verdict.item, judged(item))),
  }));
}
