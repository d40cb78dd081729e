import Link from 'next/link';
import { formatDay } from '@/components/articles/format-day';
import type { FactChangeInList, Replacement } from '@/lib/schemas/fact-change';

/**
 * What a learner knew and what newer news says in its place, with the sentence that proves it. It becomes a card of theirs as all facts do: by answering
 * for it in the quiz of its story.
 */
export function Replaced({ change: { statement, language, direction }, by }: { change: FactChangeInList; by: Replacement }) {
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep';
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="text-sm font-semibold text-ink-soft">You learnt</dt>
          <dd lang={language} dir={direction} className="mt-1 font-serif text-[1.0625rem] leading-snug text-pretty">
            {statement}
          </dd>
        </div>
        <div>
          <dt className="text-sm font-semibold">
            As of <time dateTime={by.asOf}>{formatDay(by.asOf)}</time>
          </dt>
          <dd lang={by.language} dir={by.direction} className="mt-1 font-serif text-[1.0625rem] leading-snug text-pretty">
            <p>{by.statement}</p>
            {by.quote !== by.statement && (
              <p className="mt-2">
                <q className="marker">{by.quote}</q>
              </p>
            )}
          </dd>
        </div>
      </dl>
      <p className="flex flex-wrap gap-x-5">
        <Link href={`/articles/${by.articleSlug}/quiz`} className={link}>
          Learn the new one
          <span className="sr-only">: {by.statement}</span>
        </Link>
        <Link href={`/articles/${by.articleSlug}`} className={link}>
          <span dir="auto">{by.articleTitle}</span>
        </Link>
      </p>
    </>
  );
}
