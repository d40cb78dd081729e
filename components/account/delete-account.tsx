'use client';

import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

/** Folded away, and typed out: nobody deletes years of reviews by a slip of the thumb. A disclosure, so that it works without script. */
export function DeleteAccount({ action, word, what }: { action: FormAction; word: string; what: string }) {
  const { state, send, pending, formRef, errorOf, valueOf } = useFormAction(action);
  return (
    <details className="group" open={state && !state.ok ? true : undefined}>
      <summary className="inline-flex min-h-11 list-none items-center gap-1 font-semibold text-wrong [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 group-open:rotate-90 rtl:-scale-x-100" />
        Delete {what}
      </summary>
      <form ref={formRef} action={send} noValidate className="mt-3 max-w-md space-y-5 border-s-4 border-wrong ps-4">
        <p>Your answers, cards, reviews and preferences are deleted at once, and nobody can bring them back. The articles stay.</p>
        <FormMessage state={state} />
        <Field label={`Type the word “${word}” to confirm`} name="confirmation" autoComplete="off" autoCapitalize="none" spellCheck={false} required defaultValue={valueOf('confirmation')} error={errorOf('confirmation')} />
        <Button type="submit" look="secondary" disabled={pending} className="border-wrong! text-wrong!">
          {pending ? 'Deleting …' : `Delete ${what} for good`}
        </Button>
      </form>
    </details>
  );
}
