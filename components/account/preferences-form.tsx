'use client';

import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { renewMemory } from '@/lib/offline/renew-memory';
import { EasyDays } from './easy-days';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { SelectField, type SelectOption } from './select-field';
import { useFormAction } from './use-form-action';
import { WorkloadPreview } from './workload-preview';

export type PreferenceOptions = Record<'timeZone' | 'dayStartHour' | 'newFactsPerDay', readonly SelectOption[]>;
export type PreferenceValues = Record<keyof PreferenceOptions | 'desiredRetention' | 'minutesPerDay', string> & { easyDays: readonly number[] };

type PreferencesFormProps = {
  action: FormAction;
  /** Made on the server: two runtimes may know different zones. */
  options: PreferenceOptions;
  values: PreferenceValues;
  workload: WorkloadLearner;
};

/** How much a day asks, and when a day begins. What a choice would mean is simulated while it is being made. */
export function PreferencesForm({ action, options, values, workload }: PreferencesFormProps) {
  const { state, send, pending, formRef, errorOf, valueOf } = useFormAction(action);
  const [easyDays, setEasyDays] = useState(values.easyDays);
  const [newFactsPerDay, setNewFactsPerDay] = useState(values.newFactsPerDay);
  const simulated = useMemo(() => ({ ...workload, newFactsPerDay: Number(newFactsPerDay) }), [workload, newFactsPerDay]);
  // What is stored on this device was made for the settings before.
  useEffect(() => {
    if (state?.ok) void renewMemory();
  }, [state]);
  const field = (name: keyof PreferenceOptions) => ({ name, options: options[name], value: valueOf(name) ?? values[name], error: errorOf(name) });
  return (
    <form ref={formRef} action={send} noValidate className="space-y-8">
      <WorkloadPreview
        learner={simulated}
        desiredRetention={Number(values.desiredRetention)}
        minutesPerDay={Number(values.minutesPerDay)}
        errors={{ desiredRetention: errorOf('desiredRetention'), minutesPerDay: errorOf('minutesPerDay') }}
      />
      <SelectField label="New facts a day" hint="At most so many of the facts you have just met begin to come back on one day." {...field('newFactsPerDay')} value={newFactsPerDay} onChange={setNewFactsPerDay} />
      <EasyDays chosen={easyDays} onChange={setEasyDays} error={errorOf('easyDays')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField label="Time zone" hint="Where your days begin and end." {...field('timeZone')} />
        <SelectField label="Day starts at" hint="A review before this hour counts for the day before." {...field('dayStartHour')} />
      </div>
      <p className="max-w-prose text-sm text-ink-soft text-pretty">
        Change how much to remember and your cards move to their new days; days you set by hand stay. Minutes, new facts and easy days change what each day asks, and no card. A new start of the
        day counts from your next review.
      </p>
      <Button type="submit" look="secondary" disabled={pending} className="max-sm:w-full">
        {pending ? 'Saving …' : 'Save preferences'}
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
