import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as answers } from '@/app/api/answers/route';
import { POST as decisions } from '@/app/api/fact-changes/route';
import { POST as reveals } from '@/app/api/reveals/route';
import { POST as reviews } from '@/app/api/reviews/route';
import { prisma } from '@/lib/data/client';
import { importContent } from '@/lib/data/content';
import { countDue } from '@/lib/data/due';
import { listChanges } from '@/lib/data/learner-changes';
import { mergeGuest } from '@/lib/data/merge-guest';
import { deleteUser, findUser } from '@/lib/data/users';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import type { ChangeDecision, FactChangeInList } from '@/lib/schemas/fact-change';
import { harbourFacts, makeContent, quizItemOf, seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, newId } from '@/tests/factories/ids';
import { makeKept } from '@/tests/factories/learners';
import { resetDatabase } from '@/tests/setup/database';
import { TestBrowser } from './routes-browser';

const now = new Date();
const tomorrow = daysAfter(now, 1);
const [place, cost, minister] = harbourFacts as [FactPlan, FactPlan, FactPlan];
/** The same fact, proved by a reworded sentence. */
const dearer: FactPlan = { ...cost, sentence: 'The dock cost 48 million crowns, said the mayor.' };

let browser: TestBrowser;
beforeEach(async () => {
  await resetDatabase();
  await seedContent();
  browser = new TestBrowser();
});
afterAll(() => prisma.$disconnect());

const learn = async (who: TestBrowser, ...facts: FactPlan[]) => {
  for (const fact of facts) expect((await who.post(answers, '/api/answers', who.answer(quizItemOf(fact), fact.key, 'harbour'))).status).toBe(200);
};
const republish = async (facts: FactPlan[], at = tomorrow) => importContent(makeContent({ facts }), at, newId(at));
const changesOf = async (who: TestBrowser) => listChanges(await who.learnerId());
const words = ({ sentences }: Pick<FactChangeInList, 'sentences'>) => sentences.map(({ was, now: after }) => [was.map(({ text }) => text).join(''), after && after.map(({ text }) => text).join('')]);
const decision = (who: TestBrowser, choice: ChangeDecision['decision'], change: Partial<ChangeDecision> = {}): ChangeDecision => ({
  ...who.stamp(), eventId: newId(new Date()), factId: 'harbour.cost', changedAt: tomorrow.toISOString(), decision: choice, ...change,
});
const decide = async (who: TestBrowser, choice: ChangeDecision['decision'], change: Partial<ChangeDecision> = {}) => who.post(decisions, '/api/fact-changes', decision(who, choice, change));
const reveal = async (who: TestBrowser, itemId: string) => (await who.post(reveals, '/api/reveals', { itemId })).json as Disclosure;

