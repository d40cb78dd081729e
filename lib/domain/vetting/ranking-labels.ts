import { z } from 'zod';
import { proposeQuestionSet } from '@/lib/domain/generation/generate-question-set';
import type { Item } from '@/lib/domain/question-set/schema';
import { labelsOf, type VettingLabel } from './labels';
import type { DraftProposal, LoggedEdit } from './schema';

/** What ranking learns from one decision of an author: signs of the question, by name, and whether it was fit as it stood. None of its words. */
export const rankingLabelSchema = z.strictObject({
  family: z.string().regex(/^[a-z-]{1,40}$/),
  features: z.record(z.string().regex(/^[a-z][a-z -]{0,60}$/), z.number().min(-1_000).max(1_000)),
  accepted: z.boolean(),
});
export type RankingLabel = z.infer<typeof rankingLabelSchema>;

/** More than any draft keeps, so that what was found is found again wherever it now ranks. */
const ALL = 200;

/**
 * The labels of a draft that the built-in ranking can learn from. `text` is the draft's normalised text. Each question is looked up in a set made anew,
 * since its signs were not kept: one that the generator no longer asks in these words teaches it nothing. As among the judged
 * verdicts, only the question that asks first for its fact counts; the others say little about the fact's worth.
 */
export function rankingLabelsOf(text: string, proposals: readonly DraftProposal[], log: readonly LoggedEdit[]): RankingLabel[] {
  const decided = labelsOf(text, proposals, log).filter(({ item }) => item.origin === 'built-in');
  if (decided.length === 0) return [];
  const { set, sources } = proposeQuestionSet(text, { max: ALL });
  const firsts = new Map<string, Item>();
  for (const item of [...set.items].reverse()) firsts.set(item.factId, item);
  const factOf = new Map([...firsts.values()].map((item) => [asked(item), item.factId]));
  return decided.flatMap((label) => {
    const source = sources.get(factOf.get(asked(label.item)) ?? '');
    const accepted = isFit(label);
    return source && accepted !== undefined ? [{ family: source.draft.family, features: source.features, accepted }] : [];
  });
}

/**
 * An edited question counts as unfit when its stem or its key was changed, for ranking asks how likely it is to be fit as it stands; as fit
 * when only options, accepted answers or the rationale were. A duplicate says that two are too many, not that either is bad: no label.
 */
function isFit({ verdict, reason, reworded }: VettingLabel): boolean | undefined {
  if (verdict === 'rejected') return reason === 'duplicate' ? undefined : false;
  return reworded !== true;
}

const asked = ({ format, stem, key }: Item): string => JSON.stringify([format, stem, key]);
