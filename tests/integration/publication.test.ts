import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { POST as attempts } from '@/app/api/attempts/route';
import { POST as edits } from '@/app/api/drafts/[id]/edits/route';
import { POST as publication } from '@/app/api/drafts/[id]/publication/route';
import { GET as read } from '@/app/api/drafts/[id]/route';
import { POST as create } from '@/app/api/drafts/route';
import { newId } from '@/lib/auth/new-id';
import { findArticle, findMarked, listArticles } from '@/lib/data/articles';
import { findCurrentAttempt, findLatestResult } from '@/lib/data/attempts';
import { listChangedFacts } from '@/lib/data/changed-facts';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { addProposal, carryOverPublished } from '@/lib/data/draft-proposals';
import { listDrafts } from '@/lib/data/draft-views';
import { listChanges } from '@/lib/data/learner-changes';
import { mergeGuest } from '@/lib/data/merge-guest';
import { findQuestionSet, findSittingItems } from '@/lib/data/question-sets';
import { deleteUser } from '@/lib/data/users';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { harbourFacts, makeContent, seedContent } from '@/tests/factories/content';
import { daysAfter, monday } from '@/tests/factories/ids';
import { makeKept } from '@/tests/factories/learners';
import { disclosureOf } from '@/tests/factories/disclosed';
import { resetDatabase } from '@/tests/setup/database';
import { byHand, edited, newDraft, newerText, proposal, sentences, text } from './draft-article';
import { TestBrowser } from './routes-browser';

let author: TestBrowser;
let learner: TestBrowser;
beforeEach(async () => {
  await resetDatabase();
  author = new TestBrowser();
  learner = new TestBrowser();
});
afterAll(() => prisma.$disconnect());

type Published = { slug: string; version: number };
const acceptAll: VettingEdit = { action: 'accept', items: ['warden-choice', 'wrecks-typed', 'warden-typed'] };

async function makeDraft(change: Parameters<typeof newDraft>[0] = {}): Promise<string> {
  const draft = { ...newDraft(change), anyway: true };
  await author.post(create, '/api/drafts', draft);
  return draft.id;
}
async function proposedDraft(...list: VettingEdit[]): Promise<string> {
  const id = await makeDraft();
  await addProposal(await author.learnerId(), id, text, proposal, new Date(), newId(new Date()));
  await edit(id, ...list);
  return id;
}
const edit = async (id: string, ...list: VettingEdit[]) => author.post(edits, `/api/drafts/${id}/edits`, { edits: edited(...list), since: 0 });
const tryToPublish = async (id: string) => author.post(publication, `/api/drafts/${id}/publication`, {});
const publish = async (id: string): Promise<Published> => {
  const reply = await tryToPublish(id);
  expect(reply.status, reply.text).toBe(200);
  return reply.json as Published;
};
const get = async (id: string) => (await author.get(read, `/api/drafts/${id}`)).json as DraftAnswer;
const answer = async (slug: string, item: string, response: string, questionSetVersion?: number): Promise<AnswerFeedback> => {
  const request = learner.answer(`${slug}.${item}`, response, slug);
  const reply = await learner.post(answers, '/api/answers', { ...request, purpose: { ...request.purpose, ...(questionSetVersion ? { questionSetVersion } : {}) } });
  expect(reply.status, reply.text).toBe(200);
  return reply.json as AnswerFeedback;
};
const message = (json: unknown): string => (json as { error: { message: string } }).error.message;

