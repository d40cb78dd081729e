import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { schema11 } from '@/lib/anki/schema11';
import { withDatabase, type Database } from '@/lib/anki/sqlite';

/** A note as somebody made it in Anki: `type` is one of the three below. */
export type MadeNote = {
  guid: string;
  type?: 'basic' | 'reversed' | 'cloze';
  deck?: string;
  fields: string[];
  suspended?: boolean;
  /** Per card (by its ord): [ms since 1970, ease, and where needed factor and kind]. */
  reviews?: Record<number, [at: number, ease: number, factor?: number, type?: number][]>;
};

const typeIds = { basic: 1_600_000_000_001, reversed: 1_600_000_000_002, cloze: 1_600_000_000_003 };
const front = { question: '{{Front}}', answer: '{{FrontSide}}<hr id=answer>{{Back}}' };
const back = { question: '{{Back}}', answer: '{{FrontSide}}<hr id=answer>{{Front}}' };
const cloze = { question: '{{cloze:Text}}', answer: '{{cloze:Text}}<br>{{Back Extra}}' };
const types = [
  { id: typeIds.basic, name: 'Basic', kind: 0, fields: ['Front', 'Back'], templates: [front] },
  { id: typeIds.reversed, name: 'Basic (and reversed card)', kind: 0, fields: ['Front', 'Back'], templates: [front, back] },
  { id: typeIds.cloze, name: 'Cloze', kind: 1, fields: ['Text', 'Back Extra'], templates: [cloze] },
];
const firstNoteId = 1_600_000_000_000;

function fill(database: Database, notes: readonly MadeNote[], deckIds: ReadonlyMap<string, number>): void {
  notes.forEach(({ guid, type = 'basic', deck = 'Default', fields, suspended = false, reviews = {} }, index) => {
    const nid = firstNoteId + index * 1000;
    const sort = fields[0] ?? '';
    const csum = Number.parseInt(createHash('sha1').update(sort).digest('hex').slice(0, 8), 16);
    database.run('insert into notes values (?,?,?,?,-1,?,?,?,?,0,?)', [nid, guid, typeIds[type], 1_600_000_000, '', fields.join('\u001f'), sort, csum, '']);
    const numbers = [...new Set([...sort.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1))];
    const ords = type === 'cloze' ? numbers : type === 'reversed' ? [0, 1] : [0];
    for (const ord of ords) {
      const cid = nid + 1 + ord;
      database.run('insert into cards values (?,?,?,?,?,-1,0,?,0,0,0,0,0,0,0,0,0,?)', [cid, nid, deckIds.get(deck) ?? 1, ord, 1_600_000_000, suspended ? -1 : 0, '']);
      for (const [at, ease, factor = 2500, kind = 1] of reviews[ord] ?? []) database.run('insert into revlog values (?,?,-1,?,1,1,?,4000,?)', [at, cid, ease, factor, kind]);
    }
  });
}

const decksOf = (notes: readonly MadeNote[]): Map<string, number> => new Map([...new Set(['Default', ...notes.map(({ deck = 'Default' }) => deck)])].map((name, index) => [name, index + 1]));

/** A collection as Anki up to 2.1.49 wrote it, and still exports for old versions. */
export async function makeSchema11(notes: readonly MadeNote[]): Promise<Uint8Array> {
  return withDatabase(null, (database) => {
    const decks = decksOf(notes);
    database.run(schema11);
    fill(database, notes, decks);
    const models = types.map(({ id, name, kind, fields, templates }) => ({
      id,
      name,
      type: kind,
      flds: fields.map((field, ord) => ({ name: field, ord })),
      tmpls: templates.map(({ question, answer }, ord) => ({ name: `Card ${ord + 1}`, ord, qfmt: question, afmt: answer })),
    }));
    const byId = (rows: { id: number }[]): string => JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, row])));
    database.run('insert into col values (1,0,0,0,11,0,0,0,?,?,?,?,?)', ['{}', byId(models), byId([...decks].map(([name, id]) => ({ id, name }))), '{}', '{}']);
    return database.export();
  });
}

