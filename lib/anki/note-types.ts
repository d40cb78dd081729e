import { z } from 'zod';
import { readProtobuf } from './protobuf';
import { rowsOf, type Cell, type Database } from './sqlite';

export type NoteType = { isCloze: boolean; fields: string[]; templates: { question: string; answer: string }[] };
export type Naming = { noteTypes: Map<string, NoteType>; decks: Map<string, string> };

/** Ids are beyond what a number of SQLite’s reader is sure to hold in JSON, so they are compared as texts. */
const idOf = (cell: Cell): string => String(cell);

/** Note types and deck names, wherever this version of the collection keeps them. */
export function readNaming(database: Database): Naming {
  const hasTables = [...rowsOf(database, `select count(*) from sqlite_master where type = 'table' and name in ('notetypes', 'fields', 'templates', 'decks')`)][0]?.[0] === 4;
  return hasTables ? readTables(database) : readColumns(database);
}

const modelsSchema = z.record(
  z.string(),
  z.object({ type: z.number().catch(0), flds: z.array(z.object({ name: z.string() })), tmpls: z.array(z.object({ qfmt: z.string().catch(''), afmt: z.string().catch('') })) }),
);
const decksSchema = z.record(z.string(), z.object({ name: z.string() }));

/** Schema 11: two columns of JSON. */
function readColumns(database: Database): Naming {
  const [row] = [...rowsOf(database, 'select models, decks from col')];
  const models = modelsSchema.parse(JSON.parse(String(row?.[0] ?? '{}')));
  const decks = decksSchema.parse(JSON.parse(String(row?.[1] ?? '{}')));
  const toType = ({ type, flds, tmpls }: (typeof models)[string]): NoteType => ({
    isCloze: type === 1,
    fields: flds.map(({ name }) => name),
    templates: tmpls.map(({ qfmt, afmt }) => ({ question: qfmt, answer: afmt })),
  });
  return {
    noteTypes: new Map(Object.entries(models).map(([id, model]) => [id, toType(model)])),
    decks: new Map(Object.entries(decks).map(([id, { name }]) => [id, name])),
  };
}

/**
 * Schema 15 and later: tables, with settings as protobuf (notetypes.proto: kind is field 1 of a note type’s, question and answer are fields
 * 1 and 2 of a template’s).
 */
function readTables(database: Database): Naming {
  forgetCollation(database);
  const noteTypes = new Map<string, NoteType>();
  for (const [id = null, config = null] of rowsOf(database, 'select id, config from notetypes')) {
    const { numbers } = readProtobuf(bytesOf(config));
    noteTypes.set(idOf(id), { isCloze: numbers.get(1) === 1, fields: [], templates: [] });
  }
  for (const [type = null, ord = null, name = null] of rowsOf(database, 'select ntid, ord, name from fields')) {
    const noteType = noteTypes.get(idOf(type));
    if (noteType) noteType.fields[Number(ord)] = String(name);
  }
  for (const [type = null, ord = null, config = null] of rowsOf(database, 'select ntid, ord, config from templates')) {
    const { texts } = readProtobuf(bytesOf(config));
    const noteType = noteTypes.get(idOf(type));
    if (noteType) noteType.templates[Number(ord)] = { question: texts.get(1) ?? '', answer: texts.get(2) ?? '' };
  }
  const decks = new Map<string, string>();
  for (const [id = null, name = null] of rowsOf(database, 'select id, name from decks')) decks.set(idOf(id), String(name).replaceAll('\u001f', '::'));
  return { noteTypes, decks };
}

/**
 * Names have a collation that only Anki knows (unicase), and SQLite finds no way to read a table without row ids that has one. In this copy,
 * which nobody keeps, they get SQLite’s own; nothing here sorts or looks up by a name, so the order of the indexes does not matter.
 */
function forgetCollation(database: Database): void {
  database.run(`pragma writable_schema = on; update sqlite_master set sql = replace(sql, 'unicase', 'nocase') where sql like '%unicase%'; pragma writable_schema = reset;`);
}

const bytesOf = (cell: Cell): Uint8Array => (cell instanceof Uint8Array ? cell : new Uint8Array());
