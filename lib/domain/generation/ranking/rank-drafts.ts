import { containsAnswer, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import type { Document } from '../document/document';
import type { Draft } from '../families/draft';
import { draftFeatures, type Features } from './draft-features';
import coefficients from './learned/coefficients.json';
import { predict } from './learned/fit-logistic';

/** Of two questions that are as likely sound, the one from the sentence that matters more; but a sound question about a detail comes before a doubtful one about the news. */
const SALIENCE_WEIGHT = 0.2;
const MAX_PER_SENTENCE = 2;
const MAX_PER_PARAGRAPH = 4;

export type RankedDraft = { draft: Draft; salience: number; features: Features; score: number };

/**
 * Best first, without repeats, and not too many from one sentence or paragraph. A passage shows its sentence whole, and with it the answer to what else
 * is asked of it: of the two the better one is kept.
 */
export function rankDrafts(document: Document, drafts: readonly Draft[], salience: readonly number[], limit: number): RankedDraft[] {
  const scored = drafts.map((draft, order) => {
    const value = salience[draft.sentence.index] ?? 0;
    const features = draftFeatures(document, draft, value);
    return { draft, salience: value, features, score: scoreOf(predict(coefficients, features), value), order };
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
    if (inSentence >= MAX_PER_SENTENCE || inParagraph >= MAX_PER_PARAGRAPH || marks.some((mark) => seen.has(mark)) || kept.some(({ draft }) => tellsAnswer(draft, ranked.draft) || asksForPart(draft, ranked.draft))) continue;
    marks.forEach((mark) => seen.add(mark));
    perSentence.set(sentence.index, inSentence + 1);
    perParagraph.set(sentence.paragraph, inParagraph + 1);
    kept.push(ranked);
  }
  return kept;
}

/** `sound`: how likely the question is acceptable, 0–1; `salience` is its sentence's. */
export const scoreOf = (sound: number, salience: number): number => sound * (1 - SALIENCE_WEIGHT + SALIENCE_WEIGHT * salience);

function tellsAnswer(one: Draft, other: Draft): boolean {
  const [passage, asked] = one.family === 'passage' ? [one, other] : [other, one];
  return passage.family === 'passage' && passage.sentence.paragraph === asked.sentence.paragraph && passage !== asked && asked.questions.some(({ key }) => containsAnswer(passage.statement, key)) && holds(passage, asked);
}

/** “For whom does X speak?” is answered by “Y, the prime minister”: who Y is, and who the prime minister is, are not asked again. */
function asksForPart(one: Draft, other: Draft): boolean {
  const [whole, part] = [one, other].map(({ questions }) => questions[0]?.key) as [string | undefined, string | undefined];
  return one.sentence === other.sentence && whole !== undefined && part !== undefined && whole !== part && (containsAnswer(whole, part) || containsAnswer(part, whole));
}

/** The passage is about the sentence, or shows it in front of its own. */
const holds = ({ sentence, evidence }: Draft, asked: Draft): boolean => asked.sentence === sentence || (evidence !== undefined && asked.sentence.start >= evidence.start && asked.sentence.end <= evidence.end);

/** Two drafts are one fact when they state the same, a question of theirs reads the same, or the same answer comes from the same sentence. */
function identities({ questions, sentence, kind, statement }: Draft): string[] {
  const [first] = questions;
  return [`fact ${kind} ${statement}`, ...questions.filter((question) => question.stem !== '').map((question) => `stem ${normaliseAnswer(question.stem)}`), ...(first ? [`key ${sentence.index} ${normaliseAnswer(first.key)} ${kind === 'role' ? 'role' : ''}`] : [])];
}
