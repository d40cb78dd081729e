import { normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Draft, Family } from '../families/draft';

/**
 * What to ask first, by family. The order follows judged questions on articles a prototype was not written against (roles and quotes 87 %
 * acceptable, clauses turned into questions about half); the figures between are estimates until questions of this generator are judged.
 */
const FAMILY_PRIOR: Readonly<Record<Family, number>> = {
  spokesperson: 1,
  demand: 0.95,
  role: 0.88,
  quantity: 0.85,
  quote: 0.8,
  invitation: 0.8,
  opener: 0.8,
  'titled-role': 0.72,
  date: 0.7,
  place: 0.68,
  reported: 0.65,
  'direct-demand': 0.6,
  subject: 0.5,
  plain: 0.35,
  agent: 0.7,
  action: 0.6,
  duration: 0.75,
  cause: 0.6,
  purpose: 0.55,
  toll: 0.8,
  score: 0.85,
  vote: 0.85,
  post: 0.75,
  definition: 0.5,
};
const PRIOR_WEIGHT = 0.65;
const MAX_PER_SENTENCE = 2;
const MAX_PER_PARAGRAPH = 4;

export type RankedDraft = { draft: Draft; salience: number; score: number };

/** Best first, without repeats, and not too many from one sentence or paragraph. */
export function rankDrafts(drafts: readonly Draft[], salience: readonly number[], limit: number): RankedDraft[] {
  const scored = drafts.map((draft, order) => {
    const value = salience[draft.sentence.index] ?? 0;
    return { draft, salience: value, score: PRIOR_WEIGHT * FAMILY_PRIOR[draft.family] + (1 - PRIOR_WEIGHT) * value, order };
  });
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  const seen = new Set<string>();
  const perSentence = new Map<number, number>();
  const perParagraph = new Map<number, number>();
  const kept: RankedDraft[] = [];
  for (const ranked of scored) {
    if (kept.length >= limit) break;
    const { sentence } = ranked.draft;
    const marks = identities(ranked.draft);
    const inSentence = perSentence.get(sentence.index) ?? 0;
    const inParagraph = perParagraph.get(sentence.paragraph) ?? 0;
    if (inSentence >= MAX_PER_SENTENCE || inParagraph >= MAX_PER_PARAGRAPH || marks.some((mark) => seen.has(mark))) continue;
    marks.forEach((mark) => seen.add(mark));
    perSentence.set(sentence.index, inSentence + 1);
    perParagraph.set(sentence.paragraph, inParagraph + 1);
    kept.push(ranked);
  }
  return kept;
}

/** Two drafts are one fact when they state the same, a question of theirs reads the same, or the same answer comes from the same sentence. */
function identities({ questions, sentence, kind, statement }: Draft): string[] {
  const [first] = questions;
  return [`fact ${kind} ${statement}`, ...questions.filter((question) => question.stem !== '').map((question) => `stem ${normaliseAnswer(question.stem)}`), ...(first ? [`key ${sentence.index} ${normaliseAnswer(first.key)} ${kind === 'role' ? 'role' : ''}`] : [])];
}
