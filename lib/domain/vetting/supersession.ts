/** Which fact took the place of which: from the older one to the newer. */
export type Supersessions = ReadonlyMap<string, string>;

/**
 * Whether `older` can be said to be replaced by `newer`. Not where that would lead back to itself: of facts that replace each other in a circle none
 * would ever be asked again.
 */
export function canSupersede(older: string, newer: string, present: Supersessions): boolean {
  return newestOf(newer, present) !== older && newer !== older;
}

/** What stands now in the place of a fact; itself when nothing replaced it. */
export function newestOf(factId: string, present: Supersessions): string {
  let newest = factId;
  // No chain has more links than there are supersessions, also where a circle was stored.
  for (let links = present.size; links > 0; links -= 1) newest = present.get(newest) ?? newest;
  return newest;
}
