'use client';

import { useState } from 'react';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import type { EditedFields, RejectReason } from '@/lib/domain/vetting/schema';
import { acceptable, anotherQuestion, isOpen, nextOpen, otherForm, placeBefore } from './choose-replacement';
import type { ItemDeeds } from './item-actions';
import type { DraftWork } from './use-draft';
import { useCurrent } from './use-current';
import { formTurns } from './wording';

/** What an author can do with the questions of a draft; each deed is one edit, and says what it did. */
export function useVetting({ view, send }: Pick<DraftWork, 'view' | 'send'>) {
  const { items } = view;
  const { current, index, stay, go } = useCurrent(items);
  const [editing, setEditing] = useState<ReadonlySet<string>>(new Set());
  const [announcement, setAnnouncement] = useState('');

  const accept = (entry: VettedItem): void => {
    if (entry.status === 'accepted' || entry.fault !== undefined) return setAnnouncement(entry.fault ? 'This cannot be accepted as it is.' : 'Accepted already.');
    send({ action: 'accept', items: [entry.item.id] });
    const left = items.filter((one) => one !== entry && isOpen(one)).length;
    setAnnouncement(`Accepted. ${left === 0 ? 'All are decided.' : `${left} to decide.`}`);
    go(nextOpen(items, items.indexOf(entry)) ?? entry.item.id);
  };
  const reject = (entry: VettedItem, reason?: RejectReason): void => {
    send({ action: 'reject', item: entry.item.id, ...(reason ? { reason } : {}) });
    setAnnouncement(reason ? 'Noted.' : 'Rejected. You may say why.');
    go(reason ? (nextOpen(items, items.indexOf(entry)) ?? entry.item.id) : entry.item.id);
  };
  const putBack = (entry: VettedItem): void => {
    if (entry.fault === undefined) send({ action: 'accept', items: [entry.item.id] });
    else if (view.lastUndoable) send({ action: 'undo', edit: view.lastUndoable });
    setAnnouncement('Put back, and accepted.');
    go(entry.item.id);
  };
  const replace = (entry: VettedItem, by: string | null, done: string): void => {
    if (by === null) return setAnnouncement('There is nothing else in reserve.');
    send({ action: 'replace', item: entry.item.id, with: by });
    setAnnouncement(done);
    go(by, items.indexOf(entry));
  };
  const form = (entry: VettedItem): void => {
    const other = otherForm(entry);
    if (other) replace(entry, other.item.id, `${formTurns[other.item.format]}.`);
    else setAnnouncement('There is no other form of this question.');
  };
  const another = (entry: VettedItem): void => replace(entry, anotherQuestion(view), 'Another question instead.');
  const move = (entry: VettedItem, step: -1 | 1): void => {
    const before = placeBefore(items, entry.item.id, step);
    if (before === undefined) return;
    send({ action: 'move', item: entry.item.id, before });
    setAnnouncement(`Moved ${step === -1 ? 'up' : 'down'}, to ${items.indexOf(entry) + 1 + step} of ${items.length}.`);
    go(entry.item.id, items.indexOf(entry) + step);
  };
  const setEdited = (itemId: string, open: boolean): void =>
    setEditing((before) => {
      const after = new Set(before);
      if (open) after.add(itemId);
      else after.delete(itemId);
      return after;
    });
  const edit = (entry: VettedItem, fields: EditedFields | null): void => {
    setEdited(entry.item.id, false);
    if (fields) {
      send({ action: 'edit', item: entry.item.id, fields });
      setAnnouncement('Kept.');
    }
    go(entry.item.id);
  };
  const acceptRest = (): void => {
    const ids = acceptable(items);
    if (ids.length === 0) return;
    send({ action: 'accept', items: ids });
    setAnnouncement(`${ids.length} accepted.`);
  };
  const add = (added: { fact: Fact; item: Item }): void => {
    send({ action: 'add', ...added, item: { ...added.item, origin: 'author' } });
    setAnnouncement('Added.');
    go(added.item.id, items.length);
  };
  const takeBack = (edit: string | null, done: string): void => {
    if (edit === null) return;
    send({ action: 'undo', edit });
    setAnnouncement(done);
  };

  const deedsOf = (entry: VettedItem, place: number): ItemDeeds => {
    const other = otherForm(entry);
    return {
      accept: () => accept(entry),
      edit: () => setEdited(entry.item.id, true),
      reject: () => reject(entry),
      putBack: () => putBack(entry),
      another: anotherQuestion(view) === null ? null : () => another(entry),
      form: other && { to: formTurns[other.item.format], take: () => form(entry) },
      earlier: place === 0 ? null : () => move(entry, -1),
      later: place === items.length - 1 ? null : () => move(entry, 1),
    };
  };

  return {
    current,
    index,
    stay,
    go,
    editing,
    announcement,
    deedsOf,
    accept,
    reject,
    another,
    form,
    move,
    open: (entry: VettedItem) => setEdited(entry.item.id, true),
    reopen: (itemIds: readonly string[]) => setEditing(new Set(itemIds)),
    edit,
    acceptRest,
    add,
    acceptSibling: (itemId: string) => send({ action: 'accept', items: [itemId] }),
    rejectSibling: (itemId: string) => send({ action: 'reject', item: itemId }),
    undo: () => takeBack(view.lastUndoable, 'Undone.'),
    redo: () => takeBack(view.lastRedoable, 'Done again.'),
  };
}
export type Vetting = ReturnType<typeof useVetting>;