describe('publishing a draft', () => {
  it('makes an article that is found by its address alone, and a quiz of what is accepted', async () => {
    const id = await proposedDraft(acceptAll, byHand, { action: 'move', item: 'wrecks-typed', before: 'warden-choice' });
    const { slug, version } = await publish(id);
    expect(slug).toMatch(/^a-harbour-reopens-[0-9a-f]{10}$/);
    expect(version).toBe(1);
    expect(slug).not.toContain(id.slice(-10));
    expect(await listArticles()).toEqual([]);
    expect(await findArticle(slug)).toMatchObject({
      title: 'A harbour reopens', text, revision: 1, byline: 'Edda Kroll', source: 'Test Wire', publishedOn: '2026-10-31', licence: 'Not stated', topic: 'News',
      summary: 'The harbour of Port Ellery reopened on Monday after two years of work on its quays and its lighthouse.', questionSetId: slug, itemCount: 3,
    });
    expect((await findQuestionSet(slug))?.itemIds).toEqual(['wrecks-typed', 'warden-choice', 'hand-1-a'].map((item) => `${slug}.${item}`));
    expect(await prisma.item.findMany({ where: { id: `${slug}.hand-1-a` } })).toMatchObject([{ origin: 'author', factId: `${slug}.hand-1` }]);
    expect((await get(id)).draft).toMatchObject({ published: { slug, version: 1 }, superseded: false });
    expect(await prisma.article.findFirst()).toMatchObject({ ownerId: await author.learnerId(), listed: false });
  });

  it('states what is not known, and dates by the day it came in', async () => {
    const id = await makeDraft({ source: null, byline: null, sourceUrl: null, publishedOn: null });
    await edit(id, byHand);
    const { slug } = await publish(id);
    expect(await findArticle(slug)).toMatchObject({ source: 'Not stated', byline: null, publishedOn: new Date().toISOString().slice(0, 10) });
    const linked = await makeDraft({ source: null, sourceUrl: 'https://www.wire.example/other' });
    await edit(linked, byHand);
    expect(await findArticle((await publish(linked)).slug)).toMatchObject({ source: 'wire.example' });
  });

  it('once more changes nothing at all, also twenty times at once', async () => {
    const id = await proposedDraft(acceptAll);
    const all = await Promise.all(Array.from({ length: 20 }, () => publish(id)));
    expect(new Set(all.map((published) => JSON.stringify(published))).size).toBe(1);
    expect([await prisma.article.count(), await prisma.questionSetVersion.count()]).toEqual([1, 1]);
  });

  it('takes nothing that is not accepted, and nothing with a fault', async () => {
    const id = await proposedDraft(acceptAll, { action: 'edit', item: 'wrecks-typed', fields: { key: '44' } }, { action: 'reject', item: 'warden-typed' });
    const { slug } = await publish(id);
    expect(await prisma.item.findMany({ select: { id: true } })).toEqual([{ id: `${slug}.warden-choice` }]);
    expect(await prisma.fact.findMany({ select: { id: true } })).toEqual([{ id: `${slug}.warden` }]);
  });

  it.each<[string, VettingEdit[]]>([
    ['nothing is accepted', []],
    ['everything accepted has a fault', [{ action: 'accept', items: ['wrecks-typed'] }, { action: 'edit', item: 'wrecks-typed', fields: { key: '44' } }]],
  ])('says so when %s', async (_when, list) => {
    const reply = await tryToPublish(await proposedDraft(...list));
    expect([reply.status, message(reply.json)]).toEqual([409, expect.stringMatching(/Accept at least one/)]);
    expect(await prisma.article.count()).toBe(0);
  });

  it('works by hand for a text that no generator reads', async () => {
    const german = 'Die Fähre zwischen Alma und Bresk fuhr am Montag nach einem Streik von zwölf Tagen wieder.';
    const id = await makeDraft({ text: german, language: 'de', title: 'Fähre fährt' });
    const evidence = { start: 0, end: german.length, quote: german };
    await edit(id, { action: 'add', fact: { ...byHand.fact, statement: german, evidence }, item: { ...byHand.item, stem: 'Wie lange dauerte der Ausstand?', key: 'zwölf Tagen', evidence } });
    const { slug } = await publish(id);
    expect(slug).toMatch(/^fahre-fahrt-/);
    expect(await answer(slug, 'hand-1-a', 'zwölf Tagen')).toMatchObject({ correct: true, passage: { language: 'de' } });
  });

  it('under one title by two people is two articles', async () => {
    const first = await publish(await proposedDraft(acceptAll));
    author = new TestBrowser();
    expect((await publish(await proposedDraft(acceptAll))).slug).not.toBe(first.slug);
  });
});

