import { ChevronRight } from 'lucide-react';
import { count } from '@/components/articles/count';
import type { DraftView } from '@/lib/domain/vetting/fold-draft';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import { faultWords, originNames } from './wording';

type RefusalsProps = { proposals: readonly DraftProposal[]; view: Pick<DraftView, 'refused' | 'reserve'> };

/** "14 proposed, 11 passed, why 3 did not": the gate's own account, so that nothing disappears unseen. */
export function Refusals({ proposals, view }: RefusalsProps) {
  const passed = proposals.reduce((sum, { items }) => sum + items.length, 0);
  const { refused, reserve } = view;
  if (passed + refused.length === 0) return null;
  const summary = `${passed + refused.length} proposed, ${passed} held against the article and passed`;
  return (
    <section aria-label="What was proposed" className="mt-8 border-t border-rule pt-3 text-[0.9375rem]">
      <p className="text-ink-soft">
        {summary}. {reserve.length > 0 && `${count(reserve.length, 'question')} more ${reserve.length === 1 ? 'waits' : 'wait'} in reserve.`}
      </p>
      {refused.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-11 list-none items-center gap-1 font-semibold text-accent [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 group-open:rotate-90 rtl:-scale-x-100" />
            Why {refused.length} did not
          </summary>
          <ul className="divide-y divide-rule border-y border-rule">
            {refused.map(({ stem, reason, origin }, index) => (
              <li key={`${index} ${stem}`} className="py-2">
                <p className="font-serif text-[1.0625rem] leading-snug">{stem}</p>
                <p className="text-ink-soft">
                  {faultWords(reason)} <span className="folio">({originNames[origin]})</span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
