import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reconsiderWeights, trainDueWeights } from '@/lib/background/train-weights';
import { prisma } from '@/lib/data/client';
import { refoldFacts } from '@/lib/data/fold-cards';
import { lockLearner } from '@/lib/data/learner-lock';
import { findMovedDays } from '@/lib/data/moved-days';
import { loadActiveWeights } from '@/lib/data/personal-weights';
import { appendReviewEvents } from '@/lib/data/review-events';
import { appendEvents, groupByFact, loadLogs } from '@/lib/data/review-log';
import { inTransaction } from '@/lib/data/transaction';
import { adoptWeights, claimTraining, enrolLearners, refoldNext, requestRefold } from '@/lib/data/weight-training';
import { defaultParams, type MemoryParams } from '@/lib/domain/scheduling/memory-model';
import { replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import type { ReviewEvent } from '@/lib/domain/scheduling/schema';
import { trainingPool } from '@/lib/worker/training-pool';
import { seedContent, type FactPlan } from '@/tests/factories/content';
import { daysAfter, minutesAfter, newId } from '@/tests/factories/ids';
import { makeGuest } from '@/tests/factories/learners';
import { makeReview } from '@/tests/factories/requests';
import { paramsOfLearner, simulateLog } from '@/tests/factories/simulated-log';
import { resetDatabase } from '@/tests/setup/database';

// The thread loads its code on first use, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const facts: FactPlan[] = Array.from({ length: 120 }, (_, n) => ({ id: `f${n}`, sentence: `Quay number ${n} took ${n + 200} ships.`, key: `${n + 200} ships`, wrong: [`${n + 300} ships`, `${n + 400} ships`, `${n + 500} ships`] }));
const factIds = facts.map(({ id }) => `harbour.${id}`);

/** Memory unlike the default, so that there is something to find. */
const truth = paramsOfLearner('Dev', 0.7);
const log = simulateLog({ seed: 'a learner of quays', reviews: 2_400, truth, cardIds: factIds });
const lastAt = log.at(-1)?.effectiveAt ?? new Date(0);
const now = minutesAfter(lastAt, 60);

beforeEach(async () => {
  await resetDatabase();
  await seedContent({ facts });
});
afterAll(async () => {
  await trainingPool().close();
  await prisma.$disconnect();
});

async function makeLearner(events: readonly ReviewEvent[]): Promise<string> {
  const { id } = await makeGuest();
  await store(id, events);
  return id;
}

async function store(id: string, events: readonly ReviewEvent[]): Promise<void> {
  const deviceId = newId();
  await inTransaction(async (tx) => {
    const learner = await lockLearner(tx, id);
    await appendEvents(tx, learner, events.map((event) => ({ ...event, deviceId, bodyHash: event.id })), now);
    await refoldFacts(tx, learner, [...groupByFact(events).keys()]);
  });
}

const versionsOf = (learnerId: string) => prisma.personalWeights.findMany({ where: { learnerId }, orderBy: { version: 'asc' } });
const activeOf = async (id: string) => (await prisma.user.findUniqueOrThrow({ where: { id } })).weightsVersion;
const dueDaysOf = async (learnerId: string) => new Map((await prisma.card.findMany({ where: { learnerId } })).map(({ factId, dueOn }) => [factId, dueOn]));
const trainingOf = (learnerId: string) => prisma.weightTraining.findUnique({ where: { learnerId } });

/** That every card is what its log amounts to with the weights that are said to decide. */
async function expectFoldedWith(learnerId: string, version: number): Promise<void> {
  const weights = await loadActiveWeights(prisma, learnerId);
  expect(weights.params.version).toBe(version);
  const logs = await loadLogs(prisma, learnerId, factIds);
  const cards = await prisma.card.findMany({ where: { learnerId } });
  expect(cards).toHaveLength(logs.size);
  for (const card of cards) {
    const folded = replayReviews(logs.get(card.factId) ?? [], { ...weights, desiredRetention: 0.9 });
    expect({ ...card, dueOn: card.dueOn.toISOString().slice(0, 10) }).toMatchObject({ paramsVersion: version, stability: folded?.stability, difficulty: folded?.difficulty, dueOn: folded?.dueOn, reps: folded?.reps });
  }
}

const claimOrFail = async (at: Date) => {
  const claim = await claimTraining(at);
  if (!claim) throw new Error('nobody is due');
  return claim;
};

describe('a learner with a thousand long-term reviews', () => {
  it('gets weights of their own, and cards that follow', async () => {
    const learner = await makeLearner(log);
    await expectFoldedWith(learner, 1);
    const before = await dueDaysOf(learner);
    await trainDueWeights(() => now);
    const [weights, ...others] = await versionsOf(learner);
    expect(others).toEqual([]);
    expect(weights).toMatchObject({ version: 2, trainedAt: now, adoptedAt: now, revertedAt: null });
    expect(weights?.w).toHaveLength(21);
    expect(weights?.items).toBeGreaterThan(2_000);
    expect(weights?.fittedUntil.toISOString().slice(0, 10)).toBe(log.at(-1)?.studyDay);
    expect(weights?.firstTryAccuracy).not.toBe(0.5);
    await expectFoldedWith(learner, 2);
    const after = await dueDaysOf(learner);
    const moved = (isMoved: (from: Date, to: Date) => boolean): number => [...after].filter(([factId, dueOn]) => isMoved(before.get(factId) ?? dueOn, dueOn)).length;
    const [movedSooner, movedLater] = [moved((from, to) => to < from), moved((from, to) => to > from)];
    expect(movedSooner + movedLater).toBeGreaterThan(30);
    expect(await trainingOf(learner)).toEqual({ learnerId: learner, nextAt: daysAfter(now, 30), leasedUntil: null, refoldVersion: null, refoldedTo: null, movedSooner, movedLater, movedAt: now });
    expect(await findMovedDays(learner, daysAfter(now, 13))).toEqual({ sooner: movedSooner, later: movedLater, own: true });
    expect(await findMovedDays(learner, daysAfter(now, 14))).toBeNull();
    // Another wish of the learner's moves days as well, and is not put down to their weights.
    await prisma.user.update({ where: { id: learner }, data: { desiredRetention: 0.8 } });
    await inTransaction((tx) => requestRefold(tx, learner, 2, now));
    await trainDueWeights(() => daysAfter(now, 1));
    expect(await dueDaysOf(learner)).not.toEqual(after);
    expect(await trainingOf(learner)).toMatchObject({ movedSooner, movedLater, movedAt: now });
  });

  it('gets the same from the same log, whoever they are', async () => {
    const learners = [await makeLearner(log), await makeLearner([...log].reverse())];
    await trainDueWeights(() => now);
    const [one, other] = await Promise.all(learners.map(versionsOf));
    expect(one?.[0]?.w).toEqual(other?.[0]?.w);
  });

  it('is left alone until the month is over, and when nothing was answered in it', async () => {
    const learner = await makeLearner(log);
    await trainDueWeights(() => now);
    await trainDueWeights(() => daysAfter(now, 29));
    await trainDueWeights(() => daysAfter(now, 31));
    expect(await versionsOf(learner)).toHaveLength(1);
    expect((await trainingOf(learner))?.nextAt).toEqual(daysAfter(now, 61));
  });

  it('answers with the new weights while the cards are still following', async () => {
    const learner = await makeLearner(log);
    await enrolLearners(now);
    expect(await reconsiderWeights(await claimOrFail(now), now)).toBe('adopted');
    const factId = factIds[60] ?? '';
    const at = daysAfter(now, 2);
    await appendReviewEvents({ id: learner }, [makeReview({ factId, at })], at);
    const card = await prisma.card.findUniqueOrThrow({ where: { learnerId_factId: { learnerId: learner, factId } } });
    const folded = replayReviews((await loadLogs(prisma, learner, [factId])).get(factId) ?? [], { ...(await loadActiveWeights(prisma, learner)), desiredRetention: 0.9 });
    expect(card).toMatchObject({ paramsVersion: 2, stability: folded?.stability, reps: folded?.reps });
  });
});

describe('too few reviews', () => {
  it('are not looked at below a thousand', async () => {
    const learner = await makeLearner(log.slice(0, 999));
    await trainDueWeights(() => now);
    expect(await trainingOf(learner)).toBeNull();
  });

  it('keep the default when most of them are first meetings, and are counted again in a month', async () => {
    const learner = await makeLearner(log.slice(0, 1_050));
    await trainDueWeights(() => now);
    expect(await versionsOf(learner)).toEqual([]);
    expect(await trainingOf(learner)).toMatchObject({ nextAt: daysAfter(now, 30), leasedUntil: null });
    await expectFoldedWith(learner, 1);
  });
});

describe('a process that dies', () => {
  it('before it stored anything leaves nothing, and another trains when its lease is over', async () => {
    const learner = await makeLearner(log);
    await enrolLearners(now);
    await claimOrFail(now);
    await trainDueWeights(() => minutesAfter(now, 9));
    expect(await versionsOf(learner)).toEqual([]);
    await trainDueWeights(() => minutesAfter(now, 10));
    expect(await activeOf(learner)).toBe(2);
  });

  it.each([0, 1, 4])('after %i portions of cards leaves the rest to another, who does not train again', async (portions) => {
    const learner = await makeLearner(log);
    await enrolLearners(now);
    let claim = await claimOrFail(now);
    expect(await reconsiderWeights(claim, now)).toBe('adopted');
    expect(await findMovedDays(learner, now)).toBeNull();
    for (let portion = 0; portion < portions; portion += 1) claim = (await refoldNext(claim, now))?.claim ?? claim;
    expect(await prisma.card.count({ where: { learnerId: learner, paramsVersion: 2 } })).toBe(portions * 20);
    await trainDueWeights(() => minutesAfter(now, 11));
    expect(await versionsOf(learner)).toHaveLength(1);
    await expectFoldedWith(learner, 2);
    expect(await trainingOf(learner)).toMatchObject({ leasedUntil: null, refoldVersion: null, nextAt: daysAfter(now, 30) });
  });
});

describe('several processes', () => {
  it('never take one learner at once', async () => {
    await makeLearner(log.slice(0, 1_000));
    await makeLearner(log.slice(0, 1_000));
    await Promise.all([enrolLearners(now), enrolLearners(now), enrolLearners(now)]);
    const claims = (await Promise.all(Array.from({ length: 8 }, () => claimTraining(now)))).filter((claim) => claim !== null);
    expect(new Set(claims.map(({ learnerId }) => learnerId)).size).toBe(claims.length);
    expect(claims).toHaveLength(2);
  });

  it('train each learner once between them', async () => {
    const learners = [await makeLearner(log), await makeLearner(log)];
    await Promise.all(Array.from({ length: 4 }, () => trainDueWeights(() => now)));
    for (const learner of learners) {
      expect(await versionsOf(learner)).toHaveLength(1);
      await expectFoldedWith(learner, 2);
    }
  });

  it('store nothing for a learner whom another has taken over', async () => {
    const learner = await makeLearner(log);
    await enrolLearners(now);
    const slow = await claimOrFail(now);
    await claimOrFail(minutesAfter(now, 10));
    expect(await reconsiderWeights(slow, now)).toBe('lease-lost');
    expect(await refoldNext(slow, now)).toBeNull();
    expect([await versionsOf(learner), await activeOf(learner)]).toEqual([[], 1]);
  });
});

describe('a month later', () => {
  const half = log.slice(0, 1_600);
  const halfAt = minutesAfter(half.at(-1)?.effectiveAt ?? now, 60);
  const rest = log.slice(1_600);
  const later = new Date(Math.max(now.getTime(), daysAfter(halfAt, 31).getTime()));

  it('weights that did better are kept, and fitted anew to all there is', async () => {
    const learner = await makeLearner(half);
    await trainDueWeights(() => halfAt);
    await store(learner, rest);
    await trainDueWeights(() => later);
    const [first, second] = await versionsOf(learner);
    expect(first?.logLoss).toBeLessThan(first?.defaultLogLoss ?? 0);
    expect(first?.revertedAt).toBeNull();
    expect(second).toMatchObject({ version: 3, logLoss: null, revertedAt: null });
    await expectFoldedWith(learner, 3);
  });

  it('weights that did worse than the default are given up, and say why; the next are fitted after another month', async () => {
    const learner = await makeLearner(half);
    await enrolLearners(halfAt);
    // Every right answer is worth five times what it is: e to the power of this weight is what stability grows by.
    const bad: MemoryParams['w'] = defaultParams.w.map((weight, index) => (index === 8 ? weight + Math.log(5) : weight));
    await adoptWeights(await claimOrFail(halfAt), { w: bad, items: 1_400, firstTryAccuracy: 0.5, fittedUntil: half.at(-1)?.studyDay ?? '' }, halfAt);
    await store(learner, rest);
    await trainDueWeights(() => later);
    const [given] = await versionsOf(learner);
    expect(given).toMatchObject({ version: 2, revertedAt: later });
    expect(given?.logLoss).toBeGreaterThan(given?.defaultLogLoss ?? Infinity);
    expect(await versionsOf(learner)).toHaveLength(1);
    await expectFoldedWith(learner, 1);
    expect(await findMovedDays(learner, later)).toMatchObject({ own: false });
    await trainDueWeights(() => daysAfter(later, 29));
    expect(await activeOf(learner)).toBe(1);
    await trainDueWeights(() => daysAfter(later, 30));
    expect(await activeOf(learner)).toBe(3);
    await expectFoldedWith(learner, 3);
  });
});

it('folds every card anew when asked to, for anybody, and once', async () => {
  const learner = await makeLearner(log.slice(0, 300));
  await prisma.user.update({ where: { id: learner }, data: { desiredRetention: 0.8 } });
  await inTransaction((tx) => requestRefold(tx, learner, 1, now));
  const before = await prisma.card.findMany({ where: { learnerId: learner }, orderBy: { factId: 'asc' } });
  await trainDueWeights(() => now);
  const after = await prisma.card.findMany({ where: { learnerId: learner }, orderBy: { factId: 'asc' } });
  expect(after.map(({ stability }) => stability)).toEqual(before.map(({ stability }) => stability));
  expect(after.filter(({ dueOn }, index) => dueOn > (before[index]?.dueOn ?? dueOn)).length).toBeGreaterThan(50);
  expect(await trainingOf(learner)).toMatchObject({ refoldVersion: null, leasedUntil: null });
});

it('forgets about a learner who is gone meanwhile', async () => {
  const learner = await makeLearner(log);
  await enrolLearners(now);
  const claim = await claimOrFail(now);
  await prisma.user.delete({ where: { id: learner } });
  expect(await reconsiderWeights(claim, now)).toBe('lease-lost');
  await trainDueWeights(() => now);
});
