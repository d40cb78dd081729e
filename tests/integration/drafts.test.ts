import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as archive } from '@/app/api/drafts/[id]/archive/route';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { POST as proposals } from '@/app/api/drafts/[id]/proposals/route';
import { POST as publication } from '@/app/api/drafts/[id]/publication/route';
import { GET as read, PATCH as update } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { newId } from '@/lib/auth/new-id';
import { prisma } from '@/lib/data/client';
import { addProposal } from '@/lib/data/draft-proposals';
import { listDrafts } from '@/lib/data/draft-views';
import { MAX_DRAFTS } from '@/lib/data/drafts';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { resetDatabase } from '@/tests/setup/database';
import { byHand, edited, fields, newDraft, newerText, proposal, text } from './draft-article';
import { TestBrowser } from './routes-browser';

let browser: TestBrowser;
beforeAll(resetDatabase);
beforeEach(() => {
  browser = new TestBrowser();
});
afterAll(() => prisma.$disconnect());

const path = (id: string, part = ''): string => `/api/drafts/${id}${part}`;
const problem = (json: unknown) => (json as { error: { code: string; message: string; fields?: Record<string, string[]> } }).error;
const keep = async (draft = newDraft()) => browser.post(create, '/api/drafts', draft);
const kept = async (draft = newDraft()): Promise<string> => ((await keep(draft)).json as { id: string }).id;
const propose = async (id: string) => addProposal(await browser.learnerId(), id, text, proposal, new Date(), newId(new Date()));
const get = async (id: string) => (await browser.get(read, path(id))).json as DraftAnswer;