describe('what changed about a fact', () => {
  it('is told to whoever learnt it before, with the sentence as it was and as it is', async () => {
    await learn(browser, place, cost);
    expect(await changesOf(browser)).toEqual([]);
    await republish([place, dearer, minister]);
    const changes = await changesOf(browser);
    expect(changes).toMatchObject([{ factId: 'harbour.cost', changedAt: tomorrow.toISOString(), stillAsked: true, articleSlug: 'harbour', language: 'en', direction: 'ltr' }]);
    expect(changes.map(words)).toEqual([[[cost.sentence, dearer.sentence]]]);
    expect(changes[0]!.sentences[0]!.now!.filter(({ differs }) => differs)).toEqual([{ text: 'mayor', differs: true }]);
  });

  it('marks no words of two sentences that have little in common', async () => {
    await learn(browser, cost);
    await republish([place, { ...cost, sentence: 'Nobody has to pay for it.' }, minister]);
    expect((await changesOf(browser)).map(({ sentences }) => sentences)).toEqual([[{ was: [{ text: cost.sentence, differs: false }], now: [{ text: 'Nobody has to pay for it.', differs: false }] }]]);
  });

  it('of a fact that is asked no more is told with the sentence in its place, or that there is none', async () => {
    await learn(browser, place, cost, minister);
    const raised = { ...cost, id: 'cost-2', sentence: cost.sentence.replace('48', '52'), key: '52 million crowns' };
    await republish([place, raised]);
    const changes = await changesOf(browser);
    expect(changes.map(({ factId, stillAsked }) => [factId, stillAsked])).toEqual([['harbour.cost', false], ['harbour.minister', false]]);
    expect(changes.map(words)).toEqual([[[cost.sentence, raised.sentence]], [[minister.sentence, null]]]);
  });

  it('is nothing to whoever never learnt it, or learnt it since', async () => {
    await learn(browser, place);
    await republish([place, dearer, minister], daysAfter(now, -1));
    const other = new TestBrowser();
    await learn(other, cost);
    expect([await changesOf(browser), await changesOf(other)]).toEqual([[], []]);
  });

  it('is nothing where only marks and capitals differ, or the old sentence still stands elsewhere', async () => {
    await learn(browser, cost);
    await republish([place, { ...cost, sentence: 'The dock cost 48 million crowns – said the Harbour Master!' }, minister]);
    expect(await changesOf(browser)).toEqual([]);
    await resetDatabase();
    await seedContent();
    browser = new TestBrowser();
    await learn(browser, cost);
    await republish([place, dearer, { ...minister, sentence: cost.sentence }]);
    expect(await changesOf(browser)).toEqual([]);
    await republish([place, dearer, minister], daysAfter(now, 2));
    const third = { ...cost, sentence: 'The dock cost 48 million crowns, said nobody.' };
    await republish([place, third, minister], daysAfter(now, 3));
    expect(await changesOf(browser)).toHaveLength(1);
    await republish([place, third, { ...minister, sentence: dearer.sentence }], daysAfter(now, 4));
    expect(await changesOf(browser)).toEqual([]);
  });

  it('is told from the words that were learnt to those of today, over every change between, and not at all when it was taken back', async () => {
    await learn(browser, cost);
    await republish([place, dearer, minister]);
    const third = { ...cost, sentence: 'The dock cost 48 million crowns, said nobody.' };
    await republish([place, third, minister], daysAfter(now, 2));
    const changes = await changesOf(browser);
    expect(changes.map(words)).toEqual([[[cost.sentence, third.sentence]]]);
    expect(changes).toMatchObject([{ saidUntil: tomorrow.toISOString().slice(0, 10), changedAt: daysAfter(now, 2).toISOString() }]);
    await republish([place, cost, minister], daysAfter(now, 3));
    expect(await changesOf(browser)).toEqual([]);
  });

  it('is told of a card that was already on its way to be asked when its fact was dropped', async () => {
    await learn(browser, minister);
    await republish([place, cost]);
    expect(await reveal(browser, 'harbour.minister-typed')).toMatchObject({ key: minister.key, change: { stillAsked: false, sentences: [{ now: null }] } });
  });

  it('comes with the answer in a review, revealed or given, and not in a quiz', async () => {
    await learn(browser, place, cost, minister);
    await republish([place, dearer, { ...minister, sentence: 'Marta Lindqvist, the transport minister, cut the red ribbon.' }]);
    const disclosure = await reveal(browser, 'harbour.minister-typed');
    expect(words(disclosure.change!)).toEqual([[minister.sentence, 'Marta Lindqvist, the transport minister, cut the red ribbon.']]);
    const answered = (await browser.post(answers, '/api/answers', browser.answer('harbour.cost-choice', cost.key, null))).json as AnswerFeedback;
    expect(words(answered.change!)).toEqual([[cost.sentence, dearer.sentence]]);
    expect((await reveal(browser, 'harbour.place-typed')).change).toBeUndefined();
    const again = (await browser.post(answers, '/api/answers', browser.answer('harbour.cost-choice', cost.key, 'harbour'))).json as AnswerFeedback;
    expect(again.change).toBeUndefined();
  });
});

