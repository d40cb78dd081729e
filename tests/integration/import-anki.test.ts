import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readPackage } from '@/lib/anki/read-package';
import { writePackage } from '@/lib/anki/write-package';
import { findArticle, listArticles } from '@/lib/data/articles';
import { prisma } from '@/lib/data/client';
import { findDueQueue } from '@/lib/data/due';
import { planAnkiPackage } from '@/lib/data/export-anki';
import { importAnki } from '@/lib/data/import-anki';
import { mergeGuest } from '@/lib/data/merge-guest';
import { deletePrivateArticle, listPrivateArticles } from '@/lib/data/private-articles';
import { findOwnedDisclosure } from '@/lib/data/question-sets';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import { deleteUser, type User } from '@/lib/data/users';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import { loadLogs } from '@/lib/data/review-log';
import type { ImportReport } from '@/lib/schemas/anki-import';
import { makeApkg, type MadeNote } from '@/tests/factories/anki-package';
import { seedContent } from '@/tests/factories/content';
import { daysAfter, minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeReview } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(() => prisma.$disconnect());

const ago = (days: number, minutes = 0): number => minutesAfter(daysAfter(monday, -days), minutes).getTime();
const nothingLeftOut = { withoutText: 0, tooLong: 0, media: 0, reviews: 0 };

const capitals: MadeNote[] = [
  { guid: 'no', deck: 'Capitals::Europe', fields: ['Capital of Norway?', 'Oslo'], reviews: { 0: [[ago(30), 3], [ago(28), 3], [ago(20), 1], [ago(19), 3]] } },
  { guid: 'pe', deck: 'Capitals', fields: ['Capital of Peru?', 'Lima'], suspended: true, reviews: { 0: [[ago(5), 3]] } },
  { guid: 'ni', deck: 'Capitals', fields: ['Capital of Nepal?', 'Kathmandu'] },
];

async function bring(learner: Pick<User, 'id'>, bytes: Uint8Array, now = monday, signal?: AbortSignal): Promise<ImportReport> {
  const read = await readPackage(bytes, now);
  if (!read.ok) throw new Error(read.reason);
  return importAnki(learner.id, read, { now, newId: () => newId(now), signal });
}

async function everythingOf(learnerId: string) {
  const [articles, facts, items, cards, events] = await Promise.all([
    prisma.article.findMany({ where: { ownerId: learnerId }, orderBy: { slug: 'asc' } }),
    prisma.fact.findMany({ where: { article: { ownerId: learnerId } }, orderBy: { id: 'asc' } }),
    prisma.item.findMany({ where: { article: { ownerId: learnerId } }, orderBy: { id: 'asc' } }),
    prisma.card.findMany({ where: { learnerId }, orderBy: { factId: 'asc' } }),
    prisma.reviewEvent.findMany({ where: { learnerId }, orderBy: { serverOrder: 'asc' } }),
  ]);
  return { articles, facts, items, cards, events };
}

