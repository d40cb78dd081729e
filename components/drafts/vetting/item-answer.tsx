import { Check } from 'lucide-react';
import type { Item } from '@/lib/domain/question-set/schema';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** What a learner may answer and what is right, as the author checks it. */
export function ItemAnswer({ item }: { item: Item }) {
  switch (item.format) {
    case 'multiple-choice':
    case 'true-false':
      return (
        <ul className={`grid gap-x-6 ${item.format === 'true-false' ? 'grid-cols-[auto_auto] justify-start' : 'sm:grid-cols-2'}`}>
          {item.options?.map((option, index) => {
            const right = option === item.key;
            return (
              <li key={`${index} ${option}`} className={`flex items-baseline gap-2 py-0.5 ${right ? 'font-semibold' : 'text-ink-soft'}`}>
                {right ? <Check aria-hidden className="size-4 shrink-0 translate-y-0.5 text-(--right)" strokeWidth={3} /> : <span aria-hidden className="size-1.5 shrink-0 -translate-y-0.5 rounded-full border border-rule-strong mx-1.25" />}
                <span className="min-w-0 wrap-break-word">
                  {option}
                  {right && <span className="sr-only"> (right answer)</span>}
                </span>
              </li>
            );
          })}
        </ul>
      );
    case 'ordering':
      return (
        <ol className="list-decimal ps-5 marker:text-ink-soft">
          {item.key.split('\n').map((event) => (
            <li key={event}>{event}</li>
          ))}
        </ol>
      );
    case 'matching':
      return (
        // A prompt may be a whole sentence and its partner a number: the partner has what it needs, up to half.
        <dl className="grid grid-cols-[minmax(0,1fr)_fit-content(50%)] gap-x-4 gap-y-1">
          {item.key.split('\n').map((partner, index) => (
            <div key={`${index} ${partner}`} className="contents">
              <dt className="text-ink-soft">{item.prompts?.[index]}</dt>
              <dd className="font-semibold wrap-break-word">{partner}</dd>
            </div>
          ))}
        </dl>
      );
    default:
      return (
        <p className="flex items-baseline gap-2">
          <Check aria-hidden className="size-4 shrink-0 translate-y-0.5 text-(--right)" strokeWidth={3} />
          <span className="min-w-0">
            <span className="font-semibold">
              {item.key}
              {item.unit && ` ${item.unit}`}
            </span>
            {item.accepted && item.accepted.length > 0 && <span className="text-ink-soft"> – or {item.accepted.join(', ')}</span>}
            {item.tolerance !== undefined && <span className="text-ink-soft"> – {item.tolerance === 0 ? 'and nothing else' : `or up to ${number.format(item.tolerance)} off`}</span>}
          </span>
        </p>
      );
  }
}
