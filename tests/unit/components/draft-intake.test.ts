import { describe, expect, it } from 'vitest';
import { draftErrors } from '@/components/drafts/intake/draft-errors';
import { newDraftKeeper } from '@/components/drafts/intake/keep-new-draft';
import { directionOf, languageOptions, mainLanguage } from '@/components/drafts/intake/languages';
import { changeNewDraft, openNewDraft, textOf, toDraftFields, type NewDraftChange } from '@/components/drafts/intake/new-draft-state';
import { readGiven, sendIntake } from '@/components/drafts/intake/send-intake';
import { readFile } from '@/lib/intake/read-file';
import { newDraftSchema } from '@/lib/schemas/draft';
import { MAX_FILE_BYTES, MAX_FILE_MB } from '@/lib/schemas/intake';
import { newId } from '../../factories/ids';
import { memoryEntries } from '../offline/memory-entries';

const id = newId();
const nextId = newId();
const today = '2026-11-23';
const cleaned = { kind: 'cleaned', id: nextId, today, article: { title: 'A dock', publishedOn: '2026-02-20', language: 'en-GB', direction: 'ltr', text: 'One.\n\nA caption\n\nTwo.', notes: ['A caption was left in.'] } } satisfies NewDraftChange;
const run = (...changes: NewDraftChange[]) => changes.reduce(changeNewDraft, openNewDraft(id));
const signal = new AbortController().signal;

describe('what was given', () => {
  it.each([
    ['https://example.org/news/1', 'url'],
    ['  www.example.org/a  ', 'url'],
    ['example.org/a/b', 'url'],
    ['See https://example.org for more.', 'text'],
    ['One sentence. Two.', 'text'],
  ])('%j is %s', (typed, kind) => {
    expect(readGiven(typed)?.kind).toBe(kind);
  });

  it('nothing is nothing', () => {
    expect(readGiven(' \n ')).toBeNull();
  });

  it('a refusal comes back as its sentence, and so does a missing connection', async () => {
    const refuse = async () => Response.json({ ok: false, reason: 'scan', message: 'This is a scan without text.' }, { status: 422 });
    expect(await sendIntake({ kind: 'text', text: 'x' }, signal, refuse)).toEqual({ ok: false, message: 'This is a scan without text.' });
    const boundary = async () => Response.json({ error: { code: 'too-many-requests', message: 'Wait a minute.' } }, { status: 429 });
    expect(await sendIntake({ kind: 'text', text: 'x' }, signal, boundary)).toEqual({ ok: false, message: 'Wait a minute.' });
    const gone = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await sendIntake({ kind: 'text', text: 'x' }, signal, gone)).toMatchObject({ ok: false, message: expect.stringContaining('kept here') });
  });

  // A picture's first bytes: what is read of it is refused for that, and at once.
  it.each([
    ['as large as may be', MAX_FILE_BYTES, 'picture', 'sent'],
    ['one byte larger', MAX_FILE_BYTES + 1, 'too-large', 'not sent'],
  ])('a file %s is the same to page and server', async (_what, size, reason, sent) => {
    const bytes = new Uint8Array(size);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const read = await readFile(bytes);
    expect(read).toMatchObject({ ok: false, reason });
    let outcome = 'not sent';
    const send = async () => {
      outcome = 'sent';
      return Response.json(read, { status: 422 });
    };
    const said = await sendIntake({ kind: 'file', file: new File([bytes], 'big.pdf') }, signal, send);
    expect(outcome).toBe(sent);
    if (reason !== 'too-large') return;
    for (const message of [read, said].map((one) => (one.ok ? '' : one.message))) expect(message).toContain(` ${MAX_FILE_MB} MB`);
  });
});

