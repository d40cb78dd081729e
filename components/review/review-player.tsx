'use client';

import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { choicesOf } from '@/components/items/choices-of';
import { KeysDialog } from '@/components/items/keys-dialog';
import { missingAnswer } from '@/components/items/missing-answer';
import { usePageKeys } from '@/components/items/use-page-keys';
import { AppBadge } from '@/components/shell/app-badge';
import type { MemorySession, MemoryStatus, PlayQueue } from '@/lib/offline/memory/types';
import { CardActions } from './card-actions';
import { CardMenu } from './card-menu';
import { CardProof } from './card-proof';
import { DoneForToday } from './done-for-today';
import { NothingDue } from './nothing-due';
import { planRemark } from './plan-words';
import { ReviewCard } from './review-card';
import { actionOfKey, keyLines, type ReviewKeyAction } from './review-keys';
import { countAll, countDone, isOver } from './review-session';
import { ReviewSkeleton } from './review-skeleton';
import { ReviewStatus } from './review-status';
import { SessionLine } from './session-line';
import { SwipeWords } from './swipe-words';
import { TroubleNotice } from './trouble-notice';
import { useCardFocus } from './use-card-focus';
import { useReview } from './use-review';
import { useSwipe } from './use-swipe';
import { useWakeLock } from './use-wake-lock';

type ReviewPlayerProps = {
  memory: MemorySession;
  queue: PlayQueue;
  status: MemoryStatus;
  /** When `status` was looked at. */
  lookedAt: Date;
  guest: boolean;
  /** Changed facts they took no note of; of all their facts, not only those that are due. */
  changes: number;
};

