import { useId, type ReactNode } from 'react';

export type LabelProps = { label: string; hint?: string; error?: string };

/** What ties a control to its label, hint and error, so that they are announced with it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A control with its label above, and its hint and error beneath. */
export function Labelled({ label, hint, error, className, children }: LabelProps & { className?: string; children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
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
