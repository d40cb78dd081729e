'use client';

import { useState } from 'react';
import { formStoreIn, type FormStore } from '@/lib/offline/draft-forms';
import type { Item } from '@/lib/domain/question-set/schema';
import { itemFormSchema, toForm, type ItemForm } from './item-form-state';

export const browserForms = (draftId: string): FormStore => formStoreIn(() => window.localStorage, draftId);

/** A form whose every keystroke outlives the page, until it is kept or left. */
export function useKeptForm(draftId: string, name: string, item: Item) {
  const [kept] = useState(() => itemFormSchema.safeParse(browserForms(draftId).find(name)).data);
  const [form, setForm] = useState<ItemForm>(() => kept ?? toForm(item));
  return {
    form,
    /** It holds what was typed earlier. */
    resumed: kept !== undefined,
    change: (next: ItemForm): void => {
      setForm(next);
      browserForms(draftId).keep(name, next);
    },
    forget: (): void => browserForms(draftId).forget(name),
  };
}
