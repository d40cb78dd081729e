import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Labelled } from '@/components/ui/labelled';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { takesSpellings, type ItemForm } from './item-form-state';
import { MeasureFields } from './measure-fields';
import { OfferedAnswers } from './offered-answers';

export type FieldsProps = { format: ItemFormat; form: ItemForm; offered?: readonly string[]; onChange: (form: ItemForm) => void; language: string; direction: 'ltr' | 'rtl' };

const stemLabels: Partial<Record<ItemFormat, string>> = { 'true-false': 'Statement', cloze: 'Sentence, its gap as five underscores' };
const inputLook = 'min-h-11 w-full rounded-sm border border-rule-strong bg-raised px-3 py-2 text-base text-ink';

/** The question's words, whatever its format. */
export function ItemFormFields(props: FieldsProps) {
  const { format, form, onChange, language, direction } = props;
  const words = { lang: language, dir: direction };
  return (
    <div className="space-y-4">
      <Area label={stemLabels[format] ?? 'Question'} value={form.stem} onChange={(stem) => onChange({ ...form, stem })} {...words} serif />
      {format === 'multiple-choice' && <OptionFields {...props} />}
      {format === 'true-false' && <TruthFields {...props} />}
      {(format === 'ordering' || format === 'matching') && <LineFields {...props} />}
      {takesSpellings(format) && (
        <>
          <Field label={format === 'cloze' ? 'What belongs in the gap' : 'Answer'} {...words} value={form.answers[0] ?? ''} onChange={(event) => onChange({ ...form, answers: [event.target.value] })} maxLength={1000} autoComplete="off" />
          {format === 'numeric' && <MeasureFields {...props} />}
          <Area label="Also accepted" hint="One on each line: a surname, a number in words." value={form.accepted} onChange={(accepted) => onChange({ ...form, accepted })} {...words} rows={2} />
        </>
      )}
      <Area label="Shown once it is answered" value={form.rationale} onChange={(rationale) => onChange({ ...form, rationale })} {...words} />
    </div>
  );
}

type AreaProps = { label: string; hint?: string; value: string; onChange: (value: string) => void; lang: string; dir: 'ltr' | 'rtl'; rows?: number; serif?: boolean };

function Area({ label, hint, value, onChange, rows = 2, serif = false, ...words }: AreaProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(control) => (
        <textarea {...control} {...words} rows={rows} value={value} maxLength={1000} onChange={(event) => onChange(event.target.value)} className={`block field-sizing-content resize-y ${inputLook} ${serif ? 'font-serif text-lg! leading-snug' : ''}`} />
      )}
    </Labelled>
  );
}

function OptionFields({ form, offered = [], onChange, language, direction }: FieldsProps) {
  const name = useId();
  const { answers, right } = form;
  const set = (index: number, text: string) => onChange({ ...form, answers: answers.map((answer, at) => (at === index ? text : answer)) });
  const remove = (index: number) => onChange({ ...form, answers: answers.filter((_, at) => at !== index), right: index < right ? right - 1 : right === index ? 0 : right });
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">Answers; mark the right one</legend>
      <ul className="space-y-2">
        {answers.map((answer, index) => (
          // Options keep their places while they are typed.
          <li key={index} className="flex items-center gap-1">
            <label className="grid size-11 shrink-0 cursor-pointer place-items-center">
              <input type="radio" name={name} checked={index === right} onChange={() => onChange({ ...form, right: index })} className="size-5 accent-(--accent)" />
              <span className="sr-only">Answer {index + 1} is right</span>
            </label>
            <input aria-label={index === right ? 'Right answer' : `Wrong answer ${index + 1}`} lang={language} dir={direction} value={answer} onChange={(event) => set(index, event.target.value)} maxLength={300} autoComplete="off" className={`${inputLook} ${index === right ? 'border-right!' : ''}`} />
            <button type="button" onClick={() => remove(index)} disabled={answers.length <= 3} className="grid size-11 shrink-0 place-items-center text-ink-soft hover:text-wrong disabled:invisible">
              <X aria-hidden className="size-4.5" />
              <span className="sr-only">Remove answer {index + 1}</span>
            </button>
          </li>
        ))}
      </ul>
      {answers.length < 6 && (
        <Button look="plain" onClick={() => onChange({ ...form, answers: [...answers, ''] })} className="ms-9 text-sm">
          <Plus aria-hidden className="size-4" />
          One more
        </Button>
      )}
      <OfferedAnswers offered={offered} answers={answers} right={right} onChange={(next) => onChange({ ...form, answers: next })} {...{ language, direction }} />
    </fieldset>
  );
}

function TruthFields({ form, onChange }: FieldsProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">This statement is</legend>
      <div className="flex gap-6">
        {form.answers.map((answer, index) => (
          <label key={answer} className="flex min-h-11 cursor-pointer items-center gap-2.5">
            <input type="radio" name={name} checked={index === form.right} onChange={() => onChange({ ...form, right: index })} className="size-5 accent-(--accent)" />
            {answer}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function LineFields({ format, form, onChange, language, direction }: FieldsProps) {
  const words = { lang: language, dir: direction, maxLength: 300, autoComplete: 'off', className: inputLook };
  const change = (list: string[], index: number, text: string) => list.map((line, at) => (at === index ? text : line));
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{format === 'ordering' ? 'The events, from first to last' : 'What belongs together'}</legend>
      <ul className="space-y-2">
        {form.answers.map((answer, index) => (
          <li key={index} className="flex items-center gap-2">
            {format === 'matching' && <input aria-label={`Left side of pair ${index + 1}`} value={form.prompts[index] ?? ''} onChange={(event) => onChange({ ...form, prompts: change(form.prompts, index, event.target.value) })} {...words} />}
            <input aria-label={format === 'ordering' ? `Event ${index + 1}` : `Right side of pair ${index + 1}`} value={answer} onChange={(event) => onChange({ ...form, answers: change(form.answers, index, event.target.value) })} {...words} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
