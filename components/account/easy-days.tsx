import { easyDayFields } from '@/lib/schemas/account';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type EasyDaysProps = { chosen: readonly number[]; onChange: (chosen: number[]) => void; error?: string };

/** Boxes of a form, one for each weekday; what is ticked is sent by its own name. */
export function EasyDays({ chosen, onChange, error }: EasyDaysProps) {
  return (
    <fieldset aria-describedby={error ? 'easy-days-hint easy-days-error' : 'easy-days-hint'}>
      <legend className="mb-1.5 font-semibold">Easy days</legend>
      <div className="grid grid-cols-2 gap-x-4 border-y border-rule py-1 sm:grid-cols-4">
        {easyDayFields.map((field, index) => (
          <label key={field} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={field}
              checked={chosen.includes(index + 1)}
              aria-invalid={error ? true : undefined}
              onChange={({ target }) => onChange(target.checked ? [...chosen, index + 1] : chosen.filter((day) => day !== index + 1))}
              className="size-5 accent-accent"
            />
            {weekdays[index]}
          </label>
        ))}
      </div>
      <p id="easy-days-hint" className="mt-1.5 text-sm text-ink-soft">
        As little as can be is asked on them; the days around take the rest.
      </p>
      {error && (
        <p id="easy-days-error" className="mt-1.5 text-sm font-semibold text-wrong">
          {error}
        </p>
      )}
    </fieldset>
  );
}
