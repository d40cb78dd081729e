'use client';

import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { linesRight } from '@/lib/domain/grading/lines-right';
import { linesOf } from '@/lib/domain/question-set/composite';
import { moveItem } from './move-item';
import { OrderingRow } from './ordering-row';
import { useDragOrder } from './use-drag-order';

type OrderingAnswerProps = {
  labelledBy: string;
  /** The events as first shown. */
  options: readonly string[];
  /** The events in the order given so far, one per line; empty until one was moved. */
  response: string;
  onRespond: (response: string) => void;
  outcome?: { key: string };
  locked: boolean;
  language?: string;
  direction?: 'ltr' | 'rtl';
};

/** Events to be put in order: by the handle, by the arrows beside each, or with Alt and the arrow keys. */
export function OrderingAnswer({ labelledBy, options, response, onRespond, outcome, locked, language, direction }: OrderingAnswerProps) {
  const events = response === '' ? options : linesOf(response);
  const list = useRef<HTMLOListElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const fixed = locked || outcome !== undefined;

  /** A moved element loses the focus; it is given back to the same button. */
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (held.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-hold="${held.current}"]`)?.focus({ preventScroll: true });
    held.current = null;
  }, [response]);

  const move = (from: number, to: number) => {
    const event = events[from];
    if (fixed || event === undefined || to < 0 || to >= events.length || to === from) return;
    const focused = document.activeElement instanceof HTMLElement && list.current?.contains(document.activeElement) ? document.activeElement.dataset.button : undefined;
    held.current = focused === undefined ? null : `${focused} ${options.indexOf(event)}`;
    onRespond(moveItem(events, from, to).join('\n'));
    setAnnouncement(`${event}: now ${to + 1} of ${events.length}`);
  };
  const drag = useDragOrder(list, move);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const right = outcome && linesRight(outcome.key, events.join('\n'));
  const places = outcome && linesOf(outcome.key);

  return (
    <div dir={direction}>
      <p className="folio mb-1.5">Earliest</p>
      <ol ref={list} aria-labelledby={labelledBy} className="space-y-2">
        {events.map((event, index) => (
          <OrderingRow
            key={event}
            event={event}
            id={options.indexOf(event)}
            language={language}
            place={index + 1}
            isFirst={index === 0}
            isLast={index === events.length - 1}
            fixed={fixed}
            mark={right && places && { right: right[index] === true, place: places.indexOf(event) + 1 }}
            shift={drag.shiftOf(index)}
            dragged={drag.dragged === index}
            handle={drag.handle(index)}
            onMove={(by) => move(index, index + by)}
            onKeyDown={(pressed) => onKeyDown(pressed, index)}
          />
        ))}
      </ol>
      <p className="folio mt-1.5 flex justify-between gap-4">
        Latest
        {!fixed && <span className="hidden pointer-fine:inline">Alt with ↑ or ↓ moves an event, too.</span>}
      </p>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
