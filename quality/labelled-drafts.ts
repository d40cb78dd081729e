import { readDrafts } from '@/lib/domain/generation/read-drafts';
import { draftFeatures } from '@/lib/domain/generation/ranking/draft-features';
import type { Labelled } from '@/lib/domain/generation/ranking/learned/fit-logistic';
import { readCorpus, readVerdicts } from './corpus';
import { isAcceptable, judged, sameQuestion, type Verdict } from './verdict';

/** What ranking learns from: what was judged of an article, with the signs it is ranked by. */
export type Label = Labelled & { article: string; item?: string };
export type JudgedDraft = Label & { salience: number };

/**
 * Every draft of the tuning half whose first question was judged; its other questions say little about the fact's worth. All that was found counts,
 * whether a set would take it today or not: what a set takes depends on the ranking, and a ranking learned from its own choice never settles.
 */
export function judgedDrafts(): JudgedDraft[] {
  return readCorpus('tuning').flatMap(({ name, text }) => {
    const verdicts = readVerdicts('tuning', name);
    const { document, found, salience, toItems } = readDrafts(text);
    const seen = new Set<Verdict>();
    return found.flatMap((draft) => {
      const [item] = toItems(draft).items;
      const verdict = item && (verdicts.findLast((one) => sameQuestion(one.item, judged(item))) ?? verdicts.findLast((one) => one.item.stem === item.stem && one.item.key === item.key));
      if (!item || !verdict || seen.has(verdict) || isOfOptions(verdict)) return [];
      seen.add(verdict);
      const value = salience[draft.sentence.index] ?? 0;
      return [{ article: name, item: item.id, features: draftFeatures(document, draft, value), acceptable: isAcceptable(verdict), salience: value }];
    });
  });
}

/** What only the options gave away says nothing of what is asked. */
function isOfOptions({ item, noLeak, ...others }: Verdict): boolean {
  return item.format === 'multiple-choice' && !noLeak && isAcceptable({ item, noLeak: true, ...others });
}
