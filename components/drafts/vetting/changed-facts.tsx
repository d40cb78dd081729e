import { formatDay } from '@/components/articles/format-day';
import type { ChangedFact } from '@/lib/schemas/draft';

/** What a newer text of the article no longer says as it did: its author looks at these first. */
export function ChangedFacts({ facts }: { facts: readonly ChangedFact[] }) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="changed-heading" className="mb-6 border-s-4 border-wrong px-4 py-1">
      <h2 id="changed-heading" className="text-xl">
        {facts.length === 1 ? 'One sentence of the source has changed' : `${facts.length} sentences of the source have changed`}
      </h2>
      <ul className="mt-2 divide-y divide-rule">
        {facts.map(({ id, quote, changedOn, stillAsked }) => (
          <li key={id} className="py-2">
            <p dir="auto" className="font-serif leading-snug">
              <s className="decoration-1">{quote}</s>
            </p>
            <p className="folio mt-0.5">
              Changed by <time dateTime={changedOn}>{formatDay(changedOn)}</time>. {stillAsked ? 'It is still asked about.' : 'It is asked about no more; learners who know it are told.'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
