'use client';

import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

/** `next` is where the learner was going; the server decides whether it may be followed. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const { state, send, pending, formRef, errorOf, valueOf } = useFormAction(action);
  return (
    <form ref={formRef} action={send} noValidate className="space-y-5">
      <FormMessage state={state} />
      <input type="hidden" name="next" value={next} />
      <Field label="E-mail" name="email" type="email" inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} required defaultValue={valueOf('email')} error={errorOf('email')} />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required error={errorOf('password')} />
      <Button type="submit" className="w-full" disabled={pending}>
        {pending ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