describe('notes from Anki', () => {
  it('become private articles by deck, a line each, with their history as reviews', async () => {
    const learner = await makeGuest();
    expect(await bring(learner, await makeApkg(capitals))).toEqual({ notes: { added: 3, known: 0 }, reviews: { added: 5, known: 0 }, decks: 2, leftOut: nothingLeftOut });
    const { articles, facts, items, cards, events } = await everythingOf(learner.id);
    expect(articles.map(({ title, topic, text, private: isPrivate, listed }) => ({ title, topic, text, isPrivate, listed })).sort((a, b) => a.title.localeCompare(b.title))).toEqual([
      { title: 'Capitals', topic: 'Capitals', text: 'Capital of Peru? — Lima\n\nCapital of Nepal? — Kathmandu', isPrivate: true, listed: false },
      { title: 'Capitals › Europe', topic: 'Capitals › Europe', text: 'Capital of Norway? — Oslo', isPrivate: true, listed: false },
    ]);
    for (const proved of [...facts, ...items]) {
      const article = articles.find(({ id }) => id === proved.articleId);
      expect(article?.text.slice(proved.evidenceStart, proved.evidenceEnd)).toBe(proved.evidenceQuote);
    }
    expect(items.map(({ stem, key, format, origin }) => `${format} ${origin} ${stem} ${key}`).sort()).toEqual(['short-answer author Capital of Nepal? Kathmandu', 'short-answer author Capital of Norway? Oslo', 'short-answer author Capital of Peru? Lima']);
    expect(new Set(events.map(({ deviceId }) => deviceId)).size).toBe(1);
    expect(events.map(({ serverOrder }) => serverOrder)).toEqual(events.map((_event, index) => index + 1));

    const cardOf = (statement: string) => cards.find(({ factId }) => factId === facts.find((fact) => fact.statement.includes(statement))?.id);
    expect(cardOf('Norway')).toMatchObject({ reps: 4, lapses: 1, suspended: false });
    expect(cardOf('Peru')).toMatchObject({ reps: 1, suspended: true });
    // Never reviewed in Anki: there, and due on the first day.
    expect(cardOf('Nepal')).toMatchObject({ reps: 0, suspended: false });
    const norway = cardOf('Norway');
    const log = (await loadLogs(prisma, learner.id, [norway?.factId ?? ''])).get(norway?.factId ?? '') ?? [];
    // 06:00 UTC is 11:45 in Kathmandu: the days of the learner, not of UTC.
    expect(log.map(({ studyDay }) => studyDay).sort()).toEqual(['2026-01-31', '2026-02-02', '2026-02-10', '2026-02-11']);
    const folded = replayReviews(log, { params: defaultParams, desiredRetention: 0.9, firstTryAccuracy: 0.5 });
    expect(norway?.stability).toBeCloseTo(folded?.stability ?? 0, 8);
    expect(norway?.dueOn.toISOString().slice(0, 10)).toBe(folded?.dueOn);
  });

  it('can be reviewed like any other, and proved by their line', async () => {
    const learner = await makeGuest();
    await bring(learner, await makeApkg([capitals[0] as MadeNote]));
    const [card] = (await findDueQueue(learner, daysAfter(monday, 60))).cards;
    expect(card).toMatchObject({ articleTitle: 'Capitals › Europe', item: { stem: 'Capital of Norway?', format: 'short-answer' } });
    expect(await findOwnedDisclosure(learner.id, card?.item.id ?? '')).toMatchObject({ key: 'Oslo', evidence: { quote: 'Capital of Norway? — Oslo' } });
  });

  it('are nobody else’s: not on the front page, not by their address, not by a card', async () => {
    const [learner, other] = [await makeGuest(), await makeGuest()];
    await bring(learner, await makeApkg(capitals));
    const { articles, items } = await everythingOf(learner.id);
    const slug = articles[0]?.slug ?? '';
    expect(await listArticles()).toEqual([]);
    expect(await findArticle(slug, learner.id)).toMatchObject({ slug, questionSetId: null });
    expect(await findArticle(slug, other.id)).toBeNull();
    expect(await findArticle(slug)).toBeNull();
    expect(await findOwnedDisclosure(other.id, items[0]?.id ?? '')).toBeNull();
    expect(await recordAnswer(other, makeAnswer({ itemId: items[0]?.id ?? '', response: 'Oslo', questionSetId: null }), monday, newId())).toMatchObject({ ok: false });
    expect(await recordAnswer(other, makeAnswer({ itemId: items[0]?.id ?? '', response: 'Oslo', questionSetId: slug }), monday, newId())).toMatchObject({ ok: false });
    expect(await deletePrivateArticle(other.id, slug, new Date())).toBe(false);
    // The same package of two learners is two articles.
    await bring(other, await makeApkg(capitals));
    expect((await everythingOf(other.id)).articles.map((article) => article.slug)).not.toContain(slug);
  });

  it('come a day’s worth of new ones a day', async () => {
    const learner = await makeGuest();
    const fresh = Array.from({ length: 25 }, (_, index): MadeNote => ({ guid: `n${index}`, fields: [`Question ${index}`, `Answer ${index}`] }));
    await bring(learner, await makeApkg(fresh));
    const perDay = await prisma.card.groupBy({ by: ['dueOn'], where: { learnerId: learner.id }, _count: true, orderBy: { dueOn: 'asc' } });
    expect(perDay.map(({ _count, dueOn }) => [dueOn.toISOString().slice(0, 10), _count])).toEqual([['2026-03-02', 10], ['2026-03-03', 10], ['2026-03-04', 5]]);
  });

  it('once more change nothing', async () => {
    const learner = await makeGuest();
    const bytes = await makeApkg(capitals);
    await bring(learner, bytes);
    const before = await everythingOf(learner.id);
    expect(await bring(learner, bytes, daysAfter(monday, 3))).toMatchObject({ notes: { added: 0, known: 3 }, reviews: { added: 0, known: 5 } });
    expect(await everythingOf(learner.id)).toEqual(before);
  });

  it('bring what is new when they come again', async () => {
    const learner = await makeGuest();
    await bring(learner, await makeApkg(capitals));
    const later = daysAfter(monday, 10);
    const [norway, peru, nepal] = capitals as [MadeNote, MadeNote, MadeNote];
    const newer = [norway, peru, { ...nepal, reviews: { 0: [[ago(-2), 3] as [number, number]] } }, { guid: 'cl', deck: 'Capitals', fields: ['Capital of Chile?', 'Santiago'] }];
    expect(await bring(learner, await makeApkg(newer), later)).toMatchObject({ notes: { added: 1, known: 3 }, reviews: { added: 1, known: 5 } });
    const { articles, cards } = await everythingOf(learner.id);
    expect(articles.map(({ title }) => title).sort()).toEqual(['Capitals', 'Capitals › Europe', 'Capitals, part 2']);
    expect(cards.filter(({ reps }) => reps === 0)).toHaveLength(1);
    expect(cards).toHaveLength(4);
  });

  it('resume where they were stopped', async () => {
    const [stopped, whole] = [await makeGuest(), await makeGuest()];
    const many = Array.from({ length: 450 }, (_, index): MadeNote => ({ guid: `n${index}`, fields: [`Question ${index}`, `Answer ${index}`], reviews: { 0: [[ago(9, index), 3], [ago(3, index), 3]] } }));
    const bytes = await makeApkg(many);
    const read = await readPackage(bytes, monday);
    if (!read.ok) throw new Error(read.reason);
    const stop = new AbortController();
    await expect(importAnki(stopped.id, read, { now: monday, newId: () => newId(), onProgress: () => stop.abort(), signal: stop.signal })).rejects.toThrow();
    expect(await prisma.card.count({ where: { learnerId: stopped.id } })).toBe(200);
    await bring(stopped, bytes);
    await bring(whole, bytes);
    const shape = async ({ id }: User) => (await prisma.card.findMany({ where: { learnerId: id } })).map((card) => `${card.factId.split('.')[1]} ${card.dueOn.toISOString()} ${card.stability} ${card.reps}`).sort();
    expect(await shape(stopped)).toEqual(await shape(whole));
    expect(await prisma.article.count({ where: { ownerId: stopped.id } })).toBe(5);
  });

  it('follow a guest into their account, and are known there', async () => {
    const [guest, kept] = [await makeGuest(), await makeKept('ana@example.org')];
    await bring(guest, await makeApkg(capitals));
    await mergeGuest({ guestId: guest.id, userId: kept.id });
    expect(await bring(kept, await makeApkg(capitals))).toMatchObject({ notes: { added: 0, known: 3 }, reviews: { added: 0 } });
    expect(await listPrivateArticles(kept.id)).toHaveLength(2);
  });

  it('can be deleted, and come back with their history', async () => {
    const learner = await makeGuest();
    await bring(learner, await makeApkg(capitals));
    const before = await everythingOf(learner.id);
    for (const { slug } of await listPrivateArticles(learner.id)) expect(await deletePrivateArticle(learner.id, slug, new Date())).toBe(true);
    expect(await everythingOf(learner.id)).toMatchObject({ articles: [], facts: [], items: [], cards: [] });
    expect(await bring(learner, await makeApkg(capitals))).toMatchObject({ notes: { added: 3 }, reviews: { added: 0, known: 5 } });
    const after = await everythingOf(learner.id);
    expect(after.cards).toEqual(before.cards);
    expect(after.events).toEqual(before.events);
  });

  it('go with the account', async () => {
    const learner = await makeKept('ana@example.org');
    await bring(learner, await makeApkg(capitals));
    await deleteUser(learner.id);
    expect([await prisma.article.count(), await prisma.fact.count(), await prisma.item.count()]).toEqual([0, 0, 0]);
  });
});

