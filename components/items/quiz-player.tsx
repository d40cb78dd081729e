'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { AnswerFeedbackView } from './answer-feedback';
import { choicesOf } from './choices-of';
import { ClippingPlace } from './clipping-place';
import { ItemQuestion } from './item-question';
import { KeysDialog, type KeyLine } from './keys-dialog';
import { QuizProgressLine } from './quiz-progress';
import { usePageKeys } from './use-page-keys';
import { useQuiz, type QuizLine } from './use-quiz';
import { verdictLine } from './verdict-line';

const keyLines: readonly KeyLine[] = [
  { keys: ['1', '2', '3', '4'], does: 'Choose an answer' },
  { keys: ['Alt', '↑', '↓'], does: 'Move an event up or down' },
  { keys: ['Enter'], does: 'Check the answer, then go on' },
  { keys: ['?'], does: 'This list' },
];

type QuizPlayerProps = QuizLine & {
  start: { item: PresentedItem; answered: number; total: number };
  language: string;
  direction: 'ltr' | 'rtl';
  onFinish: () => void;
  finishing: boolean;
};

/** One item at a time: answer, verdict and proof, next. The button stays where it is whatever arrives. */
export function QuizPlayer({ start, language, direction, onFinish, finishing, ...line }: QuizPlayerProps) {
  const { state, check, respond, next } = useQuiz(start, line);
  const { item, stage, feedback, trouble } = state;
  const formId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const stem = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  const last = feedback !== null && !feedback.quiz?.next;
  const proceed = () => (last ? onFinish() : next());

  // The focus follows the work: to the next question, and to the verdict when it comes.
  useEffect(() => {
    const first = shown.current === null;
    shown.current = item.id;
    if (first && !window.matchMedia('(pointer: fine)').matches) return;
    if (first) input.current?.focus({ preventScroll: true });
    else {
      (input.current ?? stem.current)?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
  }, [item.id]);
  useEffect(() => {
    if (!feedback) return;
    verdict.current?.focus({ preventScroll: true });
    if (window.matchMedia('(width < 64rem)').matches) verdict.current?.scrollIntoView({ block: 'start' });
  }, [feedback]);

  usePageKeys((key, onControl) => {
    if (key === '?') dialog.current?.showModal();
    else if (key === 'Enter' && !onControl) {
      if (stage === 'answered') proceed();
      else void check();
    } else {
      const option = stage === 'asking' && /^[1-9]$/.test(key) ? choicesOf(item)[Number(key) - 1] : undefined;
      if (option === undefined) return false;
      respond(option);
    }
    return true;
  });

  return (
    <>
      <QuizProgressLine position={state.answered + 1} done={feedback?.quiz?.answered ?? state.answered} total={state.total} onKeys={() => dialog.current?.showModal()} />
      <p role="status" className="sr-only">
        {feedback && `${verdictLine(feedback)}. ${feedback.quiz?.answered ?? state.answered + 1} of ${state.total} answered.`}
      </p>
      <div className="grid items-start gap-x-12 gap-y-6 max-lg:pb-28 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault();
            if (stage === 'answered') proceed();
            else void check();
          }}
        >
          <ItemQuestion
            key={item.id}
            item={item}
            response={state.response}
            onRespond={respond}
            outcome={feedback ?? undefined}
            locked={stage === 'unsent'}
            language={language}
            direction={direction}
            headingRef={stem}
            inputRef={input}
          />
        </form>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {feedback ? <AnswerFeedbackView key={item.id} feedback={feedback} headingRef={verdict} /> : <ClippingPlace explain={state.answered === 0} />}
        </div>
        <div className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:border-t max-lg:border-rule max-lg:bg-paper max-lg:px-5 sm:max-lg:px-8 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-lg:pt-3">
          {trouble && (
            <p role="alert" className="mb-3 border-s-4 border-wrong ps-3 font-semibold">
              {trouble}
            </p>
          )}
          {stage === 'answered' ? (
            <Button onClick={proceed} disabled={finishing} className="min-h-14 w-full lg:w-56">
              {last ? 'See your result' : 'Next question'} <Kbd>Enter</Kbd>
            </Button>
          ) : (
            <Button type="submit" form={formId} aria-disabled={stage === 'sending'} className="min-h-14 w-full lg:w-56">
              {stage === 'unsent' ? 'Try again' : stage === 'sending' ? 'Checking …' : 'Check'} <Kbd>Enter</Kbd>
            </Button>
          )}
        </div>
      </div>
      <KeysDialog dialogRef={dialog} lines={keyLines} />
    </>
  );
}
