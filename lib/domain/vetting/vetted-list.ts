import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { DraftProposal, RejectReason } from './schema';

export type VettingStatus = 'proposed' | 'accepted' | 'rejected';
/** One way of asking, with what was decided about it. `proposed` is the item as it first came in; `shown`: it was the one to look at once. */
export type Slot = { proposed: Item; item: Item; status: VettingStatus; shown: boolean; reason?: RejectReason };
/** A fact with its ways of asking; the first of them is the one shown, and asked in a quiz. */
export type Entry = { fact: Fact; slots: [Slot, ...Slot[]] };
export type VettedList = { list: Entry[]; reserve: Entry[] };

/** More at once is not read with care; the rest can be fetched one by one. */
const FIRST_SHOWN = 12;

/**
 * The list before any edit. Of every proposal its best facts are shown and the others kept in reserve; a fact or an item that was
 * proposed before is not proposed again, so that running a generator once more moves nothing.
 */
export function openList(proposals: readonly DraftProposal[]): VettedList {
  const opened: VettedList = { list: [], reserve: [] };
  const entries = new Map<string, Entry>();
  const itemIds = new Set<string>();
  for (const { facts, items } of proposals) {
    let shown = 0;
    const fresh = items.filter(({ id }) => !itemIds.has(id) && itemIds.add(id)).map(toSlot);
    // A later proposal may ask for an earlier one's fact without naming it again.
    for (const slot of fresh) entries.get(slot.item.factId)?.slots.push(slot);
    for (const fact of facts) {
      const [first, ...others] = fresh.filter(({ item }) => item.factId === fact.id);
      if (!first || entries.has(fact.id)) continue;
      const entry: Entry = { fact, slots: [first, ...others] };
      entries.set(fact.id, entry);
      if (shown < FIRST_SHOWN) show(first);
      (shown < FIRST_SHOWN ? opened.list : opened.reserve).push(entry);
      shown += 1;
    }
  }
  return opened;
}

export function toSlot(item: Item): Slot {
  return { proposed: item, item, status: 'proposed', shown: false };
}

export function show(slot: Slot): Slot {
  slot.shown = true;
  return slot;
}

export type Found = { entry: Entry; slot: Slot; reserved: boolean };

export function findItem({ list, reserve }: VettedList, itemId: string): Found | null {
  for (const entry of [...list, ...reserve]) {
    const slot = entry.slots.find(({ item }) => item.id === itemId);
    if (slot) return { entry, slot, reserved: reserve.includes(entry) };
  }
  return null;
}

export function findFact({ list, reserve }: VettedList, factId: string): Entry | null {
  return [...list, ...reserve].find(({ fact }) => fact.id === factId) ?? null;
}

export function takeOut(entries: Entry[], entry: Entry): void {
  const index = entries.indexOf(entry);
  if (index >= 0) entries.splice(index, 1);
}

/** Whatever is done to something in reserve brings it to the end of the list first. */
export function bringIn(state: VettedList, entry: Entry): void {
  if (!state.reserve.includes(entry)) return;
  takeOut(state.reserve, entry);
  show(entry.slots[0]);
  state.list.push(entry);
}
