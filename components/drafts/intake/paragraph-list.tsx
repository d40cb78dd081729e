import { RotateCcw, X } from 'lucide-react';
import type { LookedAtParagraph } from './new-draft-state';

type ParagraphListProps = { paragraphs: readonly LookedAtParagraph[]; language: string; direction: 'ltr' | 'rtl'; onTakeOut: (paragraph: number, out: boolean) => void };

/** The text as readers will see it, each paragraph with the way to take it out: captions and “read more” lines get in. */
export function ParagraphList({ paragraphs, language, direction, onTakeOut }: ParagraphListProps) {
  return (
    <div dir={direction} className="prose-article max-w-none!">
      {paragraphs.map(({ text, out }, index) => {
        const Icon = out ? RotateCcw : X;
        return (
          // Paragraphs keep their places: taking one out only marks it.
          <div key={index} className="group grid grid-cols-[minmax(0,1fr)_2.75rem] gap-x-2 border-t border-transparent py-1 focus-within:border-rule hover:border-rule">
            <p lang={language} className={out ? 'truncate text-base text-ink-soft line-through' : 'pt-1.5'}>
              {text}
            </p>
            <button
              type="button"
              onClick={() => onTakeOut(index, !out)}
              className="grid size-11 place-items-center rounded-sm text-ink-soft hover:text-wrong group-hover:text-ink"
              title={out ? 'Put back' : 'Take out'}
            >
              <Icon aria-hidden className="size-4.5" />
              <span lang="en" className="sr-only">
                {out ? `Put paragraph ${index + 1} back` : `Take out paragraph ${index + 1}`}
              </span>
            </button>
          </div>
        );
      })}
    </div>
  );
}