describe('editing after people have answered', () => {
  it('leaves an old result as it was asked, and asks the new version of whoever begins now', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await answer(slug, 'wrecks-typed', '40');
    const learnerId = await learner.learnerId();
    const before = await findLatestResult(learnerId, slug);
    expect(before).toMatchObject({ correct: 1, total: 2 });

    await edit(id, { action: 'edit', item: 'warden-choice', fields: { stem: 'Who is called the warden of the harbour?', options: ['Oswin Tarrant', 'a mayor', 'a captain'] } }, { action: 'reject', item: 'wrecks-typed' }, byHand);
    expect(await publish(id)).toEqual({ slug, version: 2 });
    expect(await findLatestResult(learnerId, slug)).toEqual(before);

    const { attemptId } = (await learner.post(attempts, '/api/attempts', { questionSetId: slug })).json as { attemptId: string };
    expect(await findCurrentAttempt(learnerId, slug)).toMatchObject({ id: attemptId, questionSetVersion: 2, itemIds: [`${slug}.warden-choice`, `${slug}.hand-1-a`] });
    await answer(slug, 'warden-choice', 'a mayor');
    await answer(slug, 'hand-1-a', 'fog');
    expect(await findLatestResult(learnerId, slug)).toMatchObject({ number: 2, correct: 1, total: 2, answers: [{ stem: 'Who is called the warden of the harbour?' }, { correct: true }] });
    expect((await prisma.response.findMany({ where: { itemId: `${slug}.warden-choice` }, orderBy: { answeredAt: 'asc' } })).map(({ itemRevision }) => itemRevision)).toEqual([1, 2]);
    // Memory is of facts: one card of the warden, whichever version asked.
    expect(await prisma.card.findMany({ where: { learnerId }, select: { factId: true }, orderBy: { factId: 'asc' } })).toEqual(['hand-1', 'warden', 'wrecks'].map((fact) => ({ factId: `${slug}.${fact}` })));
  });

  it('lets a sitting under way go on with what it was begun with, to its end', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    // Of two wordings one has another key: what was asked decides.
    await edit(id, { action: 'edit', item: 'wrecks-typed', fields: { stem: 'By the end of which month had crews cleared the channel?', key: 'October' } }, { action: 'reject', item: 'warden-choice' });
    await edit(id, { action: 'accept', items: ['wrecks-typed'] });
    await publish(id);

    const learnerId = await learner.learnerId();
    const attempt = await findCurrentAttempt(learnerId, slug);
    expect(attempt).toMatchObject({ questionSetVersion: 1, itemIds: [`${slug}.warden-choice`, `${slug}.wrecks-typed`] });
    expect(await findSittingItems(attempt!, [`${slug}.wrecks-typed`])).toMatchObject([{ stem: 'How many wrecks had crews cleared from the channel?', key: '41', revision: 1 }]);
    const last = await answer(slug, 'wrecks-typed', '41');
    expect(last).toMatchObject({ correct: true, key: '41', quiz: { answered: 2, correct: 2, completed: true } });
    expect(await findLatestResult(learnerId, slug)).toMatchObject({ correct: 2, answers: [{}, { stem: 'How many wrecks had crews cleared from the channel?' }] });
  });

  it('tells the next question of a sitting under way as it was, not as it is', async () => {
    const id = await proposedDraft(acceptAll, byHand);
    const { slug } = await publish(id);
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await edit(id, { action: 'edit', item: 'hand-1-a', fields: { stem: 'For what reason had the ferry been late all morning?' } });
    await publish(id);
    expect((await answer(slug, 'wrecks-typed', '41')).quiz?.next).toMatchObject({ stem: 'Why had the ferry to Marsh Point been late all morning?' });
  });

  it('begins with what the page has shown, though another version was published while it was read', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    await edit(id, { action: 'reject', item: 'wrecks-typed' }, { action: 'edit', item: 'warden-choice', fields: { options: ['Oswin Tarrant', 'a mayor', 'a captain'] } });
    await publish(id);
    const first = await answer(slug, 'warden-choice', 'Oswin Tarrant', 1);
    expect(first.quiz).toMatchObject({ total: 2, next: { id: `${slug}.wrecks-typed` } });
    expect(await findCurrentAttempt(await learner.learnerId(), slug)).toMatchObject({ questionSetVersion: 1 });
    // A version that never was is the newest.
    learner = new TestBrowser();
    expect((await answer(slug, 'warden-choice', 'Oswin Tarrant', 77)).quiz).toMatchObject({ total: 1, completed: true });
  });

  it('counts no version for what nobody is asked otherwise', async () => {
    const id = await proposedDraft(acceptAll);
    await publish(id);
    await edit(id, { action: 'reject', item: 'warden-typed' }, { action: 'accept', items: ['warden-typed'] });
    expect((await publish(id)).version).toBe(1);
  });
});

