import { isComposite } from '@/lib/domain/question-set/composite';
import type { Item } from '@/lib/domain/question-set/schema';
import type { FindFault } from './item-fault';
import { toRecastItem } from './recast';
import type { EditedFields } from './schema';
import type { StandingEdit } from './standing-edits';
import { bringIn, findFact, findItem, show, takeOut, toSlot, type Found, type VettedList } from './vetted-list';

type EditOf<Action> = Extract<StandingEdit['edit'], { action: Action }>;

/** Applies one edit in place. False when it found nothing to change. */
export function applyEdit(state: VettedList, edit: StandingEdit['edit'], findFault: FindFault): boolean {
  switch (edit.action) {
    case 'accept':
      return edit.items.map((id) => accept(state, findItem(state, id), findFault)).includes(true);
    case 'reject':
      return reject(state, edit);
    case 'edit':
      return change(state, edit, findFault);
    case 'replace':
      return replace(state, edit);
    case 'recast':
      return recast(state, edit, findFault);
    case 'add':
      return add(state, edit, findFault);
    case 'move':
      return move(state, edit);
  }
}

function accept(state: VettedList, found: Found | null, findFault: FindFault): boolean {
  if (!found || found.slot.status === 'accepted' || findFault(found.entry.fact, found.slot.item)) return false;
  bringIn(state, found.entry);
  found.slot.status = 'accepted';
  delete found.slot.reason;
  return true;
}

function reject(state: VettedList, { item, reason }: EditOf<'reject'>): boolean {
  const found = findItem(state, item);
  if (!found || (found.slot.status === 'rejected' && found.slot.reason === reason)) return false;
  bringIn(state, found.entry);
  found.slot.status = 'rejected';
  found.slot.reason = reason;
  return true;
}

/** An accepted item that is edited into a fault has to be accepted again once it is mended. */
function change(state: VettedList, { item, fields }: EditOf<'edit'>, findFault: FindFault): boolean {
  const found = findItem(state, item);
  if (!found) return false;
  const { entry, slot } = found;
  const changed = withFields(slot.item, fields);
  if (JSON.stringify(changed) === JSON.stringify(slot.item)) return false;
  bringIn(state, entry);
  slot.item = changed;
  if (slot.status === 'accepted' && findFault(entry.fact, changed)) slot.status = 'proposed';
  return true;
}

function withFields(item: Item, fields: EditedFields): Item {
  const { tolerance, unit, ...others } = fields;
  const changed: Item = { ...item, ...others };
  if (tolerance !== undefined) changed.tolerance = tolerance ?? undefined;
  if (unit !== undefined) changed.unit = unit ?? undefined;
  // The options hold the key: who rewords the answer need not reword it twice.
  if (fields.key !== undefined && !fields.options && item.options) changed.options = item.options.map((option) => (option === item.key ? fields.key ?? option : option));
  if (changed.accepted?.length === 0) delete changed.accepted;
  if (changed.tolerance === undefined) delete changed.tolerance;
  if (changed.unit === undefined) delete changed.unit;
  return changed;
}

function replace(state: VettedList, edit: EditOf<'replace'>): boolean {
  const from = findItem(state, edit.item);
  const to = findItem(state, edit.with);
  if (!from || !to || from.slot === to.slot) return false;
  if (from.entry === to.entry) {
    const { slots } = from.entry;
    const [a, b] = [slots.indexOf(from.slot), slots.indexOf(to.slot)];
    [slots[a], slots[b]] = [to.slot, from.slot];
    show(slots[0]);
    bringIn(state, from.entry);
    return true;
  }
  if (from.reserved || !to.reserved) return false;
  takeOut(state.reserve, to.entry);
  to.entry.slots = [to.slot, ...to.entry.slots.filter((slot) => slot !== to.slot)];
  state.list[state.list.indexOf(from.entry)] = to.entry;
  show(to.slot);
  state.reserve.push(from.entry);
  return true;
}

/** The new form takes the item's place, and the item stays as its sibling. What was accepted is asked still, only otherwise. */
function recast(state: VettedList, { item, as: { id, ...words } }: EditOf<'recast'>, findFault: FindFault): boolean {
  const found = findItem(state, item);
  if (!found || findItem(state, id) || isComposite(found.slot.item.format)) return false;
  const { entry, slot } = found;
  const made = toSlot(toRecastItem(slot.item, id, words));
  if (slot.status === 'accepted' && !findFault(entry.fact, made.item)) made.status = 'accepted';
  entry.slots.splice(entry.slots.indexOf(slot), 0, made);
  show(made);
  bringIn(state, entry);
  return true;
}

/** What a person wrote, they want: it counts as accepted at once, unless the gate finds a fault in it. */
function add(state: VettedList, { fact, item }: EditOf<'add'>, findFault: FindFault): boolean {
  if (findItem(state, item.id) || item.factId !== fact.id) return false;
  const known = findFact(state, fact.id);
  const slot = toSlot(item);
  if (!findFault(known?.fact ?? fact, item)) slot.status = 'accepted';
  if (known) {
    known.slots.push(slot);
    show(slot);
    bringIn(state, known);
  } else state.list.push({ fact, slots: [show(slot)] });
  return true;
}

function move(state: VettedList, { item, before }: EditOf<'move'>): boolean {
  const entry = findItem(state, item)?.entry;
  const next = before === null ? null : findItem(state, before);
  if (!entry || (before !== null && (!next || next.reserved || next.entry === entry))) return false;
  const at = state.list.indexOf(entry);
  takeOut(at < 0 ? state.reserve : state.list, entry);
  const to = next ? state.list.indexOf(next.entry) : state.list.length;
  state.list.splice(to, 0, entry);
  return to !== at;
}
