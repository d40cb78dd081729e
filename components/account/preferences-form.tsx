'use client';

import { Button } from '@/components/ui/button';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { SelectField, type SelectOption } from './select-field';
import { useFormAction } from './use-form-action';

export type PreferenceOptions = Record<'timeZone' | 'dayStartHour' | 'desiredRetention', readonly SelectOption[]>;
export type PreferenceValues = Record<keyof PreferenceOptions, string>;

/** The lists are made on the server: two runtimes may know different zones. */
export function PreferencesForm({ action, options, values }: { action: FormAction; options: PreferenceOptions; values: PreferenceValues }) {
  const { state, send, pending, formRef, errorOf, valueOf } = useFormAction(action);
  const field = (name: keyof PreferenceOptions) => ({ name, options: options[name], value: valueOf(name) ?? values[name], error: errorOf(name) });
  return (
    <form ref={formRef} action={send} noValidate className="space-y-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField label="Time zone" hint="Where your days begin and end." {...field('timeZone')} />
        <SelectField label="Day starts at" hint="A review before this hour counts for the day before." {...field('dayStartHour')} />
        <SelectField label="How much to remember" hint="The share of facts you want to recall on the day they come back." {...field('desiredRetention')} />
      </div>
      <Button type="submit" look="secondary" disabled={pending} className="max-sm:w-full">
        {pending ? 'Saving …' : 'Save preferences'}
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
