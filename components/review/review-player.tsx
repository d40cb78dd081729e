'use client';

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { choicesOf } from '@/components/items/choices-of';
import { KeysDialog } from '@/components/items/keys-dialog';
import { missingAnswer } from '@/components/items/missing-answer';
import { usePageKeys } from '@/components/items/use-page-keys';
import type { DueQueue } from '@/lib/schemas/review';
import { CardActions } from './card-actions';
import { CardProof } from './card-proof';
import { DoneForToday } from './done-for-today';
import { ReviewCard } from './review-card';
import { actionOfKey, keyLines, type ReviewKeyAction } from './review-keys';
import { countDone } from './review-session';
import { SessionLine } from './session-line';
import { TroubleNotice } from './trouble-notice';
import { useReview } from './use-review';

/** A review session, one card at a time, by thumb or by keys. */
export function ReviewPlayer({ queue, guest }: { queue: DueQueue; guest: boolean }) {
  const review = useReview(queue);
  const { session, card, turn, stopped, busy } = review;
  const { stage } = session;
  const [chosen, setChosen] = useState({ turn, response: '' });
  const response = review.sentResponse ?? (stage.kind === 'answered' ? stage.feedback.response : chosen.turn === turn ? chosen.response : '');
  const options = card ? choicesOf(card.item) : [];
  const isWhole = card !== undefined && missingAnswer(card.item, response) === null;
  const done = countDone(session);
  const formId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const questionRef = useRef<HTMLHeadingElement>(null);
  const disclosureRef = useRef<HTMLHeadingElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);

  const choose = (option: string) => {
    if (stage.kind === 'asking' && review.sentResponse === null) setChosen({ turn, response: option });
  };
  const act = (action: ReviewKeyAction) => {
    if (typeof action === 'object') return choose(options[action.choose] ?? '');
    const deeds = {
      show: () => void review.reveal(),
      check: () => (review.trouble ? review.trouble.retry() : void (isWhole && review.answer(response))),
      next: review.next,
      forgot: () => void review.rate(false),
      remembered: () => void review.rate(true),
      undo: () => void review.undo(),
      help: () => dialogRef.current?.showModal(),
    };
    deeds[action]();
  };
  usePageKeys((key, onControl) => {
    const action = actionOfKey(key, { stage: !card ? 'done' : stage.kind === 'revealed' && stopped ? 'answered' : stage.kind, options: options.length, offered: card?.item.options !== undefined }, onControl);
    if (action) act(action);
    return action !== null;
  });

  // The focus follows the work: the new question, then its answer. Not on arrival, where the page's own order holds.
  const place = `${turn} ${stage.kind}`;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    const heading = stage.kind === 'asking' ? questionRef.current : disclosureRef.current;
    heading?.focus({ preventScroll: true });
    if (stage.kind === 'asking') window.scrollTo({ top: 0 });
    // As far as the proof, or what it says now, and no further: the answer above it stays in view where there is room for both.
    else (contentRef.current?.querySelector('ins, mark') ?? heading)?.scrollIntoView({ block: 'nearest' });
  }, [place, stage.kind]);

  // A page of cards used up: fetch the next, or at the end what tomorrow brings.
  const refresh = useEffectEvent(() => void review.refresh());
  const used = review.fetching || !card;
  useEffect(() => {
    if (used) refresh();
  }, [used]);

  const resume = useEffectEvent(() => void review.resume());
  useEffect(() => resume(), []);

  // While a card is asked, the main button tries again.
  const asked = !review.fetching && card !== undefined;
  const notices = (
    <>
      {review.trouble && <TroubleNotice message={review.trouble.message} onRetry={asked ? undefined : review.trouble.retry} onSkip={review.trouble.skip} />}
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
            position={done + (stage.kind === 'answered' ? 0 : 1)}
            done={done}
            total={session.total}
            practice={card.practice}
            practiceLeft={session.practice.length}
            canUndo={session.outcomes.length > 0}
            onUndo={() => void review.undo()}
            onKeys={() => dialogRef.current?.showModal()}
          />
          <div ref={contentRef} className="grid items-start gap-x-12 gap-y-6 pb-28 lg:grid-cols-2 lg:grid-rows-[auto_1fr] lg:pb-0">
            <form
              id={formId}
              onSubmit={(event) => {
                event.preventDefault();
                act('check');
              }}
            >
              <ReviewCard key={turn} card={card} stage={stage} response={response} onRespond={choose} locked={review.sentResponse !== null} questionRef={questionRef} />
            </form>
            <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
              <CardProof key={turn} stage={stage} headingRef={disclosureRef} onDecided={review.decided} />
            </div>
            <div className="space-y-6">
              {notices}
              <CardActions
                stage={stage.kind}
                stopped={stopped}
                choice={card.item.options !== undefined}
                canCheck={isWhole}
                failed={review.trouble !== null}
                busy={busy}
                formId={formId}
                onShow={() => act('show')}
                onRate={(recalled) => act(recalled ? 'remembered' : 'forgot')}
                onNext={review.next}
              />
            </div>
          </div>
        </>
      )}
      <KeysDialog dialogRef={dialogRef} lines={keyLines} />
    </>
  );
}
