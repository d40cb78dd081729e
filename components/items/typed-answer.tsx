import { useId, type Ref } from 'react';
import type { ItemFormat } from '@/lib/domain/question-set/schema';

const hints: Partial<Record<ItemFormat, string>> = {
  cloze: 'The missing word or words.',
  numeric: 'A number, in figures or words.',
  'short-answer': 'A few words will do.',
};

type TypedAnswerProps = { labelledBy: string; format: ItemFormat; unit?: string; value: string; onChange: (value: string) => void; locked: boolean; inputRef?: Ref<HTMLInputElement> };

/** Names are being tested: the browser neither completes, capitalises nor corrects them. */
export function TypedAnswer({ labelledBy, format, unit, value, onChange, locked, inputRef }: TypedAnswerProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} id={`${id}-label`} className="mb-1.5 block font-semibold">
        Your answer
      </label>
      <input
        ref={inputRef}
        id={id}
        type="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        readOnly={locked}
        aria-labelledby={`${labelledBy} ${id}-label`}
        aria-describedby={locked ? undefined : `${id}-hint`}
        dir="auto"
        maxLength={500}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        className="min-h-13 w-full rounded-sm border border-rule-strong bg-raised px-3.5 py-2.5 text-lg text-ink read-only:border-rule read-only:bg-transparent"
      />
      {!locked && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-soft">
          {unit ? `A number of ${unit}, in figures or words.` : hints[format]}
        </p>
      )}
    </div>
  );
}
