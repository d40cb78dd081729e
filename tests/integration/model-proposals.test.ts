import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as proposals } from '@/app/api/drafts/[id]/proposals/route';
import { GET as read } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { prisma } from '@/lib/data/client';
import { isExactEvidence } from '@/lib/domain/article/schema';
import type { DraftProposal } from '@/lib/domain/vetting/schema';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { articlePool } from '@/lib/worker/article-pool';
import { fails, hangs, proposes, startModelServer, type Behaviour, type ModelServer } from '@/tests/factories/model-server';
import { resetDatabase } from '@/tests/setup/database';
import { newDraft, sentences, text } from './draft-article';
import { TestBrowser } from './routes-browser';

const cap = 2;
const capInAll = 3;
let server: ModelServer;
let behaviour: Behaviour;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startModelServer((response, call) => behaviour(response, call));
  // Read on first use, which is in the first test below.
  Object.assign(process.env, { DATELINE_MODEL_URL: server.url, DATELINE_MODEL: 'test-model', DATELINE_MODEL_KEY: 'sk-secret', DATELINE_MODEL_DAILY_RUNS: String(cap), DATELINE_MODEL_DAILY_RUNS_IN_ALL: String(capInAll) });
});
beforeEach(async () => {
  await resetDatabase();
  browser = new TestBrowser();
});
afterAll(async () => {
  await server.close();
  await articlePool().close();
  await prisma.$disconnect();
});

type Line = { stage?: string; ok?: boolean; reason?: string; message?: string; proposal?: DraftProposal; tokens?: { input: number; output: number } };

const warden = {
  statement: 'Oswin Tarrant is the warden of the harbour.',
  kind: 'role',
  quote: 'Oswin Tarrant, the warden of the harbour, cut the ribbon',
  items: [{ format: 'short-answer', stem: 'Who is the warden of the harbour of Port Ellery?', key: 'Oswin Tarrant', options: null, accepted: ['Tarrant'], rationale: null }],
};
const invented = { ...warden, statement: 'Queen Adela opened the harbour.', quote: 'Queen Adela opened the harbour with a golden key.', items: [{ ...warden.items[0], stem: 'Who opened the harbour?', key: 'Queen Adela' }] };

async function makeDraft(): Promise<string> {
  const draft = { ...newDraft(), anyway: true };
  expect((await browser.post(create, '/api/drafts', draft)).status).toBe(201);
  return draft.id;
}
const path = (id: string) => `/api/drafts/${id}/proposals`;
const ask = async (id: string, origin: 'built-in' | 'model'): Promise<Line[]> => (await browser.post(proposals, path(id), { origin })).json as Line[];
const requestFor = (id: string, signal: AbortSignal): Request =>
  new Request(`http://localhost:3000${path(id)}`, { method: 'POST', body: JSON.stringify({ origin: 'model' }), signal, headers: { cookie: browser.cookie ?? '', 'content-type': 'application/json', origin: 'http://localhost:3000' } });
const kept = async (id: string) => ((await browser.get(read, `/api/drafts/${id}`)).json as DraftAnswer).proposals;

