import type { Judgement } from '@/lib/domain/scheduling/weights/judge-weights';
import { minimumItems } from '@/lib/domain/scheduling/weights/shrink-weights';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { loadCards } from './cards';
import { prisma } from './client';
import { refoldFacts } from './fold-cards';
import { lockLearner } from './learner-lock';
import { countMoved } from './moved-days';
import { listFactIds } from './training-material';
import { inTransaction, type Transaction } from './transaction';

/** One learner whose weights are being looked at. Whoever holds the lease works; when it runs out somebody else may. */
export type TrainingClaim = { learnerId: string; leasedUntil: Date; refoldVersion: number | null };

/** The weights that decide a learner's days. `fittedUntil`: null for the default. */
export type ActiveVersion = { version: number; fittedUntil: StudyDay | null };

const leaseMs = 10 * 60_000;
const monthMs = 30 * 86_400_000;

/** Cards that are folded anew in one transaction. The learner's own answers wait for it, so it is short. */
const cardsAtOnce = 20;

/**
 * Puts down for training whoever has a log long enough to have a thousand long-term reviews in it. Reads all learners, which is why it is done now and
 * then, and not with every answer.
 */
export async function enrolLearners(now: Date): Promise<void> {
  await prisma.$executeRaw`
    insert into weight_trainings (learner_id, next_at)
    select id, ${now}::timestamptz from users
    where last_server_order >= ${minimumItems} and not exists (select 1 from weight_trainings t where t.learner_id = users.id)
    on conflict (learner_id) do nothing`;
}