describe('a changed article at the same address', () => {
  it('is the next revision: what stands moves along, what is gone is marked for author and learners', async () => {
    const { slug } = await publish(await proposedDraft(acceptAll, byHand));
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await answer(slug, 'wrecks-typed', '41');
    await answer(slug, 'hand-1-a', 'fog');
    const learnerId = await learner.learnerId();
    const result = await findLatestResult(learnerId, slug);
    expect(result?.answers.every(({ disclosure }) => disclosure.evidenceChangedOn === undefined)).toBe(true);

    const second = await makeDraft({ text: newerText });
    const ownerId = await author.learnerId();
    await carryOverPublished(ownerId, second, new Date(), newId(new Date()));
    const { draft, proposals, edits: log } = await get(second);
    // What the first text's set still asks of this one is there and accepted; what it said of the wrecks is not.
    const view = foldDraft(draft.text, proposals, log);
    expect(view.items.map(({ item, status }) => [item.id, status])).toEqual([['warden-choice', 'accepted'], ['hand-1-a', 'accepted']]);
    expect(view.items[0]?.siblings).toMatchObject([{ item: { id: 'warden-typed', origin: 'built-in' }, status: 'accepted' }]);

    const today = new Date().toISOString().slice(0, 10);
    // Its author is told before anything is published.
    expect((await get(second)).changedFacts).toMatchObject([{ id: `${slug}.wrecks`, changedOn: today, stillAsked: true }]);

    expect(await publish(second)).toEqual({ slug, version: 2 });
    expect(await findArticle(slug)).toMatchObject({ revision: 2, text: newerText });
    const changed = [{ id: `${slug}.wrecks`, statement: 'Crews had cleared 41 wrecks from the channel.', quote: sentences.wrecks, changedOn: today, stillAsked: false }];
    expect(await listChangedFacts(ownerId, slug)).toEqual(changed);
    expect(await listChanges(learnerId)).toMatchObject([{ factId: `${slug}.wrecks`, statement: 'Crews had cleared 41 wrecks from the channel.', stillAsked: false }]);
    expect(await listChangedFacts(learnerId, slug)).toEqual([]);
    expect((await get(second)).changedFacts).toEqual(changed);
    expect(await disclosureOf(`${slug}.wrecks-typed`)).toMatchObject({ key: '41', evidenceChangedOn: today });
    expect((await findQuestionSet(slug))?.itemIds).toEqual([`${slug}.warden-choice`, `${slug}.hand-1-a`]);

    const moved = await disclosureOf(`${slug}.warden-choice`);
    expect(moved?.evidenceChangedOn).toBeUndefined();
    expect(moved?.evidence).toEqual({ start: newerText.indexOf(sentences.warden), end: newerText.indexOf(sentences.warden) + sentences.warden.length, quote: sentences.warden });
    // The old result is the old one, in the old text, and says which sentence has changed since.
    const after = await findLatestResult(learnerId, slug);
    expect(after?.answers.map(({ disclosure }) => disclosure.evidenceChangedOn)).toEqual([undefined, today, undefined]);
    expect(after?.answers.map(({ disclosure: { evidenceChangedOn: _on, ...disclosure } }) => disclosure)).toEqual(result?.answers.map(({ disclosure }) => disclosure));
    expect(await prisma.card.count({ where: { learnerId } })).toBe(3);

    // From the old result to the newest text: to where it says it now, or to no place at all.
    const article = await findArticle(slug);
    const markOf = async (index: number) => findMarked(article!, after!.answers[index]!.disclosure.passage.articleRevision ?? 1, after!.answers[index]!.disclosure.evidence);
    expect(await markOf(0)).toMatchObject({ start: newerText.indexOf(sentences.warden) });
    expect(await markOf(1)).toBeNull();
    expect(await findMarked(article!, 2, moved!.evidence)).toEqual({ start: moved!.evidence.start, end: moved!.evidence.end });
    expect(moved?.passage.articleRevision).toBe(2);
    expect(await findMarked(article!, 3, { start: 0, end: 5 })).toBeNull();
    expect(await findMarked(article!, 2, { start: 0, end: newerText.length + 1 })).toBeNull();
  });

  it('asked again with the new figure is one more fact; said again word for word, the old one is back', async () => {
    const first = await proposedDraft(acceptAll);
    const { slug } = await publish(first);
    const ownerId = await author.learnerId();
    const second = await makeDraft({ text: newerText });
    await carryOverPublished(ownerId, second, new Date(), newId(new Date()));
    await publish(second);
    const third = await makeDraft({ text: `${text}\n\nThis text was restored on Wednesday.` });
    await addProposal(ownerId, third, `${text}\n\nThis text was restored on Wednesday.`, proposal, new Date(), newId(new Date()));
    await edit(third, acceptAll);
    expect(await publish(third)).toEqual({ slug, version: 3 });
    expect(await prisma.fact.findUnique({ where: { id: `${slug}.wrecks` } })).toMatchObject({ evidenceChangedAt: null, retiredAt: null });
  });

  it('is not put back by publishing the draft of the older text', async () => {
    const first = await proposedDraft(acceptAll);
    const { slug } = await publish(first);
    const second = await makeDraft({ text: newerText });
    await carryOverPublished(await author.learnerId(), second, new Date(), newId(new Date()));
    await publish(second);
    const reply = await tryToPublish(first);
    expect([reply.status, message(reply.json)]).toEqual([409, expect.stringMatching(/newer text/)]);
    expect((await get(first)).draft.superseded).toBe(true);
    expect(await findArticle(slug)).toMatchObject({ revision: 2 });
  });

  it('of a draft that was never published is an article of its own', async () => {
    await proposedDraft(acceptAll);
    const second = await makeDraft({ text: `${text}\n\nMore.` });
    await addProposal(await author.learnerId(), second, `${text}\n\nMore.`, proposal, new Date(), newId(new Date()));
    await edit(second, acceptAll);
    expect((await publish(second)).version).toBe(1);
  });
});

