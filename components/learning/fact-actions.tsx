'use client';

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { formatWeekdayAndDay } from '@/components/progress/format-day';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { useFactEvent } from './use-fact-event';

type FactActionsProps = { factId: string; about: string; suspended: boolean; today: string };

/** What can be done with one fact, each of which can be taken back. */
export function FactActions({ factId, about, suspended, today }: FactActionsProps) {
  const { done, trouble, busy, act, undo } = useFactEvent(factId);
  const dayId = useId();
  const tomorrow = addDays(today, 1);
  const [day, setDay] = useState(addDays(today, 7));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= tomorrow;
  const named = <span className="sr-only">: {about}</span>;
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-1 text-sm font-semibold text-accent hover:text-accent-deep [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 group-open:rotate-90 rtl:-scale-x-100" />
        Change when it is asked
        {named}
      </summary>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button
          look="plain"
          className="-ms-2"
          aria-disabled={busy}
          onClick={() => void (suspended ? act({ kind: 'resume', factId }, 'It is asked again.') : act({ kind: 'suspend', factId }, 'It is asked no more. Its history is kept.'))}
        >
          {suspended ? 'Ask it again' : 'Ask it no more'}
          {named}
        </Button>
        {!suspended && (
          <>
            <Button look="plain" aria-disabled={busy} onClick={() => void act({ kind: 'forget', factId }, 'It starts over, as if you had never learnt it.')}>
              Start over
              {named}
            </Button>
            <form
              className="flex items-center gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                if (isDay) void act({ kind: 'set-due', factId, dueOn: day }, `It comes back on ${formatWeekdayAndDay(day)}.`);
              }}
            >
              <label htmlFor={dayId} className="text-sm text-ink-soft">
                Ask it on
                {named}
              </label>
              <input
                id={dayId}
                type="date"
                required
                min={tomorrow}
                value={day}
                onChange={(event) => setDay(event.target.value)}
                className="min-h-11 rounded-sm border border-rule-strong bg-raised px-2 text-base text-ink"
              />
              <Button type="submit" look="plain" aria-disabled={busy}>
                Set
                <span className="sr-only"> the day: {about}</span>
              </Button>
            </form>
          </>
        )}
      </div>
      <div className="flex min-h-0 flex-wrap items-center gap-x-3">
        <p role="status" className="empty:hidden">
          {done?.words}
        </p>
        {done?.canUndo && (
          <Button look="plain" aria-disabled={busy} onClick={() => void undo()}>
            Undo
            {named}
          </Button>
        )}
      </div>
      {trouble && (
        <Notice tone="trouble">
          <p>{trouble}</p>
        </Notice>
      )}
    </details>
  );
}
