import Link from 'next/link';
import { formatDay } from '@/components/articles/format-day';
import { FactActions } from './fact-actions';
import { factWords, type FactView } from './fact-words';

type FactListProps = { facts: readonly FactView[]; today: string; waits: boolean; language: string; direction: 'ltr' | 'rtl' };

/** The facts of a story as its learner holds them, each with the day it was true. */
export function FactList({ facts, today, waits, language, direction }: FactListProps) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {facts.map((fact) => (
        <li key={fact.factId} className="space-y-1 py-4">
          <p lang={language} dir={direction} className="font-serif text-lg leading-snug text-pretty">
            {fact.statement}
          </p>
          <p className="text-sm text-ink-soft">
            As of <time dateTime={fact.asOf}>{formatDay(fact.asOf)}</time> · {factWords(fact, today, waits)}
          </p>
          {fact.replacedBy && (
            <p className="text-sm">
              Now:{' '}
              <Link href={`/articles/${fact.replacedBy.articleSlug}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
                <span dir="auto">{fact.replacedBy.statement}</span>
              </Link>
            </p>
          )}
          <div className="flex flex-wrap items-start gap-x-6">
            {fact.standing === 'asked' && <FactActions factId={fact.factId} about={fact.statement} suspended={fact.suspended} today={today} />}
            <Link href={`/progress/cards/${encodeURIComponent(fact.factId)}`} className="inline-flex min-h-11 items-center text-sm font-semibold text-accent underline underline-offset-4">
              Its history<span className="sr-only">: {fact.statement}</span>
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
