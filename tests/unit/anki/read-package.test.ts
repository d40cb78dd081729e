import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPackage } from '@/lib/anki/read-package';
import { makeApkg, makeNewApkg, makeSchema11, makeSchema18, storedZstd, zstdBomb, type MadeNote } from '@/tests/factories/anki-package';

const now = new Date('2026-03-02T06:00:00Z');
const day = 86_400_000;
const at = (days: number): number => Date.UTC(2025, 0, 1, 12) + days * day;

const notes: MadeNote[] = [
  { guid: 'a!', deck: 'Capitals::Europe', fields: ['Capital of <b>Norway</b>?<img src="n.png">', 'Oslo &amp; no other&nbsp;town'], reviews: { 0: [[at(0), 3], [at(2), 1], [at(3), 4]] } },
  { guid: 'b!', type: 'reversed', deck: 'Capitals::Europe', fields: ['Peru', 'Lima'], reviews: { 0: [[at(1), 3]], 1: [[at(5), 2]] } },
  { guid: 'c!', type: 'cloze', deck: 'History', fields: ['{{c1::Magna Carta}} was sealed in {{c2::1215::year}}.', 'At Runnymede'], reviews: { 1: [[at(4), 3]] }, suspended: true },
];

async function read(bytes: Uint8Array) {
  const result = await readPackage(bytes, now);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('a package', () => {
  it.each([
    ['schema 11 in an .apkg', () => makeApkg(notes)],
    ['schema 18 under zstd, beside the dummy', () => makeNewApkg(notes)],
    ['schema 11 as collection.anki21, beside the dummy', async () => zipSync({ 'collection.anki21': await makeSchema11(notes), 'collection.anki2': await makeSchema11([{ guid: 'dummy', fields: ['Please update', '!'] }]) })],
  ])('is read: %s', async (_name, make) => {
    const { notes: found, reviews, leftOut } = await read(await make());
    expect(found).toEqual([
      {
        factId: null,
        deck: 'Capitals::Europe',
        line: 'Capital of Norway? — Oslo & no other town',
        madeAt: 1_600_000_000_000,
        facts: [{ key: 'a!', items: [{ format: 'short-answer', stem: 'Capital of Norway?', key: 'Oslo & no other town' }], suspended: false, from: 0, to: 3 }],
      },
      {
        factId: null,
        deck: 'Capitals::Europe',
        line: 'Peru — Lima',
        madeAt: 1_600_000_001_000,
        facts: [{ key: 'b!', items: [{ format: 'short-answer', stem: 'Peru', key: 'Lima' }, { format: 'short-answer', stem: 'Lima', key: 'Peru' }], suspended: false, from: 3, to: 5 }],
      },
      {
        factId: null,
        deck: 'History',
        line: 'Magna Carta was sealed in 1215. — At Runnymede',
        madeAt: 1_600_000_002_000,
        facts: [
          { key: 'c!#1', items: [{ format: 'cloze', stem: '_____ was sealed in 1215.', key: 'Magna Carta' }], suspended: true, from: 5, to: 5 },
          { key: 'c!#2', items: [{ format: 'cloze', stem: 'Magna Carta was sealed in _____.', key: '1215' }], suspended: true, from: 5, to: 6 },
        ],
      },
    ]);
    expect([...reviews.at]).toEqual([at(0), at(2), at(3), at(1), at(5), at(4)]);
    expect([...reviews.rating]).toEqual([3, 1, 4, 3, 2, 3]);
    expect([...reviews.visibleMs]).toEqual(Array.from({ length: 6 }, () => 4000));
    expect(leftOut).toEqual({ withoutText: 0, tooLong: 0, media: 1, reviews: 0 });
  });

  it('gives the reviews that count, and a reset for what it is', async () => {
    const reviews: MadeNote['reviews'] = { 0: [[at(0), 3], [at(1), 3, 0, 3], [at(2), 0, 0, 4], [at(3), 0, 2500, 4], [at(4), 0, 2500, 5], [at(5), 3, 2500, 3], [now.getTime() + day, 3], [Date.UTC(1999, 0), 3]] };
    const result = await read(await makeApkg([{ guid: 'a!', fields: ['Q', 'A'], reviews }]));
    expect([...result.reviews.at].map((ms, index) => [ms, result.reviews.rating[index]])).toEqual([[at(0), 3], [at(2), 0], [at(5), 3]]);
    expect(result.leftOut.reviews).toBe(5);
  });

  it('leaves out notes of pictures alone and notes too long, and counts them', async () => {
    const result = await read(await makeApkg([{ guid: 'a', fields: ['<img src="a.png">', 'A'] }, { guid: 'b', fields: ['Q', 'x'.repeat(5_000)] }, { guid: 'c', fields: ['Q', `${'<b></b>'.repeat(9_000)}x`] }, { guid: 'd', fields: ['Q', 'A'] }]));
    expect(result.notes.map(({ line }) => line)).toEqual(['Q — A']);
    expect(result.leftOut).toMatchObject({ withoutText: 1, tooLong: 2 });
  });

  it('knows the notes that Dateline made', async () => {
    const result = await read(await makeApkg([{ guid: 'dateline.harbour.place', fields: ['Q', 'A'] }, { guid: 'dateline.', fields: ['Q', 'A'] }]));
    expect(result.notes.map(({ factId }) => factId)).toEqual(['harbour.place', null]);
  });
});

describe('what is no package, or made in bad faith', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const result = await readPackage(bytes, now);
    return result.ok ? 'read' : result.reason;
  };

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', 'not-a-package', () => new Uint8Array()],
    ['a text', 'not-a-package', () => strToU8('Dear Anki')],
    ['another archive', 'not-a-package', () => zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a collection that is no database', 'damaged', () => zipSync({ 'collection.anki2': strToU8('nothing like it') })],
    ['a database that is no collection', 'damaged', async () => zipSync({ 'collection.anki2': await makeSchema11([]).then((bytes) => bytes.subarray(0, 2_000)) })],
    ['a new collection that is no zstd', 'damaged', () => zipSync({ 'collection.anki21b': strToU8('nothing like it at all') })],
    ['zstd cut short', 'damaged', async () => zipSync({ 'collection.anki21b': storedZstd(await makeSchema18(notes)).subarray(0, 9_000) })],
    ['no notes', 'no-notes', () => makeApkg([])],
  ])('%s', async (_name, reason, make) => {
    expect(await refusal(await make())).toBe(reason);
  });

  it('a zstd bomb is stopped on its way', async () => {
    const started = process.memoryUsage().rss;
    expect(await refusal(zipSync({ 'collection.anki21b': zstdBomb(400_000) }))).toBe('unpacks-too-large');
    expect(process.memoryUsage().rss - started).toBeLessThan(900_000_000);
  });

  it('a frame that wants a gigabyte before it begins gets none', async () => {
    expect(await refusal(zipSync({ 'collection.anki21b': storedZstd(await makeSchema18(notes), 0xa8) }))).toBe('unpacks-too-large');
  });

  it('a zip bomb is known by its list', async () => {
    expect(await refusal(zipSync({ 'collection.anki2': new Uint8Array(257 * 1024 * 1024) }))).toBe('unpacks-too-large');
  });

  it('a list that lies gets no more room than it claims', async () => {
    const bytes = zipSync({ 'collection.anki2': new Uint8Array(50_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let index = 0; index + 28 < bytes.length; index += 1) if (view.getUint32(index, true) === 0x02014b50) view.setUint32(index + 24, 1_000, true);
    expect(await refusal(bytes)).toBe('damaged');
  });
});
