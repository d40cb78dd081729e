import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/auth/new-id';
import { findArticle, findMarked } from '@/lib/data/articles';
import { findLatestResult } from '@/lib/data/attempts';
import { listChangedFacts } from '@/lib/data/changed-facts';
import { prisma } from '@/lib/data/client';
import { addProposal, carryOverPublished } from '@/lib/data/draft-proposals';
import { listChanges } from '@/lib/data/learner-changes';
import { findQuestionSet } from '@/lib/data/question-sets';
import { foldDraft } from '@/lib/domain/vetting/fold-draft';
import { disclosureOf } from '@/tests/factories/disclosed';
import { acceptAll, answer, edit, get, makeDraft, message, openNewDesk, people, proposedDraft, publish, tryToPublish } from './author-desk';
import { byHand, newerText, proposal, sentences, text } from './draft-article';

beforeEach(openNewDesk);
afterAll(() => prisma.$disconnect());

describe('a changed article at the same address', () => {
  it('is the next revision: what stands moves along, what is gone is marked for author and learners', async () => {
    const { slug } = await publish(await proposedDraft(acceptAll, byHand));
    await answer(slug, 'warden-choice', 'Oswin Tarrant');
    await answer(slug, 'wrecks-typed', '41');
    await answer(slug, 'hand-1-a', 'fog');
    const learnerId = await people.learner.learnerId();
    const result = await findLatestResult(learnerId, slug);
    expect(result?.answers.every(({ disclosure }) => disclosure.evidenceChangedOn === undefined)).toBe(true);

    const second = await makeDraft({ text: newerText });
    const ownerId = await people.author.learnerId();
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
    const ownerId = await people.author.learnerId();
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
    await carryOverPublished(await people.author.learnerId(), second, new Date(), newId(new Date()));
    await publish(second);
    const reply = await tryToPublish(first);
    expect([reply.status, message(reply.json)]).toEqual([409, expect.stringMatching(/newer text/)]);
    expect((await get(first)).draft.superseded).toBe(true);
    expect(await findArticle(slug)).toMatchObject({ revision: 2 });
  });

  it('of a draft that was never published is an article of its own', async () => {
    await proposedDraft(acceptAll);
    const second = await makeDraft({ text: `${text}\n\nMore.` });
    await addProposal(await people.author.learnerId(), second, `${text}\n\nMore.`, proposal, new Date(), newId(new Date()));
    await edit(second, acceptAll);
    expect((await publish(second)).version).toBe(1);
  });
});
