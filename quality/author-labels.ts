import { z } from 'zod';
import { articlePrint } from '@/lib/data/article-print';
import { finishArticle } from '@/lib/intake/finish-article';
import { rankingLabelSchema } from '@/lib/domain/vetting/ranking-labels';
import type { Labelled } from '@/lib/domain/generation/ranking/learned/fit-logistic';

const lineSchema = rankingLabelSchema.extend({ article: z.string().regex(/^[0-9a-f]{64}$/) });
export type AuthorLabel = z.infer<typeof lineSchema>;

/** What a judge decides on five points, one by one and with nothing at stake, counts twice as much as what an author ticks on the way to a quiz. */
const SHARE_OF_A_VERDICT = 0.5;

/** The file does not hold labels, or holds some that must not be learned from. One line for the person at the keyboard. */
export class LabelsRefused extends Error {}

/**
 * The labels of a file that `npm run labels` wrote. `reserved`: prints of the articles that are only judged. Not one label of them may be
 * learned from, and a file that has any is refused whole, so that somebody looks where they come from.
 */
export function readAuthorLabels(file: string, reserved: ReadonlySet<string>): AuthorLabel[] {
  const lines = file.split('\n').map((text, index) => ({ text, number: index + 1 })).filter(({ text }) => text.trim() !== '');
  const labels = lines.map(({ text, number }) => {
    const parsed = lineSchema.safeParse(toJson(text));
    if (!parsed.success) throw new LabelsRefused(`Line ${number} is not a label: ${parsed.error.issues[0]?.path.join('.') || 'the line'}: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  });
  const refused = lines.filter((_, index) => reserved.has(labels[index]?.article ?? ''));
  if (refused.length > 0) throw new LabelsRefused(`Of an article of the reporting half, which nothing is fitted to: line ${refused.map(({ number }) => number).join(', ')}. Take them out.`);
  return labels;
}

/**
 * The labels with what each counts for beside a verdict, which counts 1. A question counts half, shared among all who decided about it in the
 * same article, so that a text half the town works on is still one text; and all together count no more than all verdicts do.
 */
export function weigh(labels: readonly AuthorLabel[], verdicts: number): (Required<Labelled> & { article: string })[] {
  const questionOf = ({ article, features }: AuthorLabel) => JSON.stringify([article, Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const deciders = new Map<string, number>();
  for (const label of labels) deciders.set(questionOf(label), (deciders.get(questionOf(label)) ?? 0) + 1);
  const scale = Math.min(SHARE_OF_A_VERDICT, verdicts / Math.max(1, deciders.size));
  return labels.map((label) => ({ article: label.article, features: label.features, acceptable: label.accepted, weight: scale / (deciders.get(questionOf(label)) ?? 1) }));
}

/** An article's prints as it stands in the corpus and as intake would keep it, which leaves more out than front lines. */
export function printsOf(text: string): string[] {
  const taken = finishArticle({ text, notes: [], leftOut: {} });
  return [...new Set([text, ...(taken.ok ? [taken.article.text] : [])].map(articlePrint))];
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
