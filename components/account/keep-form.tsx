'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { browserTimeZone } from '@/lib/offline/event-stamp';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

const never = () => () => {};

/** An e-mail and a password are all it takes; the zone comes along unseen, so that days begin when the learner's do. */
export function KeepForm({ action, next, submitLabel }: { action: FormAction; next: string; submitLabel: string }) {
  const { state, send, pending, formRef, errorOf, valueOf } = useFormAction(action);
  const timeZone = useSyncExternalStore(never, browserTimeZone, () => '');
  return (
    <form ref={formRef} action={send} noValidate className="space-y-5">
      <FormMessage state={state} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <Field label="E-mail" name="email" type="email" inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required defaultValue={valueOf('email')} error={errorOf('email')} />
      <Field label="Password" name="password" type="password" autoComplete="new-password" minLength={8} required hint="At least 8 characters. A few words in a row are easy to remember and hard to guess." error={errorOf('password')} />
      <Button type="submit" className="w-full" disabled={pending}>
        {pending ? 'Keeping it …' : submitLabel}
      </Button>
    </form>
  );
}