describe('POST /api/drafts', () => {
  it('makes a guest of a stranger and keeps the text in its one form', async () => {
    const draft = newDraft({ text: `\uFEFF${text.replaceAll('\n', '\r\n')}  \r\n`, title: '  A harbour\treopens ' });
    const reply = await keep(draft);
    expect([reply.status, reply.json]).toEqual([201, { id: draft.id }]);
    expect(await get(draft.id)).toEqual({
      draft: {
        id: draft.id, title: 'A harbour reopens', byline: 'Edda Kroll', source: 'Test Wire', sourceUrl: 'https://wire.example/harbour', publishedOn: '2026-10-31', language: 'en', direction: 'ltr', text,
        createdAt: expect.any(String) as string, updatedAt: expect.any(String) as string, archived: false, published: null, superseded: false, textLocked: false, previousId: null,
      },
      proposals: [],
      edits: [],
      changedFacts: [],
      olderFacts: null,
    });
  });

  it('twenty times at once is one draft', async () => {
    await kept(newDraft({ text: 'Something else.', sourceUrl: null }));
    const draft = newDraft();
    const replies = await Promise.all(Array.from({ length: 20 }, () => keep(draft)));
    expect(replies.map(({ status, json }) => [status, json])).toEqual(replies.map(() => [201, { id: draft.id }]));
    expect(await prisma.draft.count({ where: { id: draft.id } })).toBe(1);
  });

  it('offers a text that is there already, in one tab or in five, and makes it only when it is wanted anyway', async () => {
    await kept(newDraft({ text: 'Something else.', sourceUrl: null }));
    const replies = await Promise.all(Array.from({ length: 5 }, () => keep(newDraft({ sourceUrl: null }))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const [first] = replies.flatMap(({ json }) => ('id' in (json as object) ? [(json as { id: string }).id] : []));
    expect(replies.find(({ status }) => status === 200)?.json).toEqual({ kind: 'same-text', same: { draftId: first, title: fields.title } });
    expect((await keep({ ...newDraft({ sourceUrl: null }), anyway: true } as ReturnType<typeof newDraft>)).status).toBe(201);
  });

  it('knows an address again without what says where a reader came from, and makes its newer text the next of it', async () => {
    const first = await kept();
    const newer = newDraft({ text: newerText, sourceUrl: 'https://wire.example/harbour?utm_source=mail#top' });
    expect(await keep(newer)).toMatchObject({ status: 200, json: { kind: 'same-address', same: { draftId: first } } });
    expect((await keep({ ...newer, anyway: true } as typeof newer)).status).toBe(201);
    expect((await get(newer.id)).draft).toMatchObject({ previousId: first, sourceUrl: fields.sourceUrl });
  });

  it('is nobody else’s business: the same text of another person is theirs', async () => {
    await kept();
    browser = new TestBrowser();
    expect((await keep()).status).toBe(201);
  });

  it.each<[string, Parameters<typeof newDraft>[0] & { id?: string }, string, RegExp]>([
    ['no text', { text: ' \n ' }, 'text', /empty/],
    ['a text too long', { text: 'word '.repeat(41_000) }, 'text', /200,000/],
    ['a text that is none', { text: 'abc\u0000def' }, 'text', /plain text/],
    ['no title', { title: ' ' }, 'title', /empty/],
    ['a title too long', { title: 'x'.repeat(201) }, 'title', /200/],
    ['an address that runs', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', /web address/],
    ['a day that is none', { publishedOn: '2026-02-30' }, 'publishedOn', /day/],
    ['a language that is none', { language: 'en" onload="x' }, 'language', /language/],
    ['an id that is guessed', { id: randomUUID() }, 'id', /./],
  ])('refuses %s, by name, and makes no guest of it', async (_what, change, field, message) => {
    const users = await prisma.user.count();
    const reply = await keep({ ...newDraft(), ...change } as ReturnType<typeof newDraft>);
    expect(reply.status).toBe(400);
    expect(problem(reply.json).fields?.[field]?.[0]).toMatch(message);
    expect(await prisma.user.count()).toBe(users);
  });

  it('says so when a request is larger than any article', async () => {
    const reply = await keep(newDraft({ text: 'ü'.repeat(700_000) }));
    expect([reply.status, problem(reply.json).message]).toEqual([413, expect.stringMatching(/larger than 1 MB/)]);
  });

  it('stops somebody who makes hundreds', async () => {
    const first = await kept();
    const ownerId = await browser.learnerId();
    const row = await prisma.draft.findUniqueOrThrow({ where: { ownerId_id: { ownerId, id: first } } });
    await prisma.draft.createMany({ data: Array.from({ length: MAX_DRAFTS - 1 }, () => ({ ...row, id: newId(new Date()) })) });
    const reply = await keep(newDraft({ text: 'Something else.', sourceUrl: null }));
    expect([reply.status, problem(reply.json).message]).toEqual([409, expect.stringMatching(/200 drafts/)]);
    await browser.post(archive, path(first, '/archive'), {});
    expect((await keep(newDraft({ text: 'Something else.', sourceUrl: null }))).status).toBe(201);
  });

  it('counts what one person makes in an hour', async () => {
    const again = newDraft();
    const replies: number[] = [];
    for (let count = 0; count < 101; count += 1) replies.push((await keep(again)).status);
    expect([replies[99], replies[100]]).toEqual([201, 429]);
  });
});

describe('markup in what people type', () => {
  it('is text like any other, kept to the letter', async () => {
    const nasty = '<script>alert(1)</script> & ${x} \'); drop table drafts; --';
    const id = await kept(newDraft({ title: nasty, byline: nasty, text: `${nasty}\n\n${text}` }));
    expect((await get(id)).draft).toMatchObject({ title: nasty, byline: nasty, text: `${nasty}\n\n${text}` });
  });
});

describe('PATCH /api/drafts/[id]', () => {
  it('mends the text until something points at places in it, and the rest at any time', async () => {
    const id = await kept();
    expect((await browser.patch(update, path(id), { text: newerText, publishedOn: null })).status).toBe(200);
    expect((await get(id)).draft).toMatchObject({ text: newerText, publishedOn: null, title: fields.title });
    await browser.patch(update, path(id), { text });
    await propose(id);
    const reply = await browser.patch(update, path(id), { text: newerText, title: 'Another' });
    expect([reply.status, problem(reply.json).message]).toEqual([409, expect.stringMatching(/text cannot be changed/)]);
    expect((await get(id)).draft).toMatchObject({ text, title: fields.title, textLocked: true });
    expect((await browser.patch(update, path(id), { text, title: 'Another' })).status).toBe(200);
    expect((await get(id)).draft.title).toBe('Another');
  });

  it('keeps the text too once a question is written by hand', async () => {
    const id = await kept();
    await browser.post(edits, path(id, '/edits'), { edits: edited(byHand), since: 0 });
    expect((await browser.patch(update, path(id), { text: newerText })).status).toBe(409);
  });

  it.each([[{}], [{ text: '' }], [{ id: 'x' }], [{ direction: 'up' }]])('refuses %j', async (change) => {
    expect((await browser.patch(update, path(await kept()), change)).status).toBe(400);
  });
});

describe('GET /drafts', () => {
  it('lists what one works on, the newest first, and what is put away apart from it', async () => {
    const [first, second] = [await kept(), await kept(newDraft({ text: 'Something else.', sourceUrl: null }))];
    const ownerId = await browser.learnerId();
    expect((await listDrafts(ownerId)).map(({ id }) => id)).toEqual([second, first]);
    await browser.patch(update, path(first), { title: 'Another' });
    expect((await listDrafts(ownerId)).map(({ id }) => id)).toEqual([first, second]);
    expect((await browser.post(archive, path(first, '/archive'), {})).json).toEqual({ archived: true });
    expect((await listDrafts(ownerId)).map(({ id }) => id)).toEqual([second]);
    expect((await listDrafts(ownerId, { archived: true })).map(({ id }) => id)).toEqual([first]);
    await browser.post(archive, path(first, '/archive'), { archived: false });
    expect(await listDrafts(ownerId)).toHaveLength(2);
    expect(JSON.stringify(await listDrafts(ownerId))).not.toContain('Oswin');
  });
});

describe('every route of a draft', () => {
  const routes = {
    'GET draft': (id: string, as: TestBrowser) => as.get(read, path(id)),
    'PATCH draft': (id: string, as: TestBrowser) => as.patch(update, path(id), { title: 'Mine now' }),
    'POST proposals': (id: string, as: TestBrowser) => as.post(proposals, path(id, '/proposals'), { origin: 'built-in' }),
    'POST edits': (id: string, as: TestBrowser) => as.post(edits, path(id, '/edits'), { edits: edited({ action: 'reject', item: 'warden-choice' }), since: 0 }),
    'POST publication': (id: string, as: TestBrowser) => as.post(publication, path(id, '/publication'), {}),
    'POST archive': (id: string, as: TestBrowser) => as.post(archive, path(id, '/archive'), {}),
  };
  const stored = (id: string) => Promise.all([prisma.draft.findMany({ where: { id } }), prisma.draftProposal.findMany({ where: { draftId: id } }), prisma.draftEdit.findMany({ where: { draftId: id } }), prisma.article.count()]);

  it.each(Object.entries(routes))('%s: is for its owner, and as unknown as one that is not to everybody else', async (_name, call) => {
    const id = await kept();
    await propose(id);
    const before = await stored(id);

    const stranger = await call(id, new TestBrowser());
    expect(stranger.status).toBe(401);
    expect(stranger.headers.get('set-cookie')).toBeNull();

    const guest = new TestBrowser();
    await guest.post(create, '/api/drafts', newDraft());
    const others = await call(id, guest);
    const nowhere = await call(newId(new Date()), guest);
    const garbled = await call('nonsense', guest);
    expect([others.status, nowhere.status, garbled.status]).toEqual([404, 404, 404]);
    expect(others.text).toBe(nowhere.text);
    expect(others.text).not.toContain('Oswin');
    expect(await stored(id)).toEqual(before);

    expect((await call(id, browser)).status).not.toBe(404);
  });

  it.each(Object.entries(routes).filter(([name]) => name.startsWith('POST')))('%s: does not answer a page of another site', async (name) => {
    const id = await kept();
    const route = { 'POST proposals': proposals, 'POST edits': edits, 'POST publication': publication, 'POST archive': archive }[name];
    if (!route) throw new Error(name);
    expect((await browser.post(route, path(id), {}, { origin: 'https://evil.example' })).status).toBe(403);
  });
});
