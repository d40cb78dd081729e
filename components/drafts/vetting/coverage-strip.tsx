import { coverageOf } from '@/lib/domain/vetting/coverage';
import { questionsOf, type VettedItem } from '@/lib/domain/vetting/fold-draft';
import { paragraphId } from './annotated-article';

/** The article from its first paragraph to its last as one line: how much of it is asked about, and where nothing is. */
export function CoverageStrip({ text, items }: { text: string; items: readonly VettedItem[] }) {
  const coverage = coverageOf(text, items);
  const accepted = new Set(items.flatMap(questionsOf).flatMap(({ item, status }) => (status === 'accepted' ? [item.id] : [])));
  const asked = coverage.filter(({ itemIds }) => itemIds.length > 0).length;
  const settled = coverage.filter(({ itemIds }) => itemIds.some((id) => accepted.has(id))).length;
  return (
    <div>
      <div aria-hidden className="flex h-2 gap-px">
        {coverage.map(({ paragraph, itemIds }) => (
          <span
            key={paragraph.start}
            onClick={() => document.getElementById(paragraphId(paragraph.start))?.scrollIntoView({ block: 'nearest' })}
            style={{ flexGrow: paragraph.end - paragraph.start }}
            className={`min-w-0.5 basis-0 cursor-pointer ${itemIds.some((id) => accepted.has(id)) ? 'bg-accent' : itemIds.length > 0 ? 'bg-rule-strong' : 'bg-rule'}`}
          />
        ))}
      </div>
      <p className="folio mt-1.5">
        {asked} of {coverage.length} paragraphs are asked about{settled > 0 && `, ${settled} by accepted questions`}.
      </p>
    </div>
  );
}
