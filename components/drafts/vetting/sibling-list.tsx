import { Check, ChevronRight } from 'lucide-react';
import { Stem } from '@/components/items/stem';
import { Button } from '@/components/ui/button';
import type { VettedQuestion } from '@/lib/domain/vetting/fold-draft';
import { ItemAnswer } from './item-answer';
import { faultWords, formatNames } from './wording';

type SiblingListProps = { siblings: readonly VettedQuestion[]; language: string; direction: 'ltr' | 'rtl'; onAccept: (itemId: string) => void; onReject: (itemId: string) => void };

/** Other ways of asking for the same fact. A quiz asks the first; accepted as well, these take turns in reviews. */
export function SiblingList({ siblings, language, direction, onAccept, onReject }: SiblingListProps) {
  if (siblings.length === 0) return null;
  const accepted = siblings.filter(({ status }) => status === 'accepted').length;
  return (
    <details className="group mt-2">
      <summary className="inline-flex min-h-11 list-none items-center gap-1 text-[0.9375rem] font-semibold text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 group-open:rotate-90 rtl:-scale-x-100" />
        {siblings.length === 1 ? 'One other form, for reviews' : `${siblings.length} other forms, for reviews`}
        {accepted > 0 && <span className="font-normal text-ink-soft">: {accepted} accepted</span>}
      </summary>
      <ul className="mt-1 border-s border-rule ps-4">
        {siblings.map(({ item, status, fault }) => (
          <li key={item.id} className="py-2">
            <p className="folio font-semibold">{formatNames[item.format]}</p>
            <p lang={language} dir={direction} className="font-serif text-lg leading-snug">
              <Stem stem={item.stem} filling={item.key} />
            </p>
            <div lang={language} dir={direction} className="mt-1 text-[0.9375rem]">
              <ItemAnswer item={item} />
            </div>
            {fault && <p className="mt-1 text-sm">{faultWords(fault)}</p>}
            {status === 'accepted' ? (
              <Button look="plain" onClick={() => onReject(item.id)} className="-ms-2 text-sm">
                <Check aria-hidden className="size-4" strokeWidth={3} />
                Accepted too – take it out
              </Button>
            ) : (
              <Button look="plain" onClick={() => onAccept(item.id)} disabled={fault !== undefined} className="-ms-2 text-sm">
                {status === 'rejected' ? 'Rejected – accept it after all' : 'Accept this too'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