/** The same as newer versions keep it: tables for names, settings as protobuf, and a collation that no other SQLite knows. */
export async function makeSchema18(notes: readonly MadeNote[]): Promise<Uint8Array> {
  return withDatabase(null, (database) => {
    const decks = decksOf(notes);
    database.run(schema11);
    fill(database, notes, decks);
    database.run(`insert into col values (1,0,0,0,18,0,0,0,'','','','','');
      create table notetypes (id integer not null primary key, name text not null collate nocase, mtime_secs integer not null, usn integer not null, config blob not null);
      create table fields (ntid integer not null, ord integer not null, name text not null collate nocase, config blob not null, primary key (ntid, ord)) without rowid;
      create table templates (ntid integer not null, ord integer not null, name text not null collate nocase, mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
      create table decks (id integer primary key not null, name text not null collate nocase, mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);
      create unique index idx_notetypes_name on notetypes (name);
      create unique index idx_fields_name_ntid on fields (name, ntid);
      create unique index idx_decks_name on decks (name);`);
    for (const { id, name, kind, fields, templates } of types) {
      database.run('insert into notetypes values (?,?,0,0,?)', [id, name, message([[1, kind]])]);
      fields.forEach((field, ord) => database.run('insert into fields values (?,?,?,?)', [id, ord, field, new Uint8Array()]));
      templates.forEach(({ question, answer }, ord) => database.run('insert into templates values (?,?,?,0,0,?)', [id, ord, `Card ${ord + 1}`, message([[1, question], [2, answer]])]));
    }
    for (const [name, id] of decks) database.run('insert into decks values (?,?,0,0,?,?)', [id, name.replaceAll('::', '\u001f'), new Uint8Array(), new Uint8Array()]);
    database.run(`pragma writable_schema = 1; update sqlite_master set sql = replace(sql, 'collate nocase', 'collate unicase');`);
    return database.export();
  });
}

/** A protobuf message of numbers and texts. */
function message(fields: readonly [number: number, value: number | string][]): Uint8Array {
  const varint = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]);
  return Uint8Array.from(fields.flatMap(([number, value]) => {
    if (typeof value === 'number') return [...varint(number * 8), ...varint(value)];
    const bytes = new TextEncoder().encode(value);
    return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
  }));
}

/** A zstd frame (RFC 8878) of blocks that are not compressed: what can be written without an encoder. `window` is its descriptor byte. */
export function storedZstd(bytes: Uint8Array, window = 0x38): Uint8Array {
  const largest = 100_000;
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, window)];
  for (let at = 0; at === 0 || at < bytes.length; at += largest) {
    const block = bytes.subarray(at, at + largest);
    const header = (block.length << 3) | (at + largest >= bytes.length ? 1 : 0);
    parts.push(Uint8Array.of(header & 0xff, (header >> 8) & 0xff, header >> 16), block);
  }
  return Buffer.concat(parts);
}

/** A zstd frame that says one byte again and again: each block of four bytes unpacks to 128 KB. */
export function zstdBomb(blocks: number): Uint8Array {
  const header = (131_072 << 3) | 2;
  const block = [header & 0xff, (header >> 8) & 0xff, header >> 16, 0x41];
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38, ...Array.from({ length: blocks }, () => block).flat(), 1, 0, 0]);
}

/** An .apkg as an old Anki writes it. */
export async function makeApkg(notes: readonly MadeNote[]): Promise<Uint8Array> {
  return zipSync({ 'collection.anki2': await makeSchema11(notes), media: strToU8('{}') });
}

/** An .apkg or .colpkg as a new Anki writes it, with the dummy that tells old versions to update. */
export async function makeNewApkg(notes: readonly MadeNote[]): Promise<Uint8Array> {
  const dummy = await makeSchema11([{ guid: 'dummy', fields: ['Please update to the latest Anki version, then import the .colpkg/.apkg file again.', '!'] }]);
  return zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki21b': [storedZstd(await makeSchema18(notes)), { level: 0 }], 'collection.anki2': dummy, media: storedZstd(new Uint8Array()) });
}
