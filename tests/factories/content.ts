import { importContent, type ContentImport, type ImportOutcome } from '@/lib/data/content';
import type { Evidence } from '@/lib/domain/article/schema';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { monday, newId } from './ids';

/** One fact of a made-up article: a sentence of its own and what to ask for in it. */
export type FactPlan = {
  id: string;
  sentence: string;
  key: string;
  wrong: string[];
  /** Whether the quiz asks for it by typing; otherwise by a choice. */
  typed?: boolean;
};

export const harbourFacts: FactPlan[] = [
  { id: 'place', sentence: 'The harbour of Port Ellis opened a third dock on Tuesday.', key: 'Port Ellis', wrong: ['Cape Rowan', 'Marsh Point', 'Old Haven'] },
  { id: 'cost', sentence: 'The dock cost 48 million crowns, said the harbour master.', key: '48 million crowns', wrong: ['14 million crowns', '84 million crowns', '60 million crowns'] },
  { id: 'minister', sentence: 'Marta Lindqvist, the transport minister, cut the ribbon.', key: 'Marta Lindqvist', wrong: ['Jonas Berg', 'Ellen Okafor', 'Piet Haas'], typed: true },
];

type Plan = { slug?: string; title?: string; publishedOn?: string; facts?: FactPlan[] };

/** The item of a fact that the quiz asks. */
export const quizItemOf = ({ id, typed }: FactPlan, slug = 'harbour'): string => `${slug}.${id}-${typed ? 'typed' : 'choice'}`;

/** An article of a sentence per paragraph; each fact has two items, a choice (`place-choice`) and a typed one (`place-typed`). */
export function makeContent({ slug = 'harbour', title = 'A third dock for Port Ellis', publishedOn = '2026-02-20', facts = harbourFacts }: Plan = {}): ContentImport {
  const text = facts.map(({ sentence }) => sentence).join('\n\n');
  const evidenceOf = ({ sentence }: FactPlan): Evidence => ({ start: text.indexOf(sentence), end: text.indexOf(sentence) + sentence.length, quote: sentence });
  const asFact = (plan: FactPlan): Fact => ({ id: plan.id, kind: 'statement', statement: plan.sentence, salience: 0.5, evidence: evidenceOf(plan) });
  const asChoice = (plan: FactPlan): Item => ({
    id: `${plan.id}-choice`,
    factId: plan.id,
    format: 'multiple-choice',
    stem: `Which of these does the report give for ${plan.id}?`,
    key: plan.key,
    options: [plan.key, ...plan.wrong],
    rationale: `The report says: ${plan.sentence}`,
    evidence: evidenceOf(plan),
    origin: 'built-in',
  });
  const asTyped = (plan: FactPlan): Item => ({
    id: `${plan.id}-typed`,
    factId: plan.id,
    format: 'short-answer',
    stem: `What does the report give for ${plan.id}?`,
    key: plan.key,
    rationale: `The report says: ${plan.sentence}`,
    evidence: evidenceOf(plan),
    origin: 'built-in',
  });
  return {
    slug,
    text,
    meta: {
      title,
      source: 'A made-up paper',
      byline: 'Nobody',
      publishedOn,
      language: 'en',
      direction: 'ltr',
      topic: 'Harbours',
      licence: 'CC0',
      summary: 'A dock opened.',
    },
    set: { article: { title, text }, facts: facts.map(asFact), items: [...facts.map((plan) => (plan.typed ? asTyped(plan) : asChoice(plan))), ...facts.map((plan) => (plan.typed ? asChoice(plan) : asTyped(plan)))], rejected: [] },
  };
}

export async function seedContent(plan?: Plan): Promise<ImportOutcome> {
  return importContent(makeContent(plan), monday, newId());
}
