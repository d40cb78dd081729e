import type { ComponentProps } from 'react';
import { Labelled, type LabelProps } from './labelled';

/** A labelled line to type on. */
export function Field({ label, hint, error, className, ...props }: LabelProps & ComponentProps<'input'>) {
  return (
    <Labelled label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <input
          {...control}
          className="min-h-11 w-full rounded-sm border border-rule-strong bg-raised px-3 py-2 text-base text-ink aria-invalid:border-wrong"
          {...props}
        />
      )}
    </Labelled>
  );
}
