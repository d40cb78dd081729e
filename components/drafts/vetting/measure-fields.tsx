import { Field } from '@/components/ui/field';
import type { FieldsProps } from './item-form-fields';
import { readTolerance } from './read-tolerance';

/** What a number is given in, and how far off is still right. */
export function MeasureFields({ form, onChange, language, direction }: FieldsProps) {
  const read = readTolerance(form.tolerance);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Unit"
        hint="What it counts, if the question does not say: km, euros, workers."
        lang={language}
        dir={direction}
        value={form.unit}
        onChange={(event) => onChange({ ...form, unit: event.target.value })}
        maxLength={40}
        autoComplete="off"
      />
      <Field
        label="May be off by"
        hint="More or less by this much is right too; 0 is exact. Left empty, the article’s own “about” decides."
        error={read.ok ? undefined : read.message}
        value={form.tolerance}
        onChange={(event) => onChange({ ...form, tolerance: event.target.value })}
        maxLength={40}
        autoComplete="off"
      />
    </div>
  );
}
