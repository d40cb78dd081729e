import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportEvent, ExportNote, PackagePlan } from '@/lib/schemas/anki-export';
import { NOTE_TYPE_ID } from '@/lib/anki/note-type';
import { readPackage } from '@/lib/anki/read-package';
import { withDatabase } from '@/lib/anki/sqlite';
import { writePackage } from '@/lib/anki/write-package';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { addDays } from '@/lib/domain/scheduling/study-day';

const start = Date.UTC(2026, 1, 2, 9);
const dayOf = (days: number): string => addDays('2026-02-02', days);
let made = 0;

function event(days: number, what: Partial<ExportEvent> = {}): ExportEvent {
  made += 1;
  const at = start + days * 86_400_000;
  const evidence = { type: 'recalled' as const, itemId: 'x', itemRevision: 1, rating: 3 as const, visibleMs: 75_000 };
  return { id: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`, kind: 'review', target: null, evidence, dueOn: null, at, studyDay: dayOf(Math.floor(days)), ...what };
}

const card: ExportNote['card'] = { dueOn: dayOf(13), stability: 10.96321, difficulty: 2.11, reps: 2, lapses: 0, suspended: false, lastReviewedOn: dayOf(2), headAt: start + 2 * 86_400_000 };
const note: ExportNote = {
  factId: 'harbour.place',
  statement: 'The harbour of Port Ellis opened a third dock.',
  quote: 'The harbour of Port Ellis opened a <third> dock.',
  asOf: '2026-02-01',
  title: 'A third dock',
  topic: 'Harbours',
  source: 'A & B Daily',
  sourceUrl: 'https://paper.example/?a=1&b="2"',
  language: 'en',
  direction: 'ltr',
  changedAt: 1_770_000_000.4,
  items: [
    { format: 'multiple-choice', stem: 'Where?', key: 'Port Ellis', distractors: ['Cape Rowan'], prompts: [], retired: false },
    { format: 'cloze', stem: 'The harbour of _____ opened a <third> dock.', key: 'Port Ellis', distractors: [], prompts: [], retired: false },
  ],
  card,
  log: [event(0), event(2)],
};
const planOf = (notes: ExportNote[], change: Partial<PackagePlan> = {}): PackagePlan => ({
  pages: notes.map((one) => JSON.stringify([one])),
  now: new Date(start + 40 * 86_400_000),
  firstDay: '2026-02-01',
  dayStartHour: 4,
  zoneOffsetMinutes: 345,
  context: { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 },
  ...change,
});

type Row = Record<string, number | string>;

async function open(plan: PackagePlan): Promise<{ media: string; table: (name: string) => Row[] }> {
  const files = unzipSync(await writePackage(plan));
  expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
  const tables = await withDatabase(files['collection.anki2'] ?? null, (database) => {
    const read = (name: string): Row[] => {
      const [result] = database.exec(`select * from ${name} order by rowid`);
      return (result?.values ?? []).map((values) => Object.fromEntries(values.map((value, index) => [result?.columns[index] ?? '', value as number | string])));
    };
    return Object.fromEntries(['col', 'notes', 'cards', 'revlog', 'graves'].map((name) => [name, read(name)]));
  });
  return { media: strFromU8(files.media ?? new Uint8Array()), table: (name) => tables[name] ?? [] };
}

describe('a package for Anki', () => {
  it('has a collection with every key that its importer demands', async () => {
    const { media, table } = await open(planOf([note]));
    const [col] = table('col');
    expect(media).toBe('{}');
    expect(table('graves')).toEqual([]);
    // The first day begins at 4 in the morning, in a zone 5 h 45 min ahead.
    expect(col).toMatchObject({ id: 1, ver: 11, dty: 0, usn: 0, ls: 0, tags: '{}', crt: Date.UTC(2026, 0, 31, 22, 15) / 1000 });
    const json = (column: string): Record<string, Record<string, unknown>> => JSON.parse(String(col?.[column])) as Record<string, Record<string, unknown>>;
    const decks = Object.values(json('decks'));
    expect(decks.map(({ name }) => name)).toEqual(['Default', 'Dateline::Harbours']);
    for (const deck of decks) expect(deck).toMatchObject({ lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0], collapsed: false, dyn: 0, conf: 1, usn: expect.any(Number) as number, id: expect.any(Number) as number });
    for (const [id, deck] of Object.entries(json('decks'))) expect(String(deck.id)).toBe(id);
    const [type] = Object.values(json('models'));
    expect(Object.keys(json('models'))).toEqual([String(NOTE_TYPE_ID)]);
    for (const key of ['id', 'name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css', 'latexPre', 'latexPost', 'req']) expect(type).toHaveProperty(key);
    const fields = type?.flds as Record<string, unknown>[];
    expect(fields.map(({ name }) => name)).toEqual(['Front', 'Back', 'Evidence', 'Article', 'Source', 'As of']);
    fields.forEach((field, ord) => expect(field).toMatchObject({ ord, sticky: false, rtl: false, font: expect.any(String) as string, size: expect.any(Number) as number }));
    expect(type?.tmpls).toEqual([expect.objectContaining({ ord: 0, qfmt: expect.stringContaining('{{Front}}') as string, afmt: expect.stringContaining('{{Evidence}}') as string })]);
    expect(json('dconf')['1']).toMatchObject({ new: { delays: [1, 10] }, rev: { maxIvl: 36_500 }, lapse: { delays: [10] }, maxTaken: 60 });
    expect(json('conf')).toMatchObject({ schedVer: 2, rollover: 4, curDeck: 1 });
  });

  it('has a note with escaped fields, the key marked, and the sum of its front', async () => {
    const [row] = (await open(planOf([note]))).table('notes');
    const [front, back, evidence, article, source, asOf] = String(row?.flds).split('\u001f');
    expect(front).toBe('<div lang="en" dir="ltr">The harbour of _____ opened a &lt;third&gt; dock.</div>');
    expect(back).toBe('<div lang="en" dir="ltr">Port Ellis</div>');
    expect(evidence).toBe('<div lang="en" dir="ltr">The harbour of <mark>Port Ellis</mark> opened a &lt;third&gt; dock.</div>');
    expect(article).toContain('A third dock');
    expect(source).toBe('<a href="https://paper.example/?a=1&amp;b=&quot;2&quot;">A &amp; B Daily</a>');
    expect(asOf).toBe('2026-02-01');
    const sort = 'The harbour of _____ opened a <third> dock.';
    expect(row).toMatchObject({ guid: 'dateline.harbour.place', mid: NOTE_TYPE_ID, mod: 1_770_000_000, usn: -1, sfld: sort, csum: Number.parseInt(createHash('sha1').update(sort).digest('hex').slice(0, 8), 16), flags: 0, data: '' });
  });

  it('sets text that runs from the right, and makes no link of what is none', async () => {
    const [row] = (await open(planOf([{ ...note, language: 'ckb', direction: 'rtl', sourceUrl: 'javascript:alert(1)' }]))).table('notes');
    expect(row?.flds).toContain('<div lang="ckb" dir="rtl">');
    expect(row?.flds).not.toContain('<a ');
  });

  it('has a card with its memory, and its day counted from the first', async () => {
    const [row] = (await open(planOf([note]))).table('cards');
    expect(row).toMatchObject({ ord: 0, usn: -1, type: 2, queue: 2, due: 14, ivl: 11, factor: 2500, reps: 2, lapses: 0, left: 0, odue: 0, odid: 0, mod: start / 1000 + 2 * 86_400 });
    expect(JSON.parse(String(row?.data))).toEqual({ s: 10.9632, d: 2.11, dr: 0.9 });
  });

  it('has suspended cards, and new ones in their order', async () => {
    const fresh = { ...note, factId: 'b', card: { ...card, reps: 0, stability: 0, difficulty: 0, lastReviewedOn: null }, log: [] };
    const rows = (await open(planOf([{ ...note, card: { ...card, suspended: true } }, fresh]))).table('cards');
    expect(rows.map(({ type, queue, due, ivl }) => ({ type, queue, due, ivl })).sort((a, b) => Number(a.type) - Number(b.type))).toEqual([
      { type: 0, queue: 0, due: 2, ivl: 0 },
      { type: 2, queue: -1, due: 14, ivl: 11 },
    ]);
  });

  it('has the history: what counted, what was practice, what was put back, and nothing undone', async () => {
    const [first, again, drill, undone] = [event(0), event(2, { evidence: { type: 'recalled', itemId: 'x', itemRevision: 1, rating: 1, visibleMs: 500 } }), event(2.1), event(3)];
    const undo = event(3.1, { kind: 'undo', evidence: null, target: undone.id });
    const log = [undo, event(9, { kind: 'forget', evidence: null }), drill, undone, again, first, event(5, { kind: 'set-due', evidence: null, dueOn: dayOf(12) }), event(6, { kind: 'suspend', evidence: null })];
    const rows = (await open(planOf([{ ...note, log }]))).table('revlog');
    expect(rows.map(({ id, ease, ivl, lastIvl, time, type }) => ({ day: (Number(id) - start) / 86_400_000, ease, ivl, lastIvl, time, type }))).toEqual([
      { day: 0, ease: 3, ivl: 2, lastIvl: 0, time: 60_000, type: 0 },
      { day: 2, ease: 1, ivl: 1, lastIvl: 2, time: 500, type: 1 },
      { day: 2.1, ease: 3, ivl: 1, lastIvl: 1, time: 60_000, type: 3 },
      { day: 5, ease: 0, ivl: 7, lastIvl: 1, time: 0, type: 4 },
      { day: 9, ease: 0, ivl: 0, lastIvl: 7, time: 0, type: 4 },
    ]);
    for (const { factor, type, ease } of rows) expect(Number(factor) > 0).toBe(type !== 3 && !(type === 4 && ease === 0 && rows.at(-1)?.factor === factor));
  });

  it('gives two reviews of one millisecond a moment each', async () => {
    const twins = [note, { ...note, factId: 'b' }, { ...note, factId: 'c' }];
    const rows = (await open(planOf(twins))).table('revlog');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
    expect(new Set(rows.map(({ cid }) => cid)).size).toBe(3);
  });

  it('names everything alike in every package, so that Anki updates and does not double', async () => {
    const names = async (notes: ExportNote[]) => (await open(planOf(notes))).table('cards').map(({ id, nid, did }) => [id, nid, did]);
    const [alone] = await names([note]);
    expect(await names([{ ...note, factId: 'b', topic: 'Other › Part' }, note])).toContainEqual(alone);
  });

  it('is read again by our own importer, history and all', async () => {
    const plan = planOf([{ ...note, log: [event(0), event(2)] }]);
    const read = await readPackage(await writePackage(plan), plan.now);
    expect(read).toMatchObject({ ok: true, notes: [{ factId: 'harbour.place', deck: 'Dateline::Harbours', facts: [{ key: 'dateline.harbour.place', from: 0, to: 2, items: [{ stem: note.items[1]?.stem, key: 'Port Ellis' }] }] }], leftOut: { reviews: 0 } });
    expect(read.ok && [...read.reviews.at]).toEqual([start, start + 2 * 86_400_000]);
  });
});