describe('POST /api/fact-changes', () => {
  beforeEach(async () => {
    await learn(browser, place, cost);
    await republish([place, dearer, minister]);
  });

  it('keeps the fact and is not told again, until it changes once more', async () => {
    const before = await prisma.card.findMany({ where: { learnerId: await browser.learnerId() } });
    const reply = await decide(browser, 'keep');
    expect([reply.status, reply.json]).toEqual([200, { decision: 'keep' }]);
    expect(await changesOf(browser)).toEqual([]);
    expect((await reveal(browser, 'harbour.cost-typed')).change).toBeUndefined();
    expect(await prisma.card.findMany({ where: { learnerId: await browser.learnerId() } })).toEqual(before);

    const third = { ...cost, sentence: 'The dock cost 48 million crowns, said nobody.' };
    await republish([place, third, minister], daysAfter(now, 2));
    expect((await changesOf(browser)).map(words)).toEqual([[[dearer.sentence, third.sentence]]]);
    // A late repeat takes note of the first change and of no more.
    expect((await decide(browser, 'keep')).status).toBe(200);
    expect(await changesOf(browser)).toHaveLength(1);
    await decide(browser, 'keep', { changedAt: daysAfter(now, 2).toISOString() });
    await decide(browser, 'keep');
    expect(await changesOf(browser)).toEqual([]);
  });

  it('stops the fact by an event, once however often it is sent, and an undo brings it back', async () => {
    const learnerId = await browser.learnerId();
    const learner = (await findUser(learnerId))!;
    const later = daysAfter(now, 400);
    expect((await countDue(learner, later)).dueCount).toBe(2);
    const request = decision(browser, 'stop');
    for (let times = 0; times < 3; times += 1) expect((await browser.post(decisions, '/api/fact-changes', request)).status).toBe(200);
    expect(await prisma.reviewEvent.count({ where: { learnerId, kind: 'suspend' } })).toBe(1);
    expect((await countDue(learner, later)).dueCount).toBe(1);
    await republish([place, { ...cost, sentence: 'The dock cost 48 million crowns, said nobody.' }, minister], daysAfter(now, 2));
    expect(await changesOf(browser)).toEqual([]);

    const undo = { ...browser.stamp(), id: newId(new Date()), kind: 'undo', factId: 'harbour.cost', targetId: request.eventId };
    expect((await browser.post(reviews, '/api/reviews', { events: [undo] })).json).toMatchObject({ stored: [{ id: undo.id }], refused: [] });
    expect((await countDue(learner, later)).dueCount).toBe(2);
    expect(await changesOf(browser)).toHaveLength(1);
    // The first request once more, late: what was undone stays undone.
    expect((await browser.post(decisions, '/api/fact-changes', request)).status).toBe(200);
    expect((await countDue(learner, later)).dueCount).toBe(2);
  });

  it('knows no fact of somebody else, no fact that is not, and no change that never was', async () => {
    const stranger = new TestBrowser();
    await learn(stranger, place);
    const none = [
      await decide(stranger, 'keep'),
      await decide(stranger, 'stop'),
      await decide(browser, 'stop', { factId: 'harbour.nothing' }),
      await decide(browser, 'stop', { factId: 'harbour.place' }),
      await decide(browser, 'stop', { changedAt: now.toISOString() }),
    ];
    expect(none.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await prisma.seenChange.count()).toBe(0);
    expect(await prisma.reviewEvent.count({ where: { kind: 'suspend' } })).toBe(0);
    expect(await changesOf(browser)).toHaveLength(1);
  });

  it('takes nothing from nobody, nothing malformed, and no id that was something else', async () => {
    expect((await decide(new TestBrowser(), 'keep')).status).toBe(401);
    expect((await decide(browser, 'keep', { changedAt: 'yesterday' })).status).toBe(400);
    expect((await browser.post(decisions, '/api/fact-changes', { ...decision(browser, 'keep'), decision: 'forget' })).status).toBe(400);
    const [answered] = await prisma.reviewEvent.findMany({ where: { learnerId: await browser.learnerId() } });
    expect((await decide(browser, 'stop', { eventId: answered!.id })).status).toBe(409);
    expect(await changesOf(browser)).toHaveLength(1);
  });

  it('goes along when a guest signs in, and with the account when that is deleted', async () => {
    await decide(browser, 'keep');
    const user = await makeKept('ana@example.org');
    await mergeGuest({ guestId: await browser.learnerId(), userId: user.id });
    expect(await listChanges(user.id)).toEqual([]);
    expect(await prisma.seenChange.findMany({ select: { learnerId: true, factId: true } })).toEqual([{ learnerId: user.id, factId: 'harbour.cost' }]);
    await deleteUser(user.id);
    expect(await prisma.seenChange.count()).toBe(0);
  });
});
