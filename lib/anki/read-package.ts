import { findCollection } from './find-collection';
import type { ImportedFact, LeftOut, ReadPackage } from '@/lib/schemas/anki-import';
import { MAX_NOTES, MAX_REVIEWS } from '@/lib/schemas/anki-limits';
import { readNaming } from './note-types';
import { refusePackage, type PackageRefusal } from './package-refusal';
import { collectReviews } from './review-columns';
import { rowsOf, withDatabase, type Database } from './sqlite';
import { toImportedNote, type Placed } from './to-imported-note';

/**
 * What an Anki package (.apkg or .colpkg) asks its owner to remember, and when they did. Nothing in it is trusted. Heavy, and open to what
 * anybody sends: call it in a worker thread (lib/worker/read-anki.ts).
 *
 * @param now nothing can have been reviewed after it.
 */
export async function readPackage(bytes: Uint8Array, now: Date): Promise<({ ok: true } & ReadPackage) | PackageRefusal> {
  const found = findCollection(bytes);
  if (!found.ok) return found;
  try {
    return await withDatabase(found.bytes, (database) => readCollection(database, now));
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    // SQLite says in many ways that a file is no database, and Anki’s JSON may be anything.
    return refusePackage('damaged');
  }
}

function readCollection(database: Database, now: Date): ({ ok: true } & ReadPackage) | PackageRefusal {
  const count = (table: string): number => Number([...rowsOf(database, `select count(*) from ${table}`)][0]?.[0] ?? 0);
  if (count('notes') > MAX_NOTES) return refusePackage('too-many-notes');
  if (count('revlog') > MAX_REVIEWS) return refusePackage('too-many-reviews');
  const leftOut: LeftOut = { withoutText: 0, tooLong: 0, media: 0, reviews: 0 };
  const { placed, factOfCard } = readNotes(database, leftOut);
  if (placed.length === 0 && leftOut.withoutText + leftOut.tooLong === 0) return refusePackage('no-notes');
  const reviews = collectReviews(database, placed.flatMap(({ note }) => note.facts), factOfCard, now, leftOut);
  return { ok: true, notes: placed.map(({ note }) => note), reviews, leftOut };
}

const suspendedQueue = -1;

type Cards = { id: number; ord: number; deck: string; suspended: boolean }[];

function readCards(database: Database): Map<number, Cards> {
  const cards = new Map<number, Cards>();
  // In a filtered deck for the moment: odid is where it lives.
  for (const [id = null, nid = null, ord = null, did = null, odid = null, queue = null] of rowsOf(database, 'select id, nid, ord, did, odid, queue from cards order by id')) {
    const card = { id: Number(id), ord: Number(ord), deck: String(Number(odid) > 0 ? odid : did), suspended: Number(queue) === suspendedQueue };
    const siblings = cards.get(Number(nid));
    if (siblings) siblings.push(card);
    else cards.set(Number(nid), [card]);
  }
  return cards;
}

function readNotes(database: Database, leftOut: LeftOut): { placed: Placed[]; factOfCard: Map<number, ImportedFact> } {
  const { noteTypes, decks } = readNaming(database);
  const cardsOf = readCards(database);
  const placed: Placed[] = [];
  const factOfCard = new Map<number, ImportedFact>();
  const guids = new Set<string>();
  for (const [id = null, guid = null, mid = null, flds = null] of rowsOf(database, 'select id, guid, mid, flds from notes order by id')) {
    const type = noteTypes.get(String(mid));
    if (!type || guids.has(String(guid))) continue;
    guids.add(String(guid));
    const cards = (cardsOf.get(Number(id)) ?? []).sort((a, b) => a.ord - b.ord);
    const deck = decks.get(cards[0]?.deck ?? '')?.trim() || 'Default';
    const read = toImportedNote({ guid: String(guid), madeAt: Number(id), deck, fields: String(flds).split('\u001f'), ords: cards.map(({ ord }) => ord) }, type);
    if (!read.ok) {
      leftOut[read.reason] += 1;
      continue;
    }
    placed.push(read.placed);
    leftOut.media += read.placed.media;
    for (const fact of read.placed.note.facts) {
      const own = cards.filter(({ ord }) => read.placed.factOfOrd(ord) === fact);
      fact.suspended = own.length > 0 && own.every(({ suspended }) => suspended);
      for (const card of own) factOfCard.set(card.id, fact);
    }
  }
  return { placed, factOfCard };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && /out of memory/i.test(error.message));
}
