'use client';

import { useState } from 'react';
import { useHydrated } from '@/components/drafts/use-hydrated';
import { splitSentences } from '@/lib/domain/article/sentences';
import { ADD_FORM, newItemSchema, type NewItem } from './add-item';
import { newLocalId } from './new-local-id';
import type { Passage } from './selected-span';
import { browserForms } from './use-kept-form';

/** The question being written by hand, if there is one: a half-typed one is there again after a reload. */
export function useAdding(draftId: string, text: string) {
  const [begun, setBegun] = useState<NewItem | null>(null);
  const [looked, setLooked] = useState(false);
  if (useHydrated() && !looked) {
    setLooked(true);
    setBegun(newItemSchema.safeParse(browserForms(draftId).find(ADD_FORM)).data ?? null);
  }
  return {
    begun,
    /** From what is selected; failing that from a sentence, which can then be changed for another. */
    begin: (passage: Passage | null, sentenceAt: number): void => {
      const from = passage ?? sentencePassage(text, sentenceAt);
      if (from && !begun) setBegun({ passage: from, ids: { fact: newLocalId('f'), item: newLocalId('i') }, format: 'multiple-choice', form: null });
    },
    end: (): void => setBegun(null),
  };
}

function sentencePassage(text: string, at: number): Passage | null {
  const sentences = splitSentences(text);
  const found = sentences.find(({ end }) => end > at) ?? sentences[0];
  if (!found) return null;
  const quote = text.slice(found.start, found.end);
  return { words: quote, evidence: { start: found.start, end: found.end, quote } };
}
