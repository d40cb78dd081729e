import type { Fact, Item, ItemOrigin, Rejection } from '@/lib/domain/question-set/schema';
import { applyEdit } from './apply-edit';
import { gateFor, type FindFault } from './item-fault';
import type { DraftProposal, LoggedEdit, RejectReason } from './schema';
import { standingEdits } from './standing-edits';
import { openList, type Entry, type Slot, type VettingStatus } from './vetted-list';

/** One way of asking, as the author sees it. `fault` is why it cannot be accepted or published, in one plain clause; `shown`: it was the first of its fact once. */
export type VettedQuestion = { item: Item; status: VettingStatus; edited: boolean; shown: boolean; fault?: string; reason?: RejectReason };
/** A fact by its first item; the others are its siblings, and can be accepted as well. */
export type VettedItem = VettedQuestion & { fact: Fact; siblings: VettedQuestion[] };

export type DraftView = {
  items: VettedItem[];
  /** By their first items, best first. */
  reserve: { item: Item; fact: Fact; shown: boolean }[];
  refused: (Rejection & { origin: ItemOrigin })[];
  /** The newest edit that changed something and stands. */
  lastUndoable: string | null;
  /** The newest undo, as long as nothing was done since: undoing it is redoing. */
  lastRedoable: string | null;
  counts: DraftCounts;
};

export type DraftCounts = {
  /** Facts that a quiz would ask for, and the items they would be asked by, now or in a review. */
  acceptedFacts: number;
  accepted: number;
  rejected: number;
  /** Facts none of whose items is accepted and whose first one is not rejected. */
  open: number;
  faulty: number;
  reserve: number;
  refused: number;
};

/**
 * What a draft asks: its proposals with the edits applied, those that the server has taken in its order and then the others.
 * `text` is the normalised text that all evidence indexes in UTF-16 units. Pure: server and browser come to the same view from the
 * same log, in whatever order it reached them. An edit that no longer finds its item changes nothing.
 */
export function foldDraft(text: string, proposals: readonly DraftProposal[], log: readonly LoggedEdit[]): DraftView {
  const state = openList(proposals);
  const findFault = gateFor(text);
  const { edits, lastRedoable } = standingEdits(log);
  let lastUndoable: string | null = null;
  for (const { id, edit } of edits) if (applyEdit(state, edit, findFault)) lastUndoable = id;

  const items = state.list.map((entry) => toVettedItem(entry, findFault));
  const reserve = state.reserve.map(({ fact, slots: [first] }) => ({ item: first.item, fact, shown: first.shown }));
  const refused = proposals.flatMap(({ origin, rejected }) => rejected.map((rejection) => ({ ...rejection, origin })));
  return { items, reserve, refused, lastUndoable, lastRedoable, counts: countAll(items, reserve.length, refused.length) };
}

function toVettedItem({ fact, slots: [first, ...others] }: Entry, findFault: FindFault): VettedItem {
  return { ...toQuestion(first, fact, findFault), fact, siblings: others.map((slot) => toQuestion(slot, fact, findFault)) };
}

function toQuestion({ item, proposed, status, shown, reason }: Slot, fact: Fact, findFault: FindFault): VettedQuestion {
  const fault = findFault(fact, item);
  return {
    item,
    // A gate that has become stricter since speaks last.
    status: status === 'accepted' && fault !== undefined ? 'proposed' : status,
    edited: JSON.stringify(item) !== JSON.stringify(proposed),
    shown,
    ...(fault === undefined ? {} : { fault }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** All ways of asking for a fact, the first one first. */
export function questionsOf(vetted: VettedItem): VettedQuestion[] {
  return [vetted, ...vetted.siblings];
}

function countAll(items: readonly VettedItem[], reserve: number, refused: number): DraftCounts {
  const questions = items.flatMap(questionsOf);
  const isAsked = (vetted: VettedItem) => questionsOf(vetted).some(({ status }) => status === 'accepted');
  return {
    acceptedFacts: items.filter(isAsked).length,
    accepted: questions.filter(({ status }) => status === 'accepted').length,
    rejected: questions.filter(({ status }) => status === 'rejected').length,
    open: items.filter((vetted) => vetted.status !== 'rejected' && !isAsked(vetted)).length,
    faulty: questions.filter(({ fault }) => fault !== undefined).length,
    reserve,
    refused,
  };
}
