import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/auth/new-id';
import { findCurrentAttempt } from '@/lib/data/attempts';
import { prisma } from '@/lib/data/client';
import { listDrafts } from '@/lib/data/draft-views';
import { mergeGuest } from '@/lib/data/merge-guest';
import { deleteUser } from '@/lib/data/users';
import { monday } from '@/tests/factories/ids';
import { makeKept } from '@/tests/factories/learners';
import { acceptAll, answer, edit, get, openNewDesk, people, proposedDraft, publish } from './author-desk';

beforeEach(openNewDesk);
afterAll(() => prisma.$disconnect());

describe('what an author has', () => {
  it('goes along when a guest signs in: drafts, what was proposed and done, and what is published', async () => {
    const id = await proposedDraft(acceptAll);
    const { slug } = await publish(id);
    const guestId = await people.author.learnerId();
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
    await mergeGuest({ guestId: await people.learner.learnerId(), userId: user.id });
    expect(await findCurrentAttempt(user.id, slug)).toMatchObject({ questionSetVersion: 2 });
  });

  it('goes with the account, save what was published: others have cards of it', async () => {
    const { slug } = await publish(await proposedDraft(acceptAll));
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await deleteUser(await people.author.learnerId());
    expect([await prisma.draft.count(), await prisma.draftEdit.count(), await prisma.draftProposal.count()]).toEqual([0, 0, 0]);
    expect(await prisma.article.findFirst({ where: { slug } })).toMatchObject({ ownerId: null, listed: false });
    expect(await answer(slug, 'wrecks-typed', '41')).toMatchObject({ correct: true });
  });
});
