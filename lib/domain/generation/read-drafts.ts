import { normaliseText } from '@/lib/domain/article/normalise-text';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { distractorPool } from './distractors/distractor-pool';
import type { Document } from './document/document';
import { readDocument } from './document/read-document';
import { allFamilies } from './families/all-families';
import type { Draft, FactFamily } from './families/draft';
import { mergeDrafts } from './families/merge-drafts';
import { toFact } from './formats/facts-and-items';
import { itemsOfFact } from './formats/items-of-fact';
import type { AnswerPool } from './formats/wrong-answers';
import { createReference } from './grammar/reference';
import { sentenceSalience } from './ranking/salience';

/** An article read: what every family found in it, before anything is chosen, and how much each sentence matters (0–1, by its index). */
export type ReadArticle = { document: Document; found: readonly Draft[]; salience: readonly number[]; toItems: (draft: Draft) => { fact: Fact; items: Item[] } };

/** `toItems` words a draft in every format; the gate has not seen those items yet. */
export function readDrafts(text: string, families: readonly FactFamily[] = allFamilies): ReadArticle {
  const document = readDocument(normaliseText(text));
  const found = findDrafts(document, families);
  const salience = sentenceSalience(document);
  const pool = answerPool(document, found);
  const toItems = (draft: Draft) => {
    const fact = toFact(draft, salience[draft.sentence.index] ?? 0);
    return { fact, items: itemsOfFact(pool, fact, draft) };
  };
  return { document, found, salience, toItems };
}

function findDrafts(document: Document, families: readonly FactFamily[]): Draft[] {
  const context = { document, reference: createReference(document) };
  return mergeDrafts(document.sentences.filter((sentence) => !sentence.heading).flatMap((sentence) => families.flatMap((family) => family(context, sentence))));
}

function answerPool(document: Document, drafts: readonly Draft[]): AnswerPool {
  const actions = new Set(drafts.flatMap((draft) => draft.questions.filter((question) => question.answer === 'action').map((question) => question.key)));
  return { ...distractorPool(document, drafts), actions: [...actions] };
}
