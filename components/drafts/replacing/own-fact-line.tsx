import { formatDay } from '@/components/articles/format-day';

/** See OwnFact in lib/data/supersession.ts. */
export type OwnFactView = { id: string; statement: string; asOf: string; articleSlug: string; articleTitle: string };

/** A fact as its author knows it: what it says, of which story and when it was so. */
export function OwnFactLine({ fact: { statement, asOf, articleTitle } }: { fact: OwnFactView }) {
  return (
    <div>
      <p dir="auto" className="font-serif leading-snug text-pretty">
        {statement}
      </p>
      <p className="text-sm text-ink-soft">
        <span dir="auto">{articleTitle}</span>, as of <time dateTime={asOf}>{formatDay(asOf)}</time>
      </p>
    </div>
  );
}
