import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { strToU8, unzipSync } from 'fflate';
import { GET as exportAnki } from '@/app/api/export/anki/route';
import { GET as exportJson } from '@/app/api/export/json/route';
import { POST as importRoute } from '@/app/api/import/anki/route';
import { issueSession } from '@/lib/auth/session';
import { readPackage } from '@/lib/anki/read-package';
import { prisma } from '@/lib/data/client';
import { exportLearner } from '@/lib/data/export-learner';
import { exportSections } from '@/lib/data/export-sections';
import { recordAnswer } from '@/lib/data/record-answer';
import { appendReviewEvents } from '@/lib/data/review-events';
import type { User } from '@/lib/data/users';
import { learnerExportSchema, type LearnerExport } from '@/lib/schemas/learner-export';
import { articlePool } from '@/lib/worker/article-pool';
import { makeApkg } from '@/tests/factories/anki-package';
import { seedContent } from '@/tests/factories/content';
import { minutesAfter, monday, newId } from '@/tests/factories/ids';
import { makeGuest, makeKept } from '@/tests/factories/learners';
import { makeAnswer, makeReview, makeUndo } from '@/tests/factories/requests';
import { resetDatabase } from '@/tests/setup/database';

beforeEach(resetDatabase);
afterAll(async () => {
  await articlePool().close();
  await prisma.$disconnect();
});

/** One of everything that can name a learner. */
async function liveALittle(learner: User): Promise<void> {
  const learnerId = learner.id;
  const ownerId = learner.id;
  await recordAnswer(learner, makeAnswer({ itemId: 'harbour.place-choice', response: 'Port Ellis' }), monday, newId());
  const review = makeReview({ factId: 'harbour.place', at: minutesAfter(monday, 5) });
  await appendReviewEvents(learner, [review, makeUndo({ factId: 'harbour.place', targetId: review.id, at: minutesAfter(monday, 6) })], minutesAfter(monday, 6));
  const draftId = newId();
  await prisma.draft.create({ data: { ownerId, id: draftId, title: 'A draft', language: 'en', direction: 'ltr', text: 'It was a draft.', contentHash: 'x', createdAt: monday, updatedAt: monday } });
  await prisma.draftProposal.create({ data: { ownerId, draftId, number: 1, origin: 'built-in', set: {}, createdAt: monday } });
  await prisma.draftEdit.create({ data: { ownerId, draftId, id: newId(), editOrder: 1, edit: { kind: 'accept' }, createdAt: monday } });
  const articleId = newId();
  await prisma.article.create({
    data: { id: articleId, ownerId, slug: `own-${learnerId}`, revision: 1, title: 'Mine', summary: '', topic: 'News', text: 'Mine.', source: 'Me', publishedOn: monday, language: 'en', direction: 'ltr', licence: 'CC0', wordCount: 1, contentHash: learnerId },
  });
  await prisma.modelRun.create({ data: { ownerId, id: newId(), day: monday, model: 'm', startedAt: monday } });
  await prisma.account.create({ data: { provider: 'github', providerAccountId: learnerId, userId: learnerId } });
  await prisma.joinedGuest.create({ data: { userId: learnerId, guestId: newId() } });
  await prisma.seenChange.create({ data: { learnerId, factId: 'harbour.place', changedAt: monday } });
  await prisma.personalWeights.create({ data: { learnerId, version: 2, w: [1, 2], items: 0, fittedUntil: monday, trainedAt: monday, firstTryAccuracy: 0.5 } });
  await prisma.weightTraining.upsert({ where: { learnerId }, create: { learnerId, nextAt: monday }, update: {} });
  await prisma.dailyRollup.create({ data: { learnerId, studyDay: monday, dimension: 'none', bucket: '' } });
  await prisma.itemTry.upsert({ where: { learnerId_itemId: { learnerId, itemId: 'none' } }, create: { learnerId, itemId: 'none', tries: 0, correct: 0 }, update: {} });
  await prisma.pausedTopic.create({ data: { learnerId, topic: 'Harbours', pausedAt: monday } });
  await prisma.retiredStory.create({ data: { learnerId, slug: 'harbour', retiredAt: monday } });
  await prisma.pushSubscription.create({ data: { learnerId, endpointHash: 'hash', endpoint: 'https://push.example', p256dh: 'a secret', auth: 'a secret', createdAt: monday } });
}

