'use client';

import { useState } from 'react';
import { Labelled } from '@/components/ui/labelled';
import type { WorkloadLearner } from '@/lib/domain/simulation/estimate-workload';
import { SelectField } from './select-field';
import { useWorkload } from './use-workload';
import { WorkloadCurve } from './workload-curve';
import { inPercent, workloadSentence } from './workload-words';

/** .80, .81, … .95: below, too little is known to be worth reviewing; above, work grows out of all proportion. */
const retentions = Array.from({ length: 16 }, (_, step) => (80 + step) / 100);
const minuteChoices = [2, 3, 5, 10, 15, 20, 30, 45, 60];

type WorkloadPreviewProps = {
  /** The learner's cards and pace. The same object until they change: a new one is simulated anew. */
  learner: WorkloadLearner;
  /** As they are set now. */
  desiredRetention: number;
  minutesPerDay: number;
  errors?: { desiredRetention?: string; minutesPerDay?: string };
};

/** Two fields of a form, `desiredRetention` and `minutesPerDay`, and beneath them what the choice would mean, while it is being made. */
export function WorkloadPreview({ learner, errors = {}, ...set }: WorkloadPreviewProps) {
  const [desiredRetention, setDesiredRetention] = useState(set.desiredRetention);
  const [minutesPerDay, setMinutesPerDay] = useState(set.minutesPerDay);
  const { chosen, curve, unavailable } = useWorkload(learner, { desiredRetention, minutesPerDay }, retentions);
  const minutes = [...new Set([...minuteChoices, set.minutesPerDay])].sort((a, b) => a - b);
  return (
    <div className="space-y-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Labelled label="How much to remember" hint="The share of facts you want to recall on the day they come back." error={errors.desiredRetention}>
          {(control) => (
            <div className="flex min-h-11 items-center gap-4">
              <input
                {...control}
                type="range"
                name="desiredRetention"
                min={retentions[0]}
                max={retentions.at(-1)}
                step={0.01}
                value={desiredRetention}
                aria-valuetext={inPercent(desiredRetention)}
                onChange={(event) => setDesiredRetention(Number(event.target.value))}
                className="h-11 min-w-0 flex-1 accent-accent"
              />
              <output htmlFor={control.id} className="w-12 text-end font-semibold tabular-nums">
                {inPercent(desiredRetention)}
              </output>
            </div>
          )}
        </Labelled>
        <SelectField
          label="Minutes a day"
          hint="Reviews stop there, the most valuable first."
          name="minutesPerDay"
          value={String(minutesPerDay)}
          options={minutes.map((each) => ({ value: String(each), label: each === 1 ? '1 minute' : `${each} minutes` }))}
          onChange={(value) => setMinutesPerDay(Number(value))}
          error={errors.minutesPerDay}
        />
      </div>
      {unavailable ? (
        <p className="text-ink-soft">This browser could not work out a preview. What you choose is kept all the same.</p>
      ) : (
        <figure>
          {/* Held at its height while it is being worked out, so that nothing jumps. */}
          <figcaption aria-live="polite" className="mb-4 min-h-24 max-w-prose sm:min-h-[4.5rem]">
            {chosen ? workloadSentence(chosen.choice, chosen.estimate) : 'Simulating a year of your reviews …'}
          </figcaption>
          <WorkloadCurve curve={curve} retentions={retentions} desiredRetention={desiredRetention} minutesPerDay={minutesPerDay} />
          <p className="mt-3 text-sm text-ink-soft">Simulated from your own cards, your pace and your new facts a day. A forecast, not a promise.</p>
        </figure>
      )}
    </div>
  );
}
