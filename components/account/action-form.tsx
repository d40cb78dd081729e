'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

/** One button that does one thing on the server, and says so if it could not. */
export function ActionForm({ action, label, children }: { action: FormAction; label: string; children?: ReactNode }) {
  const { state, send, pending, formRef } = useFormAction(action);
  return (
    <form ref={formRef} action={send} className="space-y-2">
      <Button type="submit" look="secondary" disabled={pending} className="max-sm:w-full">
        {label}
      </Button>
      {children && <p className="text-sm text-ink-soft">{children}</p>}
      <FormMessage state={state} />
    </form>
  );
}
