'use client';

import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { dropPlace } from './move-item';

type Drag = { from: number; to: number; by: number; step: number };

/**
 * Dragging a row of a list up or down by its handle. The list itself changes only when the row is dropped: until then the rows are
 * merely shifted, so that the finger keeps its hold on the element.
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const lifted = useRef<{ from: number; y: number; rows: { top: number; height: number }[] } | null>(null);

  const lift = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height }));
    const [row, next] = [rows[from], rows[from + 1] ?? rows[from - 1]];
    if (!row || !next) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    lifted.current = { from, y: event.clientY, rows };
    const gap = from + 1 < rows.length ? next.top - row.top - row.height : row.top - next.top - next.height;
    setDrag({ from, to: from, by: 0, step: row.height + gap });
  };
  const pull = (event: PointerEvent<HTMLElement>) => {
    const { current } = lifted;
    if (!current) return;
    const by = event.clientY - current.y;
    setDrag((shown) => shown && { ...shown, by, to: dropPlace(current.rows, current.from, by) });
  };
  const end = () => {
    lifted.current = null;
    setDrag(null);
  };
  // Where the finger left, not what was last drawn: a slow phone has not drawn the last moves yet.
  const drop = (event: PointerEvent<HTMLElement>) => {
    const { current } = lifted;
    const to = current ? dropPlace(current.rows, current.from, event.clientY - current.y) : 0;
    if (current && to !== current.from) onMove(current.from, to);
    end();
  };

  /** How far a row stands from its place, in pixels; null while nothing is dragged. */
  const shiftOf = (index: number): number | null => {
    if (!drag) return null;
    if (index === drag.from) return drag.by;
    if (index > drag.from && index <= drag.to) return -drag.step;
    return index < drag.from && index >= drag.to ? drag.step : 0;
  };
  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => lift(event, index),
    onPointerMove: pull,
    onPointerUp: drop,
    onPointerCancel: end,
  });
  return { dragged: drag?.from, shiftOf, handle };
}