describe('a proposal by the language model', () => {
  it('is stored beside the built-in one, with the model as its origin, and its tokens are told and counted', async () => {
    behaviour = proposes([warden, invented]);
    const id = await makeDraft();
    const builtIn = (await ask(id, 'built-in')).at(-1)?.proposal;
    const lines = await ask(id, 'model');
    expect(lines.map(({ stage }) => stage)).toEqual(['reading', 'proposing', 'checking', undefined]);
    const last = lines.at(-1);
    expect(last).toMatchObject({ ok: true, tokens: { input: 1_200, output: 340 }, proposal: { origin: 'model' } });
    expect(await kept(id)).toEqual([builtIn, last?.proposal]);
    for (const item of last?.proposal?.items ?? []) {
      expect(item.origin).toBe('model');
      expect(isExactEvidence(text, item.evidence)).toBe(true);
      expect(item.evidence.quote).toBe(sentences.warden);
    }
    expect(last?.proposal?.rejected).toContainEqual({ stem: 'Who opened the harbour?', reason: 'the quotation is not in the article' });
    expect(await prisma.modelRun.findMany()).toMatchObject([{ ownerId: await browser.learnerId(), model: 'test-model', outcome: 'proposed', inputTokens: 1_200, outputTokens: 340 }]);
  });

  it('says why there is none when the server refuses the key, and leaves the built-in set as it was', async () => {
    behaviour = fails(401, {}, { error: { message: 'bad key sk-secret' } });
    const id = await makeDraft();
    const builtIn = (await ask(id, 'built-in')).at(-1)?.proposal;
    const reply = await browser.post(proposals, path(id), { origin: 'model' });
    expect((reply.json as Line[]).at(-1)).toMatchObject({ ok: false, reason: 'unauthorised', message: expect.stringContaining('untouched') as string });
    expect(reply.text).not.toContain('secret');
    expect(await kept(id)).toEqual([builtIn]);
    expect(await prisma.modelRun.findFirst()).toMatchObject({ outcome: 'unauthorised' });
  });

  it('is refused with a sentence once the day’s runs are used, without asking the server', async () => {
    behaviour = fails(404);
    const id = await makeDraft();
    for (let run = 0; run < cap; run += 1) await ask(id, 'model');
    const asked = server.calls.length;
    expect((await ask(id, 'model')).at(-1)).toMatchObject({ ok: false, reason: 'cap', message: expect.stringMatching(/2 times a day.*midnight UTC/) as string });
    expect(server.calls).toHaveLength(asked);
  });

  it('is refused to a new guest too once everybody’s runs of the day are used, without asking the server', async () => {
    behaviour = fails(404);
    for (let run = 0; run < capInAll; run += 1) {
      browser = new TestBrowser();
      expect((await ask(await makeDraft(), 'model')).at(-1)).toMatchObject({ reason: 'unknown-model' });
    }
    const asked = server.calls.length;
    browser = new TestBrowser();
    expect((await ask(await makeDraft(), 'model')).at(-1)).toMatchObject({ ok: false, reason: 'cap-in-all', message: expect.stringMatching(/Everybody.*3 times a day.*midnight UTC/) as string });
    expect(server.calls).toHaveLength(asked);
  });

  it('cannot be had more often by asking many times at once', async () => {
    behaviour = proposes([warden]);
    const id = await makeDraft();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => ask(id, 'model')));
    expect(outcomes.filter((lines) => lines.at(-1)?.reason === 'cap')).toHaveLength(6 - cap);
    expect(await prisma.modelRun.count()).toBe(cap);
  });

  it('is not kept when its reader leaves after the model has answered, and counts with its tokens all the same', async () => {
    behaviour = proposes([warden]);
    const id = await makeDraft();
    const leaving = new AbortController();
    const { body } = await proposals(requestFor(id, leaving.signal));
    const lines: string[] = [];
    // The last stage is said before the run is closed in the database, and the proposal kept after that.
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      lines.push(new TextDecoder().decode(chunk));
      if (lines.at(-1)?.includes('checking')) leaving.abort();
    }
    expect(lines.join('')).not.toContain('"ok":true');
    expect(await kept(id)).toEqual([]);
    expect(await prisma.modelRun.findFirst()).toMatchObject({ outcome: 'proposed', inputTokens: 1_200, outputTokens: 340 });
  });

  it('is given up when its reader leaves: the server’s connection is closed, the run ended, and nothing kept', async () => {
    behaviour = hangs;
    const id = await makeDraft();
    const leaving = new AbortController();
    const before = server.calls.length;
    const reading = (await proposals(requestFor(id, leaving.signal))).text();
    await expect.poll(() => server.calls.length).toBe(before + 1);
    leaving.abort();
    await reading;
    expect(await server.calls.at(-1)?.closedEarly).toBe(true);
    await expect.poll(async () => (await prisma.modelRun.findFirst())?.outcome).toBe('cancelled');
    expect(await kept(id)).toEqual([]);
  });
});
