import { Check, X } from 'lucide-react';
import type { Ref } from 'react';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { verdictLine } from './verdict-line';

type ItemDisclosureProps = {
  itemKey: string;
  rationale: string;
  /** Absent when the answer was revealed rather than given. */
  verdict?: AnswerFeedback['verdict'];
  /** Focus goes here when the answer arrives. */
  headingRef?: Ref<HTMLHeadingElement>;
  language?: string;
  direction?: 'ltr' | 'rtl';
};

/** What becomes known with the answer: the verdict in words and sign, the key, and why. */
export function ItemDisclosure({ itemKey, rationale, verdict, headingRef, language, direction }: ItemDisclosureProps) {
  const right = verdict !== undefined && verdict !== 'wrong';
  const Icon = right ? Check : X;
  const tone = verdict === undefined ? 'border-accent' : right ? 'border-right' : 'border-wrong';
  return (
    <div className={`border-s-4 ps-4 ${tone}`}>
      <h2 ref={headingRef} tabIndex={-1} className={`flex items-start gap-2 text-xl outline-none ${verdict === undefined ? '' : right ? 'text-(--right)' : 'text-(--wrong)'}`}>
        {verdict && <Icon aria-hidden className="mt-1 size-5 shrink-0" strokeWidth={3} />}
        <span>{verdictLine(verdict, itemKey)}</span>
      </h2>
      {(verdict === undefined || verdict === 'wrong') && (
        <p className="mt-1 text-lg">
          {verdict === 'wrong' && 'The answer is '}
          <strong lang={language} dir={direction}>
            {itemKey}
          </strong>
          {verdict === 'wrong' && '.'}
        </p>
      )}
      <p lang={language} dir={direction} className="mt-1 text-ink-soft text-pretty">
        {rationale}
      </p>
    </div>
  );
}
