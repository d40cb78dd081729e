import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { exportNoteSchema, type ExportEvent, type ExportNote, type PackagePlan } from '@/lib/schemas/anki-export';
import { DECK_STEP } from '@/lib/schemas/anki-import';
import { placeCard } from './card-row';
import { configJson, deckOptionsJson, decksJson } from './collection-json';
import { guidOf } from './guid';
import { toNoteHtml } from './note-html';
import { NOTE_TYPE_ID, noteTypeJson } from './note-type';
import { numericId } from './numeric-id';
import { toRevlogRows, type RevlogRow } from './revlog-rows';
import { schema11 } from './schema11';
import { withDatabase, type Database } from './sqlite';

const pageSchema = z.array(exportNoteSchema);
/** The sequence number of what has yet to be sent anywhere. */
const UNSENT = -1;

/** A package for Anki (.apkg, schema 11) of everything in the plan. Heavy: call it in a worker thread (lib/worker/write-anki.ts). */
export async function writePackage(plan: PackagePlan): Promise<Uint8Array> {
  const collection = await withDatabase(null, (database) => {
    database.run(schema11);
    database.run('begin');
    fill(database, plan);
    database.run('commit');
    return database.export();
  });
  return zipSync({ 'collection.anki2': collection, media: strToU8('{}') }, { level: 6, mtime: plan.now });
}

function fill(database: Database, plan: PackagePlan): void {
  const seconds = Math.floor(plan.now.getTime() / 1000);
  const { context, firstDay } = plan;
  const ids = { notes: new Set<number>(), cards: new Set<number>(), decks: new Set<number>(), reviews: new Set<number>() };
  const decks = new Map<string, number>();
  let position = 0;

  const addNote = database.prepare('insert into notes values (?,?,?,?,?,?,?,?,?,0,?)');
  const addCard = database.prepare('insert into cards values (?,?,?,0,?,?,?,?,?,?,?,?,?,0,0,0,0,?)');
  const addReview = database.prepare('insert into revlog values (?,?,?,?,?,?,?,?,?)');
  for (const page of plan.pages) {
    for (const note of pageSchema.parse(JSON.parse(page))) {
      position += 1;
      const deckName = `Dateline::${note.topic.replaceAll(DECK_STEP, '::')}`;
      const deck = decks.get(deckName) ?? numericId(`deck ${deckName}`, ids.decks);
      decks.set(deckName, deck);
      const noteId = numericId(`note ${note.factId}`, ids.notes);
      const cardId = numericId(`card ${note.factId}`, ids.cards);
      const html = toNoteHtml(note);
      const sortField = stripTags(html.front);
      const fields = [html.front, html.back, html.evidence, html.article, html.source, html.asOf].join('\u001f');
      addNote.run([noteId, guidOf(note.factId), NOTE_TYPE_ID, Math.floor(note.changedAt), UNSENT, ' dateline ', fields, sortField, checksum(sortField), '']);
      const place = placeCard(note, firstDay, position, context.desiredRetention);
      const cardMod = Math.floor(note.card.headAt / 1000);
      addCard.run([cardId, noteId, deck, cardMod, UNSENT, place.type, place.queue, place.due, place.ivl, place.factor, place.reps, place.lapses, place.data]);
      for (const row of toRevlogRows(note.log.map((event) => toReviewEvent(event, note)), context)) {
        addReview.run([ownMoment(row, ids.reviews), cardId, UNSENT, row.ease, row.ivl, row.lastIvl, row.factor, row.time, row.type]);
      }
    }
  }
  for (const statement of [addNote, addCard, addReview]) statement.free();
  const crt = Math.floor((Date.parse(firstDay) + plan.dayStartHour * 3_600_000 - plan.zoneOffsetMinutes * 60_000) / 1000);
  database.run('insert into col values (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
    crt,
    plan.now.getTime(),
    plan.now.getTime(),
    configJson(plan.dayStartHour, position + 1),
    noteTypeJson(seconds),
    decksJson(decks, seconds),
    deckOptionsJson(),
    '{}',
  ]);
}

/** A row’s id is its millisecond, and two rows cannot have one. */
function ownMoment({ at }: RevlogRow, taken: Set<number>): number {
  let moment = at;
  while (taken.has(moment)) moment += 1;
  taken.add(moment);
  return moment;
}

function toReviewEvent(event: ExportEvent, { factId }: ExportNote): ReviewEvent {
  const at = new Date(event.at);
  return {
    id: event.id,
    cardId: factId,
    // Neither is looked at by a fold.
    deviceId: 'export',
    deviceSequence: 0,
    kind: event.kind,
    target: event.target ?? undefined,
    evidence: event.evidence ?? undefined,
    dueOn: event.dueOn ?? undefined,
    clientAt: at,
    zoneOffsetMinutes: 0,
    effectiveAt: at,
    studyDay: event.studyDay,
  };
}

/** The front as Anki compares and sorts it. */
function stripTags(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

/** The first eight hexadecimal digits of SHA-1, as a number: how Anki finds notes with the same front. */
function checksum(sortField: string): number {
  return Number.parseInt(createHash('sha1').update(sortField).digest('hex').slice(0, 8), 16);
}
