import Link from 'next/link';
import type { Leech } from './progress-shapes';
import { counted } from './wording';

/** Facts that keep slipping, each with the way to its history and its story. */
export function LeechList({ leeches }: { leeches: readonly Leech[] }) {
  if (leeches.length === 0) return <p className="max-w-prose">No fact has slipped eight times. When one does, it is shown with its paragraph and asked in another way.</p>;
  return (
    <>
      <p className="mb-2 max-w-prose">{`${leeches.length === 1 ? 'One fact has' : `${leeches.length} facts have`} slipped eight times or more. Reading the story again helps more than another try.`}</p>
      <ul className="divide-y divide-rule border-b border-rule">
        {leeches.map(({ factId, statement, articleSlug, articleTitle, lapses }) => (
          <li key={factId} className="py-3">
            <p dir="auto" className="font-serif text-lg text-pretty">{statement}</p>
            <p className="flex flex-wrap items-center gap-x-5 text-sm text-ink-soft">
              <span>Slipped {counted(lapses, 'time')}</span>
              <Link href={`/progress/cards/${encodeURIComponent(factId)}`} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
                Its history<span className="sr-only">: {statement}</span>
              </Link>
              <Link href={`/articles/${articleSlug}`} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
                <span dir="auto">{articleTitle}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
