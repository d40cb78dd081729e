import type { Ref } from 'react';
import { formatDay } from '@/components/articles/format-day';
import { ItemQuestion } from '@/components/items/item-question';
import { Stem } from '@/components/items/stem';
import type { SessionCard, Stage } from './review-session';

type ReviewCardProps = {
  card: SessionCard;
  stage: Stage;
  response: string;
  onRespond: (response: string) => void;
  /** The answer is on its way and may not change. */
  locked: boolean;
  questionRef: Ref<HTMLHeadingElement>;
};

/** A question about something once read, and how old that is. */
export function ReviewCard({ card, stage, response, onRespond, locked, questionRef }: ReviewCardProps) {
  const { item } = card;
  const disclosure = stage.kind === 'asking' ? null : stage.kind === 'answered' ? stage.feedback : stage.disclosure;
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft text-pretty">
        From “{card.articleTitle}”, as of <time dateTime={card.asOf}>{formatDay(card.asOf)}</time>
      </p>
      {card.practice && <p className="mb-3 text-sm font-semibold text-accent">Practice: does not change the schedule</p>}
      {item.options ? (
        <ItemQuestion
          item={item}
          response={response}
          onRespond={onRespond}
          outcome={disclosure ? { key: disclosure.key } : undefined}
          locked={locked}
          language={disclosure?.passage.language}
          direction={disclosure?.passage.direction}
          headingRef={questionRef}
        />
      ) : (
        <h1 ref={questionRef} tabIndex={-1} dir="auto" className="text-2xl leading-snug outline-none text-pretty sm:text-[1.75rem]">
          <Stem stem={item.stem} filling={disclosure?.key} />
        </h1>
      )}
    </>
  );
}
