import { Check, X } from 'lucide-react';

export type ChoiceMark = 'right' | 'wrong' | 'other';

type ChoiceRowProps = {
  name: string;
  option: string;
  language?: string;
  number: number;
  checked: boolean;
  onChoose: () => void;
  locked: boolean;
  /** Known once the item is answered. */
  mark?: ChoiceMark;
};

const looks = {
  open: 'border-rule-strong bg-raised hover:border-ink has-checked:border-accent has-checked:ring-1 has-checked:ring-accent',
  right: 'border-right bg-right-wash',
  wrong: 'border-wrong bg-wrong-wash',
  other: 'border-rule text-ink-soft',
} as const;

/** One option as a row a thumb can hit. It says in words what its colour says. */
export function ChoiceRow({ name, option, language, number, checked, onChoose, locked, mark }: ChoiceRowProps) {
  const note = [checked && mark && 'Your answer', mark === 'right' && 'Right answer'].filter(Boolean).join(' · ');
  return (
    <label
      className={`relative flex min-h-13 items-center gap-3.5 rounded-sm border px-3.5 py-2.5 text-[1.0625rem] leading-snug has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent ${looks[mark ?? 'open']} ${mark ? '' : 'cursor-pointer'}`}
    >
      <input type="radio" name={name} value={option} checked={checked} onChange={onChoose} disabled={locked || mark !== undefined} className="peer absolute inset-0 size-full cursor-[inherit] opacity-0" />
      <span
        aria-hidden
        className={`grid size-7 shrink-0 place-items-center rounded-full border text-sm font-bold tabular-nums ${
          mark === 'right' ? 'border-right bg-(--right) text-paper' : mark === 'wrong' ? 'border-wrong bg-(--wrong) text-paper' : 'border-rule-strong peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent'
        }`}
      >
        {mark === 'right' ? <Check className="size-4" strokeWidth={3} /> : mark === 'wrong' ? <X className="size-4" strokeWidth={3} /> : number}
      </span>
      <span lang={language} className="min-w-0 grow">
        {option}
      </span>
      {note && <span className={`shrink-0 text-sm font-semibold ${mark === 'right' ? 'text-(--right)' : 'text-(--wrong)'}`}>{note}</span>}
    </label>
  );
}