/** A review session, one card at a time, by thumb or by keys. */
export function ReviewPlayer({ memory, queue, status, lookedAt, guest, changes }: ReviewPlayerProps) {
  const review = useReview(memory, queue);
  const { session, card, turn, stopped, busy, trouble } = review;
  const { stage } = session;
  const [chosen, setChosen] = useState({ turn, response: '' });
  const response = stage.kind === 'answered' ? stage.feedback.response : chosen.turn === turn ? chosen.response : '';
  const options = card ? choicesOf(card.item) : [];
  const isWhole = card !== undefined && missingAnswer(card.item, response) === null;
  const isRatable = stage.kind === 'revealed' && !stopped;
  const done = countDone(session);
  // Said once, before the first card.
  const remark = session.outcomes.length === 0 ? planRemark(queue) : null;
  const formId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const questionRef = useRef<HTMLHeadingElement>(null);
  const disclosureRef = useRef<HTMLHeadingElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);

  const choose = (option: string) => {
    if (stage.kind === 'asking' && !busy) setChosen({ turn, response: option });
  };
  const act = (action: ReviewKeyAction) => {
    if (typeof action === 'object') return choose(options[action.choose] ?? '');
    const deeds = {
      show: () => void review.reveal(),
      check: () => (trouble ? trouble.retry() : void (isWhole && review.answer(response))),
      next: review.next,
      forgot: () => void review.rate(false),
      remembered: () => void review.rate(true),
      undo: () => void review.undo(),
      help: () => dialogRef.current?.showModal(),
    };
    deeds[action]();
  };
  usePageKeys((key, onControl) => {
    const keyStage = !card ? 'done' : isOver(stage) || (stage.kind === 'revealed' && stopped) ? 'answered' : stage.kind === 'revealed' ? 'revealed' : 'asking';
    const action = actionOfKey(key, { stage: keyStage, options: options.length, offered: card?.item.options !== undefined }, onControl);
    if (action) act(action);
    return action !== null;
  });
  const meant = useSwipe(contentRef, isRatable && !busy, act);
  useCardFocus(turn, stage.kind === 'asking', { question: questionRef, disclosure: disclosureRef, content: contentRef });
  useWakeLock(card !== undefined);

  // Cards of other devices, or new ones, came in behind the card on the screen; and at the end, what tomorrow brings.
  const renew = useEffectEvent(() => void review.renew());
  const ended = !card;
  useEffect(() => {
    if (!status.syncing || ended) renew();
  }, [status.syncing, ended]);
  const fetchMore = useEffectEvent(() => void review.fetchMore());
  useEffect(() => {
    if (review.fetching) fetchMore();
  }, [review.fetching]);

  const notice = trouble && <TroubleNotice message={trouble.message} onRetry={card && !review.fetching ? undefined : trouble.retry} onSkip={trouble.skip} />;
  const foot = <ReviewStatus memory={memory} status={status} lookedAt={lookedAt} answered={done} />;
  if (!card && session.outcomes.length === 0 && !review.fetching) {
    if (status.syncing) return <ReviewSkeleton />;
    return (
      <>
        <AppBadge count={0} />
        {notice}
        <NothingDue plan={session} changes={changes} guest={guest} onGoOn={(goingOn) => void review.goOn(goingOn)} />
        <div className="mx-auto max-w-prose">{foot}</div>
      </>
    );
  }
  return (
    <>
      <AppBadge count={countAll(session) - done} />
      <p role="status" className="sr-only">
        {review.announcement}
      </p>
      {review.fetching ? (
        <div className="space-y-6 py-10">{notice ?? <p className="text-ink-soft">Fetching the next cards …</p>}</div>
      ) : !card ? (
        <>
          {notice}
          <DoneForToday session={session} guest={guest} headingRef={questionRef} onUndo={() => void review.undo()} onGoOn={(goingOn) => void review.goOn(goingOn)} />
          <div className="mx-auto max-w-prose">{foot}</div>
        </>
      ) : (
        <>
          <SessionLine
            position={done + (isOver(stage) ? 0 : 1)}
            done={done}
            total={countAll(session)}
            practice={card.practice}
            practiceLeft={session.practice.length}
            canUndo={session.outcomes.length > 0}
            onUndo={() => void review.undo()}
            onKeys={() => dialogRef.current?.showModal()}
            menu={<CardMenu key={turn} today={session.today} disabled={isOver(stage)} onPutAside={(what) => void review.putAside(what)} />}
          />
          {remark && <p className="mb-6 max-w-prose text-pretty text-ink-soft">{remark}</p>}
          <SwipeWords meant={meant} />
          <div
            ref={contentRef}
            className={`group/swipe -mx-5 grid items-start gap-x-12 gap-y-6 overflow-x-clip px-5 sm:-mx-8 sm:px-8 lg:grid-cols-2 lg:grid-rows-[auto_1fr] ${isRatable ? 'touch-pan-y touch-pinch-zoom' : ''}`}
          >
            <form
              id={formId}
              className={followsFinger}
              onSubmit={(event) => {
                event.preventDefault();
                act('check');
              }}
            >
              <ReviewCard key={turn} card={card} stage={stage} response={response} onRespond={choose} locked={busy} questionRef={questionRef} />
            </form>
            <div className={`lg:col-start-2 lg:row-span-2 lg:row-start-1 ${followsFinger}`}>
              <CardProof key={turn} stage={stage} headingRef={disclosureRef} onDecided={review.decided} />
            </div>
            <div className="space-y-6">
              {notice}
              <CardActions
                stage={stage.kind}
                stopped={stopped}
                choice={card.item.options !== undefined}
                canCheck={isWhole}
                failed={trouble !== null}
                busy={busy}
                formId={formId}
                onShow={() => act('show')}
                onRate={(recalled) => act(recalled ? 'remembered' : 'forgot')}
                onNext={review.next}
              />
            </div>
          </div>
          <div className="pb-28 lg:pb-0">{foot}</div>
        </>
      )}
      <KeysDialog dialogRef={dialogRef} lines={keyLines} />
    </>
  );
}

/** With the finger at once, and back to its place when it lets go short of saying anything. */
const followsFinger = 'translate-x-(--swipe,0px) group-not-data-swiping/swipe:transition-[translate] group-not-data-swiping/swipe:duration-150';
