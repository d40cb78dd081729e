'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DueQueue } from '@/lib/schemas/review';
import { CardActions } from './card-actions';
import { DoneForToday } from './done-for-today';
import { KeysDialog } from './keys-dialog';
import { ReviewCard } from './review-card';
import type { ReviewKeyAction } from './review-keys';
import { countDone } from './review-session';
import { SessionLine } from './session-line';
import { TroubleNotice } from './trouble-notice';
import { useReview } from './use-review';
import { useReviewKeys } from './use-review-keys';

/** A review session, one card at a time, by thumb or by keys. */
export function ReviewPlayer({ queue, guest }: { queue: DueQueue; guest: boolean }) {
  const review = useReview(queue);
  const { session, card, turn, busy } = review;
  const { stage } = session;
  const [chosen, setChosen] = useState({ turn, response: '' });
  const response = review.sentResponse ?? (stage.kind === 'answered' ? stage.feedback.response : chosen.turn === turn ? chosen.response : '');
  const options = card?.item.options ?? [];
  const dialogRef = useRef<HTMLDialogElement>(null);
  const questionRef = useRef<HTMLHeadingElement>(null);
  const disclosureRef = useRef<HTMLHeadingElement>(null);

  const choose = (option: string) => {
    if (stage.kind === 'asking' && review.sentResponse === null) setChosen({ turn, response: option });
  };
  const act = (action: ReviewKeyAction) => {
    if (typeof action === 'object') return choose(options[action.choose] ?? '');
    const deeds = {
      show: () => void review.reveal(),
      check: () => void review.answer(response),
      next: review.next,
      forgot: () => void review.rate(false),
      remembered: () => void review.rate(true),
      undo: () => void review.undo(),
      help: () => dialogRef.current?.showModal(),
    };
    deeds[action]();
  };
  useReviewKeys({ stage: card ? stage.kind : 'done', options: options.length }, act);

  // The focus follows the work: the new question, then its answer. Not on arrival, where the page's own order holds.
  const place = `${turn} ${stage.kind}`;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    const heading = stage.kind === 'asking' ? questionRef.current : disclosureRef.current;
    heading?.focus({ preventScroll: true });
    if (stage.kind === 'asking') window.scrollTo({ top: 0 });
    else heading?.scrollIntoView({ block: 'nearest' });
  }, [place, stage.kind]);

  // A page of cards used up: fetch the next, or at the end what tomorrow brings.
  const refresh = useEffectEvent(() => void review.refresh());
  const used = review.fetching || !card;
  useEffect(() => {
    if (used) refresh();
  }, [used]);

  // Ratings that an earlier visit could not send.
  const flush = useEffectEvent(() => void review.flush());
  useEffect(() => flush(), []);

  const notices = (
    <>
      {review.trouble && <TroubleNotice message={review.trouble.message} onRetry={review.trouble.retry} onSkip={review.trouble.skip} />}
      {!review.trouble && review.unsent && <TroubleNotice message={review.unsent.message} onRetry={review.unsent.mayRetry ? () => void review.flush() : undefined} />}
    </>
  );
  return (
    <>
      <p role="status" className="sr-only">
        {review.announcement}
      </p>
      {review.fetching ? (
        <div className="space-y-6 py-10">{review.trouble ? notices : <p className="text-ink-soft">Fetching the next cards …</p>}</div>
      ) : !card ? (
        <>
          {notices}
          <DoneForToday session={session} guest={guest} headingRef={questionRef} onUndo={() => void review.undo()} />
        </>
      ) : (
        <>
          <SessionLine
            done={countDone(session) - (stage.kind === 'answered' && !card.practice ? 1 : 0)}
            total={session.total}
            practice={card.practice}
            practiceLeft={session.practice.length}
            canUndo={session.outcomes.length > 0}
            onUndo={() => void review.undo()}
            onHelp={() => dialogRef.current?.showModal()}
          />
          <div className="grid items-start gap-8 pb-28 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] lg:gap-x-12 lg:pb-0">
            <ReviewCard key={turn} card={card} stage={stage} response={response} onRespond={choose} questionRef={questionRef} disclosureRef={disclosureRef} />
            <div className="space-y-6 lg:col-start-1 lg:row-start-2">
              {notices}
              <CardActions
                stage={stage.kind}
                choice={options.length > 0}
                canCheck={response !== ''}
                busy={busy}
                onShow={() => act('show')}
                onCheck={() => act('check')}
                onRate={(recalled) => act(recalled ? 'remembered' : 'forgot')}
                onNext={review.next}
              />
            </div>
          </div>
        </>
      )}
      <KeysDialog dialogRef={dialogRef} />
    </>
  );
}
