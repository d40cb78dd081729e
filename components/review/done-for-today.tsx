import { Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { GoingOn } from '@/lib/domain/planning/going-on';
import { DayIsFull } from './day-is-full';
import { sessionSummary, whatComesNext } from './day-words';
import { KeepHint } from './keep-hint';
import { countDone, type ReviewSession } from './review-session';

type DoneForTodayProps = { session: ReviewSession; guest: boolean; headingRef: Ref<HTMLHeadingElement>; onUndo: () => void; onGoOn: (goingOn: GoingOn) => void };

/** The end of a session: what it came to and what tomorrow brings. */
export function DoneForToday({ session, guest, headingRef, onUndo, onGoOn }: DoneForTodayProps) {
  const recalled = session.outcomes.filter(({ card, kind }) => kind === 'recalled' && !card.practice).length;
  const done = countDone(session);
  return (
    <div className="mx-auto max-w-prose pt-6 sm:pt-12">
      <div className="border-t-4 border-double border-ink pt-6">
        <h1 ref={headingRef} tabIndex={-1} className="text-4xl outline-none sm:text-5xl">
          Done for today
        </h1>
        {done > 0 && <p className="mt-4 font-serif text-xl">{sessionSummary(recalled, done)}</p>}
        <p className="mt-1 min-h-[1.75rem] font-serif text-xl text-ink-soft">{session.counted && whatComesNext(session.today, session.dueTomorrow, session.nextDueOn)}</p>
        {session.counted && session.isCut && <DayIsFull goingOn={session.goingOn} onGoOn={onGoOn} />}
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href="/">Read an article</ButtonLink>
        <ButtonLink href="/progress" look="secondary">
          See your progress
        </ButtonLink>
        {session.outcomes.length > 0 && (
          <Button look="plain" className="px-0!" onClick={onUndo}>
            <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
            Undo
          </Button>
        )}
      </div>
      {guest && <KeepHint />}
    </div>
  );
}
