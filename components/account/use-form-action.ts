'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/schemas/form-state';
import type { FormAction } from './form-action';

/** A form's state, and its first wrong field brought into focus when an answer comes back. */
export function useFormAction(action: FormAction) {
  const [state, send, pending] = useActionState<FormState | null, FormData>(action, null);
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state && !state.ok) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);
  const errorOf = (field: string) => state?.fieldErrors?.[field]?.[0];
  const valueOf = (field: string) => state?.values?.[field];
  return { state, send, pending, formRef, errorOf, valueOf };
}
