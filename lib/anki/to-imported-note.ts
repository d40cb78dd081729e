import { cleanHtml } from './clean-html';
import { readCloze } from './cloze';
import { factOfGuid } from './guid';
import type { ImportedFact, ImportedItem, ImportedNote } from '@/lib/schemas/anki-import';
import { MAX_FIELDS_LENGTH, MAX_NOTE_LENGTH } from '@/lib/schemas/anki-limits';
import type { NoteType } from './note-types';
import { sidesOf } from './template-fields';

/** A note as the collection has it. `ords` are the kinds (or cloze numbers, from 0) of the cards there are of it. */
export type RawNote = { guid: string; madeAt: number; deck: string; fields: string[]; ords: number[] };

/** Which of the facts of a note a card of this kind is about. */
export type Placed = { note: ImportedNote; factOfOrd: (ord: number) => ImportedFact | undefined; media: number };

export function toImportedNote(raw: RawNote, type: NoteType): { ok: true; placed: Placed } | { ok: false; reason: 'withoutText' | 'tooLong' } {
  if (raw.fields.reduce((sum, field) => sum + field.length, 0) > MAX_FIELDS_LENGTH) return { ok: false, reason: 'tooLong' };
  const read = type.isCloze ? readClozeNote(raw, type) : readPlainNote(raw, type);
  if (read.facts.length === 0) return { ok: false, reason: 'withoutText' };
  if (read.line.length > MAX_NOTE_LENGTH) return { ok: false, reason: 'tooLong' };
  const facts = read.facts.map(({ key, items }): ImportedFact => ({ key, items, suspended: false, from: 0, to: 0 }));
  const note = { factId: factOfGuid(raw.guid), deck: raw.deck, line: read.line, madeAt: raw.madeAt, facts };
  return { ok: true, placed: { note, media: read.media, factOfOrd: (ord) => (type.isCloze ? facts.find(({ key }) => key === clozeKey(raw.guid, ord + 1)) : facts[0]) } };
}

type Read = { line: string; media: number; facts: { key: string; items: ImportedItem[] }[] };

const clozeKey = (guid: string, number: number): string => `${guid}#${number}`;

/** Two kinds of card of one note ask for one thing in two ways, so they are siblings: a note is one fact, with two items at most. */
function readPlainNote({ guid, fields, ords }: RawNote, type: NoteType): Read {
  const cleaned = fields.map(cleanHtml);
  const text = (names: readonly string[]): string => joined(names.map((name) => cleaned[type.fields.indexOf(name)]?.text ?? ''));
  const items = [...new Set(ords.length > 0 ? ords : [0])].slice(0, 2).flatMap((ord): ImportedItem[] => {
    const template = type.templates[ord] ?? type.templates[0];
    if (!template) return [];
    // Ours shows its proof and its source with the answer, and they are not the answer.
    const { front, back } = factOfGuid(guid) === null ? sidesOf(template, type.fields) : { front: type.fields.slice(0, 1), back: type.fields.slice(1, 2) };
    const [stem, key] = [text(front), text(back)];
    return stem === '' || key === '' ? [] : [{ format: 'short-answer', stem, key }];
  });
  const media = cleaned.reduce((sum, field) => sum + field.media, 0);
  const [first] = items;
  return first ? { line: `${first.stem} — ${first.key}`, media, facts: [{ key: guid, items }] } : { line: '', media, facts: [] };
}

/** Each number of a cloze note has a card and a history of its own in Anki, and asks for another thing: it is a fact of its own here. */
function readClozeNote({ guid, fields, ords }: RawNote, type: NoteType): Read {
  const at = fields.findIndex((field) => readCloze(field).gaps.length > 0);
  const cloze = readCloze(fields[at] ?? '');
  const extra = joined(type.fields.map((_name, index) => (index === at ? '' : cleanHtml(fields[index] ?? '').text)));
  const whole = cleanHtml(cloze.whole);
  const facts = cloze.gaps
    .filter(({ number }) => ords.length === 0 || ords.includes(number - 1))
    .flatMap(({ number, stem, answers }) => {
      const key = joined(answers.map((answer) => cleanHtml(answer).text));
      const cleanStem = cleanHtml(stem).text;
      // A cloze has one gap; several under one number are asked for together.
      const format = answers.length === 1 ? ('cloze' as const) : ('short-answer' as const);
      return key === '' || cleanStem === '' ? [] : [{ key: clozeKey(guid, number), items: [{ format, stem: cleanStem, key }] }];
    });
  const media = fields.reduce((sum, field) => sum + cleanHtml(field).media, 0);
  return { line: extra === '' ? whole.text : `${whole.text} — ${extra}`, media, facts };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ');
