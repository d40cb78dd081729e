/** A card that could be asked today. `due` is a day number; `value` any measure, more is asked sooner. */
export type Askable = { due: number; value: number; isNew: boolean };

/** Of the places of a day, one in so many goes to what has waited longest, so that nothing waits for ever. */
const oneInWaitedLongest = 5;
/** Of the places of a day, one in so many may go to new facts while reviews wait as well. */
const oneInNew = 4;

/**
 * Which cards a day has room for: what has waited longest in a few places, new facts in a quarter of them (more where
 * reviews leave room), and in the rest what is worth most.
 *
 * Nothing starves: a card asked falls due later than every card that waits, so that those waiting longer than a given one
 * only grow fewer, by at least one a day that has a place.
 *
 * @param cards ties are decided by their order.
 * @param places reviews there is time for, 0 or more.
 * @param newPlaces new facts still to be met today, 0 or more; new ones beyond these are not chosen.
 * @returns `chosen` and `waiting` together are `cards`, each the most valuable first and new facts last.
 */
export function chooseForToday<Card extends Askable>(cards: readonly Card[], places: number, newPlaces: number): { chosen: Card[]; waiting: Card[] } {
  const inOrder = [...cards].sort((a, b) => Number(a.isNew) - Number(b.isNew) || b.value - a.value);
  const byWaiting = [...inOrder].sort((a, b) => a.due - b.due);
  const newInTurn = new Set(byWaiting.filter(({ isNew }) => isNew).slice(0, newPlaces));
  const isEligible = (card: Card): boolean => !card.isNew || newInTurn.has(card);
  const longest = byWaiting.filter(isEligible).slice(0, Math.ceil(places / oneInWaitedLongest));

  const picked = new Set(longest);
  const others = inOrder.filter((card) => isEligible(card) && !picked.has(card));
  const reviews = others.filter(({ isNew }) => !isNew);
  const free = Math.max(0, places - picked.size);
  const newShare = Math.floor(places / oneInNew) - longest.filter(({ isNew }) => isNew).length;
  const met = others.slice(reviews.length).slice(0, Math.min(free, Math.max(0, newShare, free - reviews.length)));
  for (const card of [...met, ...reviews.slice(0, free - met.length)]) picked.add(card);
  return { chosen: inOrder.filter((card) => picked.has(card)), waiting: inOrder.filter((card) => !picked.has(card)) };
}