describe('notes that Dateline made', () => {
  async function learnt() {
    await seedContent();
    const learner = await makeGuest();
    await recordAnswer(learner, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }), monday, newId());
    await appendReviewEvents(learner, [makeReview({ factId: 'harbour.place', at: daysAfter(monday, 3) })], daysAfter(monday, 3));
    const planned = await planAnkiPackage(learner, daysAfter(monday, 4));
    if (!planned.ok) throw new Error(planned.reason);
    return { learner, bytes: await writePackage(planned.plan) };
  }

  it('find their facts and change nothing, unless they were reviewed in Anki', async () => {
    const { learner, bytes } = await learnt();
    const before = await everythingOf(learner.id);
    expect(await bring(learner, bytes, daysAfter(monday, 5))).toMatchObject({ notes: { added: 0, known: 1 }, reviews: { added: 0, known: 2 }, decks: 0 });
    expect(await everythingOf(learner.id)).toEqual(before);

    const reviewed = await makeApkg([{ guid: 'dateline.harbour.place', fields: ['Q', 'A'], reviews: { 0: [[monday.getTime(), 3], [daysAfter(monday, 8).getTime(), 1]] } }]);
    expect(await bring(learner, reviewed, daysAfter(monday, 9))).toMatchObject({ reviews: { added: 1, known: 1 } });
    expect(await prisma.card.findMany({ where: { learnerId: learner.id } })).toMatchObject([{ factId: 'harbour.place', reps: 3, lapses: 1 }]);
    expect(await listPrivateArticles(learner.id)).toEqual([]);
  });

  it('open no fact to somebody who never met it', async () => {
    const { bytes } = await learnt();
    const other = await makeGuest();
    await bring(other, bytes, daysAfter(monday, 5));
    expect(await findOwnedDisclosure(other.id, 'harbour.place-choice')).toBeNull();
    const { cards, items } = await everythingOf(other.id);
    expect(cards.map(({ factId }) => factId)).not.toContain('harbour.place');
    // What the file says is theirs all the same.
    expect(items).toMatchObject([{ stem: 'What does the report give for place?', key: 'Port Ellis' }]);
  });
});
