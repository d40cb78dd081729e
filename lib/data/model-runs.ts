import type { ModelOutcome } from '@/lib/domain/grounding/model-outcome';
import { prisma } from './client';
import { fromDay, toDay } from './day';
import { lockLearner } from './learner-lock';
import { inTransaction } from './transaction';

export type ReservedRun = { ok: true } | { ok: false; reason: 'cap'; message: string };

/**
 * Takes one of an author's runs of the day before the model is asked. Counting and taking stand under the author's lock, so that however
 * many requests race, no more than `cap` are let through. A run counts from here on whatever becomes of it: one whose process died stays
 * open, counted once like any other.
 */
export async function reserveModelRun(run: { ownerId: string; id: string; model: string; cap: number }, now: Date): Promise<ReservedRun> {
  const day = dayOf(now);
  return inTransaction(async (tx) => {
    await lockLearner(tx, run.ownerId);
    const used = await tx.modelRun.count({ where: { ownerId: run.ownerId, day } });
    if (used >= run.cap) return { ok: false, reason: 'cap', message: capMessage(run.cap) };
    await tx.modelRun.create({ data: { ownerId: run.ownerId, id: run.id, day, model: run.model, startedAt: now } });
    return { ok: true };
  });
}

/** Says how a run ended and what it used. The first ending stands: a late one changes nothing. */
export async function closeModelRun(run: { ownerId: string; id: string; outcome: ModelOutcome; inputTokens: number; outputTokens: number }): Promise<void> {
  const { ownerId, id, outcome, inputTokens, outputTokens } = run;
  await prisma.modelRun.updateMany({ where: { ownerId, id, outcome: null }, data: { outcome, inputTokens, outputTokens } });
}

export type ModelUse = { runs: number; inputTokens: number; outputTokens: number };

/** What an author used on the UTC day of `now`. */
export async function getModelUse(ownerId: string, now: Date): Promise<ModelUse> {
  const { _count: runs, _sum: sum } = await prisma.modelRun.aggregate({ where: { ownerId, day: dayOf(now) }, _count: true, _sum: { inputTokens: true, outputTokens: true } });
  return { runs, inputTokens: sum.inputTokens ?? 0, outputTokens: sum.outputTokens ?? 0 };
}

const dayOf = (now: Date): Date => fromDay(toDay(now));

function capMessage(cap: number): string {
  if (cap === 0) return 'The language model is switched off here. The questions that Dateline made by itself are untouched.';
  return `The language model can be used ${cap === 1 ? 'once' : `${cap} times`} a day, and today’s are used up. It is free again at midnight UTC; the questions that Dateline made by itself are untouched.`;
}
