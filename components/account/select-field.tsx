import { ChevronDown } from 'lucide-react';
import { Labelled, type LabelProps } from '@/components/ui/labelled';

export type SelectOption = { value: string; label: string };
type SelectFieldProps = LabelProps & { name: string; options: readonly SelectOption[]; value: string; onChange?: (value: string) => void };

/** The browser's own list: it already works with every thumb, key and screen reader. */
export function SelectField({ label, name, options, value, hint, error, onChange }: SelectFieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          {/* The key: React resets a form after its action, and a select then forgets a changed default. */}
          <select
            key={value}
            {...control}
            name={name}
            defaultValue={value}
            onChange={onChange && ((event) => onChange(event.target.value))}
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
      )}
    </Labelled>
  );
}
