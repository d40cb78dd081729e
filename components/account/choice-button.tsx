'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

export type ChoiceButtonProps = {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  label: string;
  /** What it is done to, for who hears the button without seeing what stands beside it. */
  about: string;
};

/** One choice, made by one button. The form works before and without script. @param onDone stays the same function from one drawing to the next. */
export function ChoiceButton({ action, fields, label, about, onDone }: ChoiceButtonProps & { onDone?: () => void }) {
  const { state, send, pending } = useFormAction(action);
  useEffect(() => {
    if (state?.ok) onDone?.();
  }, [state, onDone]);
  return (
    <form action={send} className="space-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* Not disabled while it is sent: a disabled button loses the focus. */}
      <Button type="submit" look="plain" aria-disabled={pending} className="-ms-2">
        {label}
        <span className="sr-only">: {about}</span>
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
