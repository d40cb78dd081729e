import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

export type SelectOption = { value: string; label: string };
type SelectFieldProps = { label: string; name: string; options: readonly SelectOption[]; value: string; hint?: string; error?: string };

/** The browser's own list: it already works with every thumb, key and screen reader. */
export function SelectField({ label, name, options, value, hint, error }: SelectFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <div className="relative">
        {/* The key: React resets a form after its action, and a select then forgets a changed default. */}
        <select
          key={value}
          id={id}
          name={name}
          defaultValue={value}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className="min-h-11 w-full appearance-none rounded-sm border border-rule-strong bg-raised py-2 ps-3 pe-10 text-base text-ink aria-invalid:border-wrong"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-soft" />
      </div>
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
