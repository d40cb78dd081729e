import type { ItemFormat } from '@/lib/domain/question-set/schema';

/** Between a deck and one within it, as people read it; Anki writes “::”. */
export const DECK_STEP = ' › ';

export type ImportedItem = { format: Extract<ItemFormat, 'short-answer' | 'cloze'>; stem: string; key: string };

/** One thing a package asks its owner to remember: a note, or one number of a cloze note. */
export type ImportedFact = {
  /** Names it for good among the owner’s notes. */
  key: string;
  items: ImportedItem[];
  /** Every card of it was suspended. */
  suspended: boolean;
  /** Its rows in the columns of reviews: from, and up to but without. */
  from: number;
  to: number;
};

export type ImportedNote = {
  /** The fact of ours that it was made from; null for a note of somebody else’s. */
  factId: string | null;
  deck: string;
  /** All it says, as one line of text. */
  line: string;
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
  facts: ImportedFact[];
};

/** Reviews as columns, sorted by fact and then by time: half a million objects would take too long to cross from a thread. */
export type ReviewColumns = {
  /** Milliseconds since 1970. */
  at: Float64Array;
  /** 1–4 as in Anki, and 0 where the card was reset. */
  rating: Uint8Array;
  visibleMs: Uint32Array;
};

/** What there was and was not taken. */
export type LeftOut = {
  /** Notes with nothing to ask once pictures and sounds are dropped. */
  withoutText: number;
  tooLong: number;
  /** Pictures and sounds in the notes that were taken. */
  media: number;
  /** Rescheduling by hand, practice that counts for nothing, and reviews dated in the future or before there was Anki. */
  reviews: number;
};

export type ReadPackage = { notes: ImportedNote[]; reviews: ReviewColumns; leftOut: LeftOut };

/** What came of an import. */
export type ImportReport = {
  notes: { added: number; known: number };
  reviews: { added: number; known: number };
  /** Decks of notes that are not Dateline’s own. */
  decks: number;
  leftOut: LeftOut;
};
