import type { Item } from '@/lib/domain/question-set/schema';

/** How a response matched: the key itself, an accepted alias, either with a slip of spelling, or not at all. */
export type Verdict = 'exact' | 'accepted' | 'close' | 'wrong';

export type Grade = {
  /** True for every verdict but 'wrong'. */
  correct: boolean;
  verdict: Verdict;
  /** The response as it was compared. */
  normalised: string;
};

export type GradableItem = Pick<Item, 'format' | 'key' | 'options' | 'accepted'> & {
  /** Other names in the article or set: a misspelling at least as near to one of them is refused. */
  otherNames?: readonly string[];
};

export function gradeResponse(item: GradableItem, response: string): Grade {
  const normalised = response.trim();
  const correct = normalised === item.key;
  return { correct, verdict: correct ? 'exact' : 'wrong', normalised };
}
