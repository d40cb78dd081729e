import Link from 'next/link';
import type { Span } from '@/lib/domain/article/schema';
import type { Passage } from '@/lib/schemas/answer';
import { evidenceHref } from './evidence-href';
import { formatDay } from './format-day';
import { Headline } from './headline';
import { MarkedParagraph } from './marked-paragraph';

/** What proves an answer cut out of its newspaper, every proof marked. Scissors never cut quite square. */
export function Clipping({ passage, evidence, draw = false }: { passage: Passage; evidence: Span; draw?: boolean }) {
  return (
    <div className="[filter:drop-shadow(0_0_0.5px_var(--rule-strong))_drop-shadow(0_1px_2px_rgb(0_0_0/0.18))]">
      <figure className="bg-raised px-5 pb-2 pt-4 [clip-path:polygon(0_3px,99.4%_0,100%_calc(100%-2px),0.6%_100%)] sm:px-6">
        <figcaption className="folio flex flex-wrap justify-between gap-x-4 border-b border-rule pb-1.5">
          <span>{passage.source}</span>
          <time dateTime={passage.publishedOn}>{formatDay(passage.publishedOn)}</time>
        </figcaption>
        <blockquote lang={passage.language} dir={passage.direction} className="pt-3">
          <p className="font-serif text-xl font-bold leading-snug text-balance"><Headline>{passage.articleTitle}</Headline></p>
          {passage.paragraphs.map((paragraph, index) => (
            <p key={index} className="mt-2.5 font-serif text-[1.0625rem] leading-[1.6] text-pretty">
              <MarkedParagraph paragraph={paragraph} draw={draw} />
            </p>
          ))}
        </blockquote>
        <Link
          href={evidenceHref(passage, evidence)}
          className="mt-1 inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep"
        >
          Read it in the article
        </Link>
      </figure>
    </div>
  );
}
