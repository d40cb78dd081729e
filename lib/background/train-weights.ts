import { describeError, log } from '@/lib/boundary/log';
import { loadWeights } from '@/lib/data/personal-weights';
import { readTrainingMaterial } from '@/lib/data/training-material';
import { prisma } from '@/lib/data/client';
import { adoptWeights, claimTraining, enrolLearners, findActiveVersion, keepJudgement, postponeTraining, refoldNext, releaseTraining, revertWeights, waitAMonth, type TrainingClaim } from '@/lib/data/weight-training';
import { firstTryAccuracy } from '@/lib/domain/scheduling/first-try-accuracy';
import { judgeWeights } from '@/lib/domain/scheduling/weights/judge-weights';
import { minimumItems } from '@/lib/domain/scheduling/weights/shrink-weights';
import { trainWeightsInWorker } from '@/lib/worker/train-weights';
import { fitByOwnLabels } from './fit-by-own-labels';

/** What became of one look at a learner's weights. */
export type TrainingOutcome = 'adopted' | 'reverted' | 'unchanged' | 'lease-lost';

/** Looks at the weights of every learner whose month is over, one after the other, and has their cards follow. */
export async function trainDueWeights(now: () => Date): Promise<void> {
  await enrolLearners(now());
  for (let claim = await claimTraining(now()); claim; claim = await claimTraining(now())) {
    try {
      await workOn(claim, now);
    } catch (error) {
      log('error', 'weight-training-failed', describeError(error));
      await postponeTraining(claim, now());
    }
  }
}

async function workOn(claim: TrainingClaim, now: () => Date): Promise<void> {
  if (claim.refoldVersion === null) {
    const outcome = await reconsiderWeights(claim, now());
    if (outcome === 'lease-lost') return;
    if (outcome === 'unchanged') return waitAMonth(claim, now());
  }
  let held = claim;
  for (let done = false; !done; ) {
    const step = await refoldNext(held, now());
    if (!step) return;
    ({ claim: held, done } = step);
  }
  await releaseTraining(held);
}

/**
 * Judges a learner's weights by the answers since they were fitted; gives them up if they did worse than the default, and else fits new ones to the
 * whole log. After a revert the default stays for a month. Nothing is decided on fewer than a hundred new answers.
 */
export async function reconsiderWeights(claim: TrainingClaim, now: Date): Promise<TrainingOutcome> {
  const active = await findActiveVersion(claim.learnerId);
  if (!active) return 'lease-lost';
  const weights = await loadWeights(prisma, claim.learnerId, active.version);
  const material = await readTrainingMaterial(claim.learnerId, weights, active.fittedUntil);
  if (active.fittedUntil !== null) {
    const judged = judgeWeights(material.since.own, material.since.byDefault);
    const { verdict, n, worseBy, standardError } = judged;
    if (verdict === 'too-few-answers') return 'unchanged';
    log('info', 'weights-judged', { version: active.version, verdict, n, worseBy, standardError });
    if (verdict === 'revert') return (await revertWeights(claim, active.version, judged, now)) ? 'reverted' : 'lease-lost';
    await keepJudgement(claim, active.version, judged);
  }
  if (material.items < minimumItems || material.until === null) return 'unchanged';
  const { tries, correct } = material.firstTries;
  const measured = firstTryAccuracy(tries, correct);
  const trained = await fitByOwnLabels(material.log, trainWeightsInWorker, async (params) => (await readTrainingMaterial(claim.learnerId, { params, firstTryAccuracy: measured }, null)).log);
  if (!trained.ok) {
    log('info', 'weights-not-fitted', { reason: trained.reason, items: material.items });
    return 'unchanged';
  }
  const chosen = { w: trained.w, items: trained.items, firstTryAccuracy: measured, fittedUntil: material.until };
  return (await adoptWeights(claim, chosen, now)) ? 'adopted' : 'lease-lost';
}
