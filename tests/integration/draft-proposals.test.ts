import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POST as proposals } from '@/app/api/drafts/[id]/proposals/route';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { GET as read, PATCH as update } from '@/app/api/drafts/[id]/route';
import { POST as publication } from '@/app/api/drafts/[id]/publication/route';
import { POST as create } from '@/app/api/drafts/route';
import { newId } from '@/lib/auth/new-id';
import { prisma } from '@/lib/data/client';
import { addProposal } from '@/lib/data/draft-proposals';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { articlePool } from '@/lib/worker/article-pool';
import { resetDatabase } from '@/tests/setup/database';
import { byHand, edited, newDraft, newerText, proposal, text } from './draft-article';
import { TestBrowser } from './routes-browser';

let browser: TestBrowser;
beforeEach(async () => {
  await resetDatabase();
  browser = new TestBrowser();
});
afterAll(async () => {
  await articlePool().close();
  await prisma.$disconnect();
});

type Line = { stage?: string; ok?: boolean; reason?: string; message?: string; proposal?: DraftProposal };

const path = (id: string) => `/api/drafts/${id}/proposals`;
const propose = async (id: string, origin = 'built-in') => browser.post(proposals, path(id), { origin });
const get = async (id: string) => (await browser.get(read, `/api/drafts/${id}`)).json as DraftAnswer;
async function makeDraft(change: Parameters<typeof newDraft>[0] = {}): Promise<string> {
  const draft = { ...newDraft(change), anyway: true };
  const reply = await browser.post(create, '/api/drafts', draft);
  expect(reply.status, reply.text).toBe(201);
  return draft.id;
}
const lastOf = (json: unknown): Line => (json as Line[]).at(-1) ?? {};
const german = 'Die Fähre zwischen Alma und Bresk fuhr am Montag nach einem langen Streik von zwölf Tagen wieder über den See, wie die Direktorin des Hafens am Abend mitteilte. '.repeat(4).trim();

