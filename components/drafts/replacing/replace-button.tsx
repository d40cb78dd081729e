'use client';

import type { FormAction } from '@/components/account/form-action';
import { FormMessage } from '@/components/account/form-message';
import { useFormAction } from '@/components/account/use-form-action';
import { Button } from '@/components/ui/button';

type ReplaceButtonProps = { action: FormAction; fields: Readonly<Record<string, string>>; label: string; about: string };

/** One decision about two facts, which works before and without script. */
export function ReplaceButton({ action, fields, label, about }: ReplaceButtonProps) {
  const { state, send, pending } = useFormAction(action);
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look="plain" aria-disabled={pending} className="-ms-2">
        {label}
        <span className="sr-only">: {about}</span>
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
