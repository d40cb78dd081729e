'use client';

import { useEffect } from 'react';
import type { FormAction } from '@/components/account/form-action';
import { FormMessage } from '@/components/account/form-message';
import { useFormAction } from '@/components/account/use-form-action';
import { Button } from '@/components/ui/button';
import { renewMemory } from '@/lib/offline/renew-memory';

type SetAsideProps = {
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  label: string;
  /** What it is done to, for who hears the button without seeing what stands beside it. */
  about: string;
};

/** One choice that can be taken back by the same button. The form works before and without script. */
export function SetAside({ action, fields, label, about }: SetAsideProps) {
  const { state, send, pending } = useFormAction(action);
  // What is stored on this device was chosen before.
  useEffect(() => {
    if (state?.ok) void renewMemory();
  }, [state]);
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