describe('the article looked over', () => {
  it('loses what is taken out, and has it again when it is put back', () => {
    const out = run(cleaned, { kind: 'take-out', paragraph: 1, out: true });
    expect(textOf(out)).toBe('One.\n\nTwo.');
    expect(textOf(changeNewDraft(out, { kind: 'take-out', paragraph: 1, out: false }))).toBe('One.\n\nA caption\n\nTwo.');
  });

  it('is typed in as it stands, with what was taken out gone, and its paragraphs are found again', () => {
    const typed = run(cleaned, { kind: 'take-out', paragraph: 1, out: true }, { kind: 'type', text: 'One.\n\nThree.\n' }, { kind: 'typed' });
    expect(typed.typing).toBeNull();
    expect(typed.paragraphs).toEqual([{ text: 'One.', out: false }, { text: 'Three.', out: false }]);
  });

  it('has today for its day where the article names none, until its author says another', () => {
    const undated = { ...cleaned, article: { ...cleaned.article, publishedOn: undefined } };
    const dayOf = ({ details, dayAssumed }: ReturnType<typeof run>) => [details.publishedOn, dayAssumed];
    expect(dayOf(run(undated, { kind: 'detail', field: 'title', value: 'A quay' }))).toEqual([today, true]);
    expect(dayOf(run(undated, { kind: 'detail', field: 'publishedOn', value: '2026-02-21' }))).toEqual(['2026-02-21', false]);
    expect(dayOf(run(undated, cleaned))).toEqual(['2026-02-20', false]);
  });

  it('goes to the server under the one id as long as it is the same article', () => {
    const stored = run(cleaned, { kind: 'stored' }, { kind: 'detail', field: 'title', value: 'Another title' });
    expect([stored.id, stored.stored]).toEqual([id, true]);
    const other = changeNewDraft(stored, cleaned);
    expect([other.id, other.stored]).toEqual([nextId, false]);
  });

  it('sends fields that the server takes, and what was left empty as nothing', () => {
    const fields = toDraftFields(run(cleaned, { kind: 'detail', field: 'source', value: '  ' }));
    expect(fields).toEqual({ id, title: 'A dock', byline: null, source: null, sourceUrl: null, publishedOn: '2026-02-20', language: 'en', direction: 'ltr', text: 'One.\n\nA caption\n\nTwo.' });
    expect(newDraftSchema.safeParse(fields).error).toBeUndefined();
  });

  it('says what is in the way, and asks less of who writes by hand', () => {
    const draft = run(cleaned, { kind: 'detail', field: 'title', value: ' ' });
    expect(Object.keys(draftErrors(draft, 'generator')).sort()).toEqual(['text', 'title']);
    expect(Object.keys(draftErrors(draft, 'hand'))).toEqual(['title']);
    expect(draftErrors(run(cleaned, { kind: 'detail', field: 'sourceUrl', value: 'somewhere' }), 'hand').sourceUrl).toContain('https://');
  });
});

describe('the languages', () => {
  it('are known by their tag without the region, each with its direction', () => {
    expect([mainLanguage('en-GB'), mainLanguage('ckb-Arab'), mainLanguage('und')]).toEqual(['en', 'ckb', 'en']);
    expect([directionOf('ar'), directionOf('ckb'), directionOf('en'), directionOf('ku')]).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
  });
  it('hold the one intake found, English first', () => {
    const values = languageOptions('sw').map(({ value }) => value);
    expect(values[0]).toBe('en');
    expect(values).toContain('sw');
  });
});

describe('what was begun', () => {
  it('is there after the tab was closed, and gone once the server has it', () => {
    const device = memoryEntries();
    const draft = run(cleaned);
    newDraftKeeper({ tab: () => memoryEntries(), device: () => device }).keep(draft);
    const reopened = newDraftKeeper({ tab: () => memoryEntries(), device: () => device });
    expect(reopened.find()).toEqual(draft);
    reopened.forget(draft.id);
    expect(reopened.find()).toBeNull();
  });

  it('of one tab does not replace that of another, nor does its end take it away', () => {
    const device = memoryEntries();
    const [tabA, tabB] = [memoryEntries(), memoryEntries()];
    const a = newDraftKeeper({ tab: () => tabA, device: () => device });
    const b = newDraftKeeper({ tab: () => tabB, device: () => device });
    a.keep(openNewDraft(id));
    b.keep({ ...openNewDraft(nextId), pasted: 'second' });
    expect([a.find()?.id, b.find()?.id]).toEqual([id, nextId]);
    a.forget(id);
    expect(newDraftKeeper({ tab: () => memoryEntries(), device: () => device }).find()?.id).toBe(nextId);
  });
});
