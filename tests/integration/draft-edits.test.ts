import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { GET as read } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { newId } from '@/lib/auth/new-id';
import { prisma } from '@/lib/data/client';
import { MAX_EDITS } from '@/lib/data/draft-edits';
import { addProposal } from '@/lib/data/draft-proposals';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { DraftAnswer, EditsAnswer } from '@/lib/schemas/draft';
import { resetDatabase } from '@/tests/setup/database';
import { byHand, edited, newDraft, proposal, text } from './draft-article';
import { TestBrowser } from './routes-browser';

let browser: TestBrowser;
let id: string;
beforeEach(async () => {
  await resetDatabase();
  browser = new TestBrowser();
  const draft = newDraft();
  await browser.post(create, '/api/drafts', draft);
  id = draft.id;
  await addProposal(await browser.learnerId(), id, text, proposal, new Date(), newId(new Date()));
});
afterAll(() => prisma.$disconnect());

const send = async (list: { id: string; edit: unknown }[], since = 0) => browser.post(edits, `/api/drafts/${id}/edits`, { edits: list, since });
const answerOf = async (list: { id: string; edit: unknown }[], since = 0) => (await send(list, since)).json as EditsAnswer;
const view = async () => {
  const { draft, proposals, edits } = (await browser.get(read, `/api/drafts/${id}`)).json as DraftAnswer;
  return foldDraft(draft.text, proposals, edits);
};
const accept = { action: 'accept' as const, items: ['warden-choice'] };
const reject = { action: 'reject' as const, item: 'wrecks-typed', reason: 'trivial' as const };

describe('POST /api/drafts/[id]/edits', () => {
  it('takes edits in their order and tells everything since', async () => {
    const [first, second, third] = edited(accept, reject, byHand);
    expect(await answerOf([first!, second!])).toEqual({ edits: [{ ...first, order: 1 }, { ...second, order: 2 }], refused: [] });
    expect(await answerOf([third!], 1)).toEqual({ edits: [{ ...second, order: 2 }, { ...third, order: 3 }], refused: [] });
    expect(await answerOf([], 3)).toEqual({ edits: [], refused: [] });
    expect((await view()).counts).toMatchObject({ accepted: 2, rejected: 1 });
  });

  it('takes the same batch twenty times at once as one', async () => {
    const batch = edited(accept, reject, byHand);
    const replies = await Promise.all(Array.from({ length: 20 }, () => answerOf([...batch, batch[0]!])));
    for (const reply of replies) expect(reply.edits.map(({ id, order }) => [id, order])).toEqual(batch.map(({ id }, index) => [id, index + 1]));
    expect(await prisma.draftEdit.count()).toBe(3);
  });

  it('loses and doubles nothing of twenty different batches at once, each in its own order', async () => {
    const batches = Array.from({ length: 20 }, () => edited(accept, reject, accept));
    await Promise.all(batches.map((batch) => send(batch)));
    const { edits: log } = await answerOf([]);
    expect(log.map(({ order }) => order)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    for (const batch of batches) expect(log.filter((edit) => batch.some((sent) => sent.id === edit.id)).map((edit) => edit.id)).toEqual(batch.map((sent) => sent.id));
    expect((await prisma.draft.findFirstOrThrow()).lastEditOrder).toBe(60);
  });

  it('keeps the first of two edits that are sent under one id', async () => {
    const [first] = edited(accept);
    await send([first!]);
    expect((await answerOf([{ id: first!.id, edit: reject }])).edits).toEqual([{ ...first, order: 1 }]);
  });

  it('names what it refuses, one by one, and takes the rest', async () => {
    const [sound] = edited(accept);
    const unsound = [{ action: 'edit', item: 'wrecks-typed', fields: { stem: 'a\u0000b' } }, { action: 'edit', item: 'wrecks-typed', fields: { stem: 'x'.repeat(100_000) } }, 'nonsense', null].map((edit) => ({ id: newId(new Date()), edit }));
    const { edits: log, refused } = await answerOf([unsound[0]!, sound!, ...unsound.slice(1)]);
    expect(log.map((edit) => edit.id)).toEqual([sound!.id]);
    expect(refused.map((each) => each.id)).toEqual(unsound.map((each) => each.id));
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(/not text/), expect.stringMatching(/At most 600/), expect.any(String), expect.any(String)]);
  });

  it.each<[string, unknown]>([
    ['more than a hundred', { edits: edited(...Array.from({ length: 101 }, () => accept)), since: 0 }],
    ['an id that is none', { edits: [{ id: 'one', edit: accept }], since: 0 }],
    ['no place to go on from', { edits: [] }],
    ['a place before the first', { edits: [], since: -1 }],
  ])('refuses a batch with %s whole', async (_what, body) => {
    expect((await browser.post(edits, `/api/drafts/${id}/edits`, body)).status).toBe(400);
    expect(await prisma.draftEdit.count()).toBe(0);
  });

  it('has an end', async () => {
    await prisma.draft.updateMany({ data: { lastEditOrder: MAX_EDITS - 1 } });
    const [last, tooMany] = edited(accept, reject);
    const { edits: log, refused } = await answerOf([last!, tooMany!]);
    expect(log).toEqual([{ ...last, order: MAX_EDITS }]);
    expect(refused).toEqual([{ id: tooMany!.id, message: expect.stringMatching(/Make a new one/) as string }]);
  });
});
