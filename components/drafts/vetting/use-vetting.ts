'use client';

import { useState } from 'react';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import type { HandFormat } from '@/lib/domain/vetting/hand-formats';
import type { EditedFields, RejectReason } from '@/lib/domain/vetting/schema';
import { isComposite } from '@/lib/domain/question-set/composite';
import { anotherQuestion } from '@/lib/domain/vetting/another-question';
import type { FormatChoice } from '@/lib/domain/vetting/format-choices';
import { acceptable, isOpen, nextOpen, placeBefore } from './choose-replacement';
import { choiceForm } from './choice-item';
import type { ItemDeeds } from './item-actions';
import type { DraftWork } from './use-draft';
import { useCurrent } from './use-current';
import { newLocalId } from './new-local-id';
import { anotherWords, formTurns } from './wording';

/** What an author can do with the questions of a draft; each deed is one edit, and says what it did. */
export function useVetting({ draft, view, send }: Pick<DraftWork, 'draft' | 'view' | 'send'>) {
  const { items } = view;
  const { current, index, stay, go } = useCurrent(items);
  // The question whose formats are being chosen from: none once another is looked at.
  const [forming, setForming] = useState<string | null>(null);
  const isForming = (entry: VettedItem): boolean => entry === current && entry.item.id === forming;
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
  const replace = (entry: VettedItem, by: string, done: string): void => {
    send({ action: 'replace', item: entry.item.id, with: by });
    setAnnouncement(done);
    go(by, items.indexOf(entry));
  };
  const another = (entry: VettedItem): void => {
    const found = anotherQuestion(draft.text, view, entry);
    if (found) replace(entry, found.itemId, anotherWords[found.from]);
    else setAnnouncement('No other question is left: all that were proposed have been shown.');
  };
  const toggleForms = (entry: VettedItem): void => {
    if (isComposite(entry.item.format)) return setAnnouncement('This asks for several answers at once, and has no other format.');
    setForming(isForming(entry) ? null : entry.item.id);
  };
  const closeForms = (entry: VettedItem): void => {
    setForming(null);
    go(entry.item.id);
  };
  const recast = (entry: VettedItem, item: Pick<Item, 'stem' | 'key' | 'options' | 'accepted' | 'unit' | 'rationale'>, format: HandFormat): void => {
    const { stem, key, options, accepted, unit, rationale } = item;
    const id = newLocalId('i');
    send({ action: 'recast', item: entry.item.id, as: { id, format, stem, key, rationale, ...(options ? { options } : {}), ...(accepted ? { accepted } : {}), ...(unit ? { unit } : {}) } });
    setAnnouncement(`${formTurns[format]}.`);
    go(id, items.indexOf(entry));
  };
  const chooseFormat = (entry: VettedItem, choice: FormatChoice): void => {
    setForming(null);
    if (choice.by === 'sibling') replace(entry, choice.itemId, `${formTurns[choice.format]}.`);
    else if (choice.by === 'recast') recast(entry, choice.words, choice.format);
    else if (choice.by === 'author') setEdited(choiceForm(entry.item.id), true);
  };
  /** Null leaves the question as it was, undefined only puts the form away. */
  const endChoice = (entry: VettedItem, made: Item | null | undefined): void => {
    setEdited(choiceForm(entry.item.id), false);
    if (made) recast(entry, made, 'multiple-choice');
    else go(entry.item.id);
  };
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
    // Looked for where it is shown alone: it takes a look at every sentence.
    const canReplace = entry === current && anotherQuestion(draft.text, view, entry) !== null;
    return {
      accept: () => accept(entry),
      edit: () => setEdited(entry.item.id, true),
      reject: () => reject(entry),
      putBack: () => putBack(entry),
      another: canReplace ? () => another(entry) : null,
      form: isComposite(entry.item.format) ? null : { open: isForming(entry), toggle: () => toggleForms(entry) },
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
    toggleForms,
    isForming,
    closeForms,
    chooseFormat,
    endChoice,
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
