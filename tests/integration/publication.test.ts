import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as attempts } from '@/app/api/attempts/route';
import { findArticle, listArticles } from '@/lib/data/articles';
import { findCurrentAttempt, findLatestResult } from '@/lib/data/attempts';
import { prisma } from '@/lib/data/client';
import { findQuestionSet, findSittingItems } from '@/lib/data/question-sets';
import type { VettingEdit } from '@/lib/domain/vetting/schema';
import { acceptAll, answer, edit, get, makeDraft, message, openNewDesk, people, proposedDraft, publish, tryToPublish } from './author-desk';
import { byHand, text } from './draft-article';
import { TestBrowser } from './routes-browser';

beforeEach(openNewDesk);
afterAll(() => prisma.$disconnect());

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
    expect(await prisma.article.findFirst()).toMatchObject({ ownerId: await people.author.learnerId(), listed: false });
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
    people.author = new TestBrowser();
    expect((await publish(await proposedDraft(acceptAll))).slug).not.toBe(first.slug);
  });
});

describe('editing after people have answered', () => {
  it('leaves an old result as it was asked, and asks the new version of whoever begins now', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await answer(slug, 'wrecks-typed', '40');
    const learnerId = await people.learner.learnerId();
    const before = await findLatestResult(learnerId, slug);
    expect(before).toMatchObject({ correct: 1, total: 2 });

    await edit(id, { action: 'edit', item: 'warden-choice', fields: { stem: 'Who is called the warden of the harbour?', options: ['Oswin Tarrant', 'a mayor', 'a captain'] } }, { action: 'reject', item: 'wrecks-typed' }, byHand);
    expect(await publish(id)).toEqual({ slug, version: 2 });
    expect(await findLatestResult(learnerId, slug)).toEqual(before);

    const { attemptId } = (await people.learner.post(attempts, '/api/attempts', { questionSetId: slug })).json as { attemptId: string };
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

    const learnerId = await people.learner.learnerId();
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
    expect(await findCurrentAttempt(await people.learner.learnerId(), slug)).toMatchObject({ questionSetVersion: 1 });
    // A version that never was is the newest.
    people.learner = new TestBrowser();
    expect((await answer(slug, 'warden-choice', 'Oswin Tarrant', 77)).quiz).toMatchObject({ total: 1, completed: true });
  });

  it('counts no version for what nobody is asked otherwise', async () => {
    const id = await proposedDraft(acceptAll);
    await publish(id);
    await edit(id, { action: 'reject', item: 'warden-typed' }, { action: 'accept', items: ['warden-typed'] });
    expect((await publish(id)).version).toBe(1);
  });
});