describe('content', () => {
  it('keeps versions as well, and marks what a newer text no longer says', async () => {
    await seedContent();
    expect(await prisma.questionSetVersion.findMany({ select: { version: true } })).toEqual([{ version: 1 }]);
    const [place, cost, minister] = harbourFacts;
    const later = daysAfter(monday, 30);
    await importContent(makeContent({ facts: [place!, minister!] }), later, newId(later));
    expect(await findQuestionSet('harbour')).toMatchObject({ version: 2 });
    expect(await prisma.fact.findMany({ where: { evidenceChangedAt: { not: null } } })).toMatchObject([{ id: `harbour.${cost!.id}`, evidenceChangedAt: later, retiredAt: later }]);
    expect((await prisma.questionSetVersion.findMany({ orderBy: { version: 'asc' } })).map(({ items }) => (items as unknown[]).length)).toEqual([6, 4]);
  });

  it('does not mark a fact that a newer text proves by another sentence', async () => {
    await seedContent();
    const [place, cost, minister] = harbourFacts;
    const reworded = { ...cost!, sentence: 'The harbour master put the cost of the dock at 48 million crowns.' };
    const later = daysAfter(monday, 30);
    await importContent(makeContent({ facts: [place!, reworded, minister!] }), later, newId(later));
    expect(await prisma.fact.findUnique({ where: { id: 'harbour.cost' } })).toMatchObject({ evidenceChangedAt: null, retiredAt: null, evidenceQuote: reworded.sentence });
  });

  it('from before versions were kept gets its first one when nothing has changed, and its second when something has', async () => {
    for (const [changed, versions] of [[false, [1]], [true, [2]]] as const) {
      await resetDatabase();
      await seedContent();
      await prisma.questionSetVersion.deleteMany();
      const content = makeContent();
      if (changed) content.set.items[0]!.stem = 'Where did a dock open?';
      await importContent(content, monday, newId(monday));
      expect((await prisma.questionSetVersion.findMany()).map(({ version }) => version)).toEqual(versions);
    }
  });
});

describe('what an author has', () => {
  it('goes along when a guest signs in: drafts, what was proposed and done, and what is published', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    const guestId = await author.learnerId();
    await prisma.modelRun.create({ data: { ownerId: guestId, id: newId(new Date()), day: monday, model: 'm', startedAt: monday } });
    const before = await get(id);
    const user = await makeKept('ana@example.org');
    await mergeGuest({ guestId, userId: user.id });
    expect(await listDrafts(user.id)).toMatchObject([{ id, published: { slug, version: 1 } }]);
    expect(await prisma.draft.count()).toBe(1);
    expect(await prisma.draftEdit.count({ where: { ownerId: user.id } })).toBe(before.edits.length);
    expect(await prisma.draftProposal.count({ where: { ownerId: user.id } })).toBe(1);
    expect(await prisma.modelRun.count({ where: { ownerId: user.id } })).toBe(1);
    expect(await prisma.article.findFirst()).toMatchObject({ ownerId: user.id });
  });

  it('keeps the version of every sitting when a guest signs in', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    await edit(id, { action: 'reject', item: 'warden-typed' });
    await publish(id);
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    const user = await makeKept('ana@example.org');
    await mergeGuest({ guestId: await learner.learnerId(), userId: user.id });
    expect(await findCurrentAttempt(user.id, slug)).toMatchObject({ questionSetVersion: 2 });
  });

  it('goes with the account, save what was published: others have cards of it', async () => {
    const { slug } = await publish(await proposedDraft(acceptAll));
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await deleteUser(await author.learnerId());
    expect([await prisma.draft.count(), await prisma.draftEdit.count(), await prisma.draftProposal.count()]).toEqual([0, 0, 0]);
    expect(await prisma.article.findFirst({ where: { slug } })).toMatchObject({ ownerId: null, listed: false });
    expect(await answer(slug, 'wrecks-typed', '41')).toMatchObject({ correct: true });
  });
});