async function textOf(learnerId: string): Promise<string> {
  let text = '';
  for await (const piece of exportLearner(learnerId, monday)) text += piece;
  return text;
}

const exportOf = async (learnerId: string): Promise<LearnerExport> => learnerExportSchema.parse(JSON.parse(await textOf(learnerId)));

const get = async (route: (request: Request) => Promise<Response>, learner: User | null): Promise<Response> =>
  route(new Request('http://localhost:3000/api/export', { headers: learner ? { cookie: (await issueSession(learner)).split(';')[0] ?? '' } : {} }));

describe('everything as JSON', () => {
  it('has something of each table that names a learner', async () => {
    await seedContent();
    const learner = await makeKept('ana@example.org');
    await liveALittle(learner);
    const named = await prisma.$queryRaw<{ table: string }[]>`
      select distinct table_name as "table" from information_schema.columns
      where table_schema = current_schema() and (column_name in ('learner_id', 'user_id', 'owner_id') or table_name = 'users')`;
    const exported: Record<string, unknown> = await exportOf(learner.id);
    for (const { table } of named) {
      const names = exportSections.filter((section) => section.table === table).map(({ name }) => name);
      expect(names, `${table} is not in the export`).not.toEqual([]);
      for (const name of names) expect(exported[name], `${name} is empty, although ${table} is not`).not.toHaveLength(0);
    }
    for (const { name } of exportSections) expect(Object.keys(learnerExportSchema.shape), 'the schema knows every section').toContain(name);
  });

  it('has what was done as it was done: evidence, undos, times and zones', async () => {
    await seedContent();
    const learner = await makeKept('ana@example.org');
    await liveALittle(learner);
    const { learner: profile, reviewEvents, cards, facts, responses } = await exportOf(learner.id);
    expect(profile).toMatchObject([{ id: learner.id, email: 'ana@example.org', timeZone: 'Asia/Kathmandu', desiredRetention: 0.9 }]);
    expect(reviewEvents.map(({ kind }) => kind)).toEqual(['review', 'review', 'undo']);
    expect(reviewEvents[0]).toMatchObject({ factId: 'harbour.place', zoneOffsetMinutes: 345, studyDay: '2026-03-02', evidence: { type: 'answered', correct: true } });
    expect(reviewEvents[2]?.targetId).toBe(reviewEvents[1]?.id);
    expect(cards).toMatchObject([{ factId: 'harbour.place', reps: 1 }]);
    expect(facts).toMatchObject([{ id: 'harbour.place', articleTitle: 'A third dock for Port Ellis' }]);
    expect(responses).toMatchObject([{ itemId: 'harbour.place-choice', answer: 'Port Ellis', correct: true }]);
  });

  it('has no secret, and nothing of anybody else', async () => {
    await seedContent();
    const [learner, other] = [await makeKept('ana@example.org'), await makeKept('ben@example.org')];
    await liveALittle(learner);
    await liveALittle(other);
    const text = await textOf(learner.id);
    expect(text).not.toMatch(/a hash|a secret|passwordHash|password_hash|sessionVersion/);
    expect(text).not.toContain(other.id);
    expect(text).not.toContain('ben@example.org');
  });

  it('goes on after each page, and holds no more than one', async () => {
    await seedContent();
    const learner = await makeGuest();
    await prisma.$executeRaw`
      insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, client_at, zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
      select ${learner.id}::uuid, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'f', ${newId()}::uuid, n, 'bury', now(), 0, now(), '2026-03-02', n, gen_random_uuid(), now() from generate_series(1, 2500) n`;
    const sizes: number[] = [];
    let text = '';
    for await (const piece of exportLearner(learner.id, monday)) {
      sizes.push(piece.length);
      text += piece;
    }
    const { reviewEvents } = learnerExportSchema.parse(JSON.parse(text));
    expect(new Set(reviewEvents.map(({ id }) => id)).size).toBe(2500);
    expect(Math.max(...sizes)).toBeLessThan(text.length / 2);
  });

  it('is a dated file for who it is about, and for nobody else', async () => {
    const learner = await makeGuest();
    const reply = await get(exportJson, learner);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="dateline-\d{4}-\d\d-\d\d\.json"$/);
    expect(reply.headers.get('cache-control')).toBe('private, no-store');
    expect(learnerExportSchema.parse(await reply.json()).learner[0]?.id).toBe(learner.id);
    expect((await get(exportJson, null)).status).toBe(401);
  });
});

