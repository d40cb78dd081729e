import Link from 'next/link';

const spans = [30, 90] as const;

/** Two addresses of one page, so that it works without any script and can be sent to somebody. */
export function ForecastSpan({ days }: { days: 30 | 90 }) {
  return (
    <nav aria-label="How far ahead" className="-my-3 flex gap-1">
      {spans.map((span) => (
        <Link
          key={span}
          href={span === 30 ? '/progress#forecast' : `/progress?days=${span}#forecast`}
          aria-current={span === days ? 'page' : undefined}
          className="inline-flex min-h-11 items-center px-2 underline-offset-4 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:underline"
        >
          {span} days
        </Link>
      ))}
    </nav>
  );
}