describe('POST /api/drafts/[id]/proposals', () => {
  it('tells how far it is, line by line, and keeps what it proposes', async () => {
    const id = await makeDraft();
    const reply = await propose(id);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([200, 'application/x-ndjson; charset=utf-8', 'private, no-store']);
    const lines = reply.json as Line[];
    expect(lines.slice(0, -1)).toEqual([{ stage: 'reading' }, { stage: 'proposing' }]);
    const made = lastOf(lines).proposal!;
    expect(made.origin).toBe('built-in');
    expect(made.items).not.toEqual([]);
    for (const { evidence } of [...made.facts, ...made.items]) expect(isExactEvidence(text, evidence)).toBe(true);
    expect((await get(id)).proposals).toEqual([made]);
    expect((await get(id)).draft.textLocked).toBe(true);
  });

  it('twice keeps the same once', async () => {
    const id = await makeDraft();
    await Promise.all([propose(id), propose(id)]);
    expect(await prisma.draftProposal.count()).toBe(1);
  });

  it.each<[string, string, RegExp]>([
    ['not-english', german, /reads English.*by hand/],
    ['too-short', 'It rained on Monday.', /50/],
  ])('says plainly that a text is %s, and keeps the draft to be written by hand', async (reason, content, message) => {
    const id = await makeDraft({ text: content });
    expect(lastOf((await propose(id)).json)).toEqual({ ok: false, reason, message: expect.stringMatching(message) as string });
    expect(await get(id)).toMatchObject({ proposals: [], draft: { text: content, textLocked: false } });
  });

  it('of a newer text that is no English still has what its earlier one was asked', async () => {
    const first = await makeDraft({ text: german, language: 'de' });
    const quote = german.slice(0, german.indexOf('.') + 1);
    const evidence = { start: 0, end: quote.length, quote };
    await browser.post(edits, `/api/drafts/${first}/edits`, { since: 0, edits: edited({ action: 'add', fact: { ...byHand.fact, statement: quote, evidence }, item: { ...byHand.item, stem: 'Wie lange dauerte der Ausstand?', key: 'zwölf Tagen', evidence } }) });
    expect((await browser.post(publication, `/api/drafts/${first}/publication`, {})).status).toBe(200);
    const second = await makeDraft({ text: `Neues vom See.\n\n${german}`, language: 'de' });
    expect(lastOf((await propose(second)).json)).toMatchObject({ ok: false, reason: 'not-english' });
    const { draft, proposals: kept, edits: log } = await get(second);
    expect(foldDraft(draft.text, kept, log).items).toMatchObject([{ status: 'accepted', item: { stem: 'Wie lange dauerte der Ausstand?', evidence: { start: 16 } } }]);
  });

  it('puts what is carried over before what is proposed anew, once', async () => {
    const first = await makeDraft();
    const ownerId = await browser.learnerId();
    await addProposal(ownerId, first, text, proposal, new Date(), newId(new Date()));
    await browser.post(edits, `/api/drafts/${first}/edits`, { since: 0, edits: edited({ action: 'accept', items: ['warden-typed', 'wrecks-typed'] }, byHand) });
    await browser.post(publication, `/api/drafts/${first}/publication`, {});
    const second = await makeDraft({ text: newerText });
    await propose(second);
    await propose(second);
    const { proposals: kept, edits: log } = await get(second);
    expect(kept.map(({ origin }) => origin)).toEqual(['author', 'built-in']);
    expect(log).toMatchObject([{ order: 1, edit: { action: 'accept', items: ['warden-typed', 'hand-1-a'] } }]);
  });

  it('says that no language model is set up, before anything is counted', async () => {
    const id = await makeDraft();
    const reply = await propose(id, 'model');
    expect([reply.status, reply.text]).toEqual([409, expect.stringMatching(/No language model is set up/)]);
    expect(await prisma.rateLimit.count({ where: { key: { startsWith: 'generation' } } })).toBe(0);
  });

  it('stops at twenty an hour, and says when to go on', async () => {
    const id = await makeDraft({ text: 'It rained on Monday.' });
    for (let count = 0; count < 20; count += 1) expect((await propose(id)).status).toBe(200);
    const reply = await propose(id);
    expect([reply.status, reply.text]).toEqual([429, expect.stringMatching(/try again in 60 minutes/)]);
  });

  it('stops one place that makes a new guest for every try', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const id = await makeDraft({ text: 'It rained on Monday.' });
    await browser.post(proposals, path(id), { origin: 'built-in' }, from('192.0.2.7'));
    await prisma.rateLimit.updateMany({ where: { key: { startsWith: 'generation-address' } }, data: { count: 200 } });
    expect((await browser.post(proposals, path(id), { origin: 'built-in' }, from('192.0.2.7'))).status).toBe(429);
    expect((await browser.post(proposals, path(id), { origin: 'built-in' }, from('192.0.2.8'))).status).toBe(200);
  });

  it.each([{}, { origin: 'author' }])('refuses %j', async (body) => {
    expect((await browser.post(proposals, path(await makeDraft()), body)).status).toBe(400);
  });

  describe('that is cancelled', () => {
    const controllers: AbortController[] = [];
    afterEach(() => controllers.splice(0).forEach((controller) => controller.abort()));

    async function start(id: string): Promise<{ controller: AbortController; response: Response }> {
      const controller = new AbortController();
      controllers.push(controller);
      const headers = { cookie: browser.cookie ?? '', 'content-type': 'application/json', origin: 'http://localhost:3000' };
      const response = await proposals(new Request(`http://localhost:3000${path(id)}`, { method: 'POST', body: JSON.stringify({ origin: 'built-in' }), headers, signal: controller.signal }));
      return { controller, response };
    }

    it('by its request ends, and keeps nothing', async () => {
      const id = await makeDraft();
      const { controller, response } = await start(id);
      controller.abort();
      const said = await response.text();
      expect(said).not.toMatch(/"ok":true/);
      expect((await get(id)).proposals).toEqual([]);
    });

    it('by its request does not bring in what its earlier text was asked, either', async () => {
      const first = await makeDraft();
      await addProposal(await browser.learnerId(), first, text, proposal, new Date(), newId(new Date()));
      await browser.post(edits, `/api/drafts/${first}/edits`, { since: 0, edits: edited({ action: 'accept', items: ['warden-typed'] }) });
      expect((await browser.post(publication, `/api/drafts/${first}/publication`, {})).status).toBe(200);
      const second = await makeDraft({ text: newerText });
      const { controller, response } = await start(second);
      controller.abort();
      await response.text();
      expect(await get(second)).toMatchObject({ proposals: [], edits: [], draft: { textLocked: false } });
    });

    it('by closing the answer ends, and leaves the text to be mended', async () => {
      const id = await makeDraft();
      const { response } = await start(id);
      await response.body?.cancel();
      expect((await browser.patch(update, `/api/drafts/${id}`, { text: newerText })).status).toBe(200);
      expect((await get(id)).proposals).toEqual([]);
    });
  });

  it('keeps nothing that was made of a text that is no longer the draft’s', async () => {
    const id = await makeDraft();
    const ownerId = await browser.learnerId();
    await browser.patch(update, `/api/drafts/${id}`, { text: newerText });
    expect(await addProposal(ownerId, id, text, proposal, new Date(), newId(new Date()))).toEqual({ ok: false, reason: 'text-changed' });
    await expect(addProposal(ownerId, id, newerText, proposal, new Date(), newId(new Date()))).rejects.toThrow(/another text/);
    expect(await prisma.draftProposal.count()).toBe(0);
  });

  it('has an end', async () => {
    const id = await makeDraft();
    const ownerId = await browser.learnerId();
    const outcomes = [];
    for (let count = 0; count < 13; count += 1) {
      const numbered = { ...proposal, rejected: [{ stem: `${count}?`, reason: 'no subject' }] };
      outcomes.push((await addProposal(ownerId, id, text, numbered, new Date(), newId(new Date()))).ok);
    }
    expect(outcomes).toEqual([...Array.from({ length: 12 }, () => true), false]);
  });
});