describe('cards as an Anki package', { timeout: 60_000 }, () => {
  it('come with their history, from a worker thread', async () => {
    await seedContent();
    const learner = await makeKept('ana@example.org');
    await liveALittle(learner);
    const reply = await get(exportAnki, learner);
    expect([reply.status, reply.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/filename="dateline-[\d-]+\.apkg"/)]);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect(Object.keys(unzipSync(bytes))).toEqual(['collection.anki2', 'media']);
    const read = await readPackage(bytes, new Date());
    // The undone review is not there.
    expect(read).toMatchObject({ ok: true, notes: [{ factId: 'harbour.place', deck: 'Dateline::Harbours', facts: [{ from: 0, to: 1 }] }] });
  });

  it('are refused in a sentence where there are none, and to strangers', async () => {
    const reply = await get(exportAnki, await makeGuest());
    expect([reply.status, ((await reply.json()) as { error: { message: string } }).error.message]).toEqual([409, expect.stringMatching(/no cards/)]);
    expect((await get(exportAnki, null)).status).toBe(401);
  });
});

describe('POST /api/import/anki', { timeout: 60_000 }, () => {
  const send = async (file: File, learner: User | null, headers: Record<string, string> = { origin: 'http://localhost:3000' }): Promise<Response> => {
    const form = new FormData();
    form.set('file', file);
    form.set('timeZone', 'Asia/Baghdad');
    const cookie = learner ? { cookie: (await issueSession(learner)).split(';')[0] ?? '' } : {};
    return importRoute(new Request('http://localhost:3000/api/import/anki', { method: 'POST', body: form, headers: { ...headers, ...cookie } as Record<string, string> }));
  };
  const linesOf = async (reply: Response): Promise<unknown[]> => (await reply.text()).trim().split('\n').map((line) => JSON.parse(line) as unknown);
  const package_ = async (): Promise<File> => new File([(await makeApkg([{ guid: 'a', fields: ['Q', 'A'], reviews: { 0: [[monday.getTime(), 3]] } }])) as Uint8Array<ArrayBuffer>], 'deck.apkg');

  it('says how far it is and what came of it, and makes a guest of a stranger', async () => {
    const reply = await send(await package_(), null);
    expect(await linesOf(reply)).toEqual([
      { done: 1, total: 1 },
      { ok: true, report: { notes: { added: 1, known: 0 }, reviews: { added: 1, known: 0 }, decks: 1, leftOut: { withoutText: 0, tooLong: 0, media: 0, reviews: 0 } } },
    ]);
    expect(reply.headers.get('set-cookie')).toContain('session-token');
    expect(await prisma.user.findMany()).toMatchObject([{ kind: 'guest', timeZone: 'Asia/Baghdad' }]);
  });

  it('says in a sentence what is no package, and changes nothing', async () => {
    const learner = await makeGuest();
    expect(await linesOf(await send(new File([strToU8('Dear Anki') as Uint8Array<ArrayBuffer>], 'a.apkg'), learner))).toEqual([{ ok: false, reason: 'not-a-package', message: expect.stringMatching(/not an Anki package/) as string }]);
    expect(await prisma.reviewEvent.count()).toBe(0);
  });

  it('takes nothing from another site', async () => {
    expect((await send(await package_(), await makeGuest(), { origin: 'https://evil.example' })).status).toBe(403);
  });
});