/** Has every card of a learner folded anew with what is now decided, by whoever comes next; for the transaction that decided it. */
export async function requestRefold(tx: Transaction, learnerId: string, version: number, now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into weight_trainings (learner_id, next_at, refold_version) values (${learnerId}::uuid, ${now}::timestamptz, ${version})
    on conflict (learner_id) do update set refold_version = excluded.refold_version, refolded_to = null`;
}

/** The learner whose turn it is, or null. Two processes never get the same one. */
export async function claimTraining(now: Date): Promise<TrainingClaim | null> {
  const leasedUntil = leaseFrom(now);
  const [row] = await prisma.$queryRaw<{ learnerId: string; refoldVersion: number | null }[]>`
    update weight_trainings set leased_until = ${leasedUntil}::timestamptz
    where learner_id = (
      select learner_id from weight_trainings
      where (next_at <= ${now}::timestamptz or refold_version is not null) and (leased_until is null or leased_until <= ${now}::timestamptz)
      order by next_at limit 1 for update skip locked
    )
    returning learner_id as "learnerId", refold_version as "refoldVersion"`;
  return row ? { ...row, leasedUntil } : null;
}

export async function findActiveVersion(learnerId: string): Promise<ActiveVersion | null> {
  const [row] = await prisma.$queryRaw<ActiveVersion[]>`
    select u.weights_version as version, to_char(w.fitted_until, 'YYYY-MM-DD') as "fittedUntil"
    from users u left join personal_weights w on w.learner_id = u.id and w.version = u.weights_version
    where u.id = ${learnerId}::uuid`;
  return row ?? null;
}

/**
 * Stores weights as the learner's next version and lets them decide from now on; the cards follow (`refoldNext`). All in one transaction: a process that is
 * killed leaves either nothing or work that the next one goes on with. False when the lease was lost.
 */
export async function adoptWeights(claim: TrainingClaim, weights: { w: readonly number[]; items: number; firstTryAccuracy: number; fittedUntil: StudyDay }, now: Date): Promise<boolean> {
  return decide(claim, now, async (tx) => {
    const { w, items, firstTryAccuracy, fittedUntil } = weights;
    const [row] = await tx.$queryRaw<{ version: number }[]>`
      insert into personal_weights (learner_id, version, w, first_try_accuracy, items, fitted_until, trained_at, adopted_at)
      select ${claim.learnerId}::uuid, coalesce(max(version), 1) + 1, ${[...w]}::float8[], ${firstTryAccuracy}, ${items}, ${fittedUntil}::date, ${now}::timestamptz, ${now}::timestamptz
      from personal_weights where learner_id = ${claim.learnerId}::uuid
      returning version`;
    return row?.version ?? null;
  });
}

/** Goes back to the default, and says with the weights what they were given up for. False when the lease was lost. */
export async function revertWeights(claim: TrainingClaim, version: number, judged: Judgement, now: Date): Promise<boolean> {
  return decide(claim, now, async (tx) => {
    await storeJudgement(tx, claim.learnerId, version, judged);
    await tx.$executeRaw`update personal_weights set reverted_at = ${now}::timestamptz where learner_id = ${claim.learnerId}::uuid and version = ${version}`;
    return 1;
  });
}

export async function keepJudgement(claim: TrainingClaim, version: number, judged: Judgement): Promise<void> {
  await storeJudgement(prisma, claim.learnerId, version, judged);
}

/** @param choose stores what is chosen, and gives its version. */
async function decide(claim: TrainingClaim, now: Date, choose: (tx: Transaction) => Promise<number | null>): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { id } = await lockLearner(tx, claim.learnerId);
    if (!(await isStillOurs(tx, claim))) return false;
    const version = await choose(tx);
    if (version === null) return false;
    // Sums of what was predicted are of the old weights: they are made anew when they are next read.
    await tx.$executeRaw`update users set weights_version = ${version}, sums_kept_to = null where id = ${id}::uuid`;
    await requestRefold(tx, id, version, now);
    await tx.$executeRaw`
      update weight_trainings set next_at = ${nextMonth(now)}::timestamptz, moved_sooner = 0, moved_later = 0, moved_at = null where learner_id = ${id}::uuid`;
    return true;
  });
}

/**
 * Folds the next cards anew, in one transaction under the learner's lock, and notes how far it came. Cards that the learner answers meanwhile are
 * folded with the new weights as well (fold-cards.ts), in whatever order. Gives the renewed claim; null when the lease was lost.
 */
export async function refoldNext(claim: TrainingClaim, now: Date): Promise<{ claim: TrainingClaim; done: boolean } | null> {
  const leasedUntil = leaseFrom(now);
  return inTransaction(async (tx) => {
    const learner = await lockLearner(tx, claim.learnerId);
    const [row] = await tx.$queryRaw<{ refoldedTo: string | null }[]>`
      update weight_trainings set leased_until = ${leasedUntil}::timestamptz
      where learner_id = ${learner.id}::uuid and leased_until = ${claim.leasedUntil}::timestamptz returning refolded_to as "refoldedTo"`;
    if (!row) return null;
    const factIds = await listFactIds(tx, learner.id, row.refoldedTo ?? '', cardsAtOnce);
    const before = await loadCards(tx, learner.id, factIds);
    const moved = countMoved(before, await refoldFacts(tx, learner, factIds));
    const done = factIds.length < cardsAtOnce;
    await tx.$executeRaw`
      update weight_trainings set refolded_to = ${done ? null : factIds.at(-1)}, refold_version = case when ${done} then null else refold_version end
      where learner_id = ${learner.id}::uuid`;
    await noteMoved(tx, learner.id, moved, done ? now : null);
    // What items give away was counted from the fold as it was (count-tries.ts).
    if (done) await tx.$executeRaw`update users set tries_counted_to = 0 where id = ${learner.id}::uuid`;
    return { claim: { ...claim, leasedUntil, refoldVersion: done ? null : claim.refoldVersion }, done };
  });
}

/** Adds to what new weights moved, until every card has followed them. What moves later, by another wish or another rule, is no part of it. */
async function noteMoved(tx: Transaction, learnerId: string, { sooner, later }: { sooner: number; later: number }, doneAt: Date | null): Promise<void> {
  await tx.$executeRaw`
    update weight_trainings set moved_sooner = moved_sooner + ${sooner}::int, moved_later = moved_later + ${later}::int, moved_at = ${doneAt}::timestamptz
    where learner_id = ${learnerId}::uuid and moved_sooner is not null and moved_at is null`;
}

/** Lets a learner go, to be taken again when they are due. */
export async function releaseTraining(claim: TrainingClaim): Promise<void> {
  await prisma.$executeRaw`
    update weight_trainings set leased_until = null where learner_id = ${claim.learnerId}::uuid and leased_until = ${claim.leasedUntil}::timestamptz`;
}

/** Lets a learner go for a month. Where weights were decided on, that is said with the decision. */
export async function waitAMonth(claim: TrainingClaim, now: Date): Promise<void> {
  await prisma.$executeRaw`
    update weight_trainings set leased_until = null, next_at = ${nextMonth(now)}::timestamptz
    where learner_id = ${claim.learnerId}::uuid and leased_until = ${claim.leasedUntil}::timestamptz`;
}

/** Leaves a learner alone for a day, after something went wrong that would go wrong again at once. */
export async function postponeTraining(claim: TrainingClaim, now: Date): Promise<void> {
  await prisma.$executeRaw`
    update weight_trainings set leased_until = ${new Date(now.getTime() + 86_400_000)}::timestamptz where learner_id = ${claim.learnerId}::uuid`;
}

async function isStillOurs(tx: Transaction, { learnerId, leasedUntil }: TrainingClaim): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from weight_trainings where learner_id = ${learnerId}::uuid and leased_until = ${leasedUntil}::timestamptz for update`;
  return rows.length === 1;
}

async function storeJudgement(tx: Transaction, learnerId: string, version: number, { logLoss, defaultLogLoss }: Judgement): Promise<void> {
  await tx.$executeRaw`
    update personal_weights set log_loss = ${logLoss}, default_log_loss = ${defaultLogLoss} where learner_id = ${learnerId}::uuid and version = ${version}`;
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

function nextMonth(now: Date): Date {
  return new Date(now.getTime() + monthMs);
}
