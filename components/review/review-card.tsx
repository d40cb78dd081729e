import type { Ref } from 'react';
import { Clipping } from '@/components/articles/clipping';
import { formatDay } from '@/components/articles/format-day';
import { ItemDisclosure } from '@/components/items/disclosure';
import { ItemQuestion } from '@/components/items/item-question';
import { Stem } from '@/components/items/stem';
import type { SessionCard, Stage } from './review-session';

type ReviewCardProps = {
  card: SessionCard;
  stage: Stage;
  response: string;
  onRespond: (response: string) => void;
  questionRef: Ref<HTMLHeadingElement>;
  disclosureRef: Ref<HTMLHeadingElement>;
};

/** A question about something once read; and, once it is known, the answer with the sentence that proves it. */
export function ReviewCard({ card, stage, response, onRespond, questionRef, disclosureRef }: ReviewCardProps) {
  const { item } = card;
  const disclosure = stage.kind === 'asking' ? null : stage.kind === 'revealed' ? stage.disclosure : stage.feedback;
  const verdict = stage.kind === 'answered' ? stage.feedback.verdict : undefined;
  const words = { language: disclosure?.passage.language, direction: disclosure?.passage.direction };
  return (
    <>
      <div>
        <p className="mb-3 text-sm text-ink-soft text-pretty">
          From “{card.articleTitle}”, as of <time dateTime={card.asOf}>{formatDay(card.asOf)}</time>
        </p>
        {card.practice && <p className="mb-3 text-sm font-semibold text-accent">Practice: does not change the schedule</p>}
        {item.options ? (
          <ItemQuestion item={item} response={response} onRespond={onRespond} outcome={disclosure ? { key: disclosure.key } : undefined} headingRef={questionRef} {...words} />
        ) : (
          <h1 ref={questionRef} tabIndex={-1} dir="auto" className="text-2xl leading-snug outline-none text-pretty sm:text-[1.75rem]">
            <Stem stem={item.stem} filling={item.format === 'cloze' ? disclosure?.key : undefined} />
          </h1>
        )}
      </div>
      {disclosure && (
        <div className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <ItemDisclosure itemKey={disclosure.key} rationale={disclosure.rationale} verdict={verdict} headingRef={disclosureRef} {...words} />
          <Clipping passage={disclosure.passage} evidence={disclosure.evidence} draw />
        </div>
      )}
    </>
  );
}
