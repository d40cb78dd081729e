import { useId, type ComponentProps } from 'react';

type FieldProps = { label: string; hint?: string; error?: string } & ComponentProps<'input'>;

/** A labelled input; its hint and error are announced with it. */
export function Field({ label, hint, error, className = '', ...props }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className="min-h-11 w-full rounded-sm border border-rule-strong bg-raised px-3 py-2 text-base text-ink aria-invalid:border-wrong"
        {...props}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-semibold text-wrong">
          {error}
        </p>
      )}
    </div>
  );
}
