/** A list with one of its things taken out and put in at another place. */
export function moveItem<Value>(list: readonly Value[], from: number, to: number): Value[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}

/** The place a row would take if it were dropped `by` pixels below where it was lifted: past every row whose middle its own has passed. */
export function dropPlace(rows: readonly { top: number; height: number }[], from: number, by: number): number {
  const middle = (at: number) => (rows[at] ? rows[at].top + rows[at].height / 2 : NaN);
  const dragged = middle(from) + by;
  let to = from;
  while (dragged > middle(to + 1)) to += 1;
  while (dragged < middle(to - 1)) to -= 1;
  return to;
}
