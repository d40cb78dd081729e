import type { ModelOutcome } from '@/lib/domain/grounding/model-outcome';
import { prisma } from './client';
import { fromDay, toDay } from './day';
import { lockLearner } from './learner-lock';
import { hitRateLimit, isRateLimited } from './rate-limits';
import { inTransaction } from './transaction';

/** Runs per UTC day: of one author, and of everybody on this installation together, since whoever wants another day of their own need only come as a new guest. */
export type ModelCaps = { perAuthor: number; inAll: number };
export type ReservedRun = { ok: true } | { ok: false; reason: 'cap' | 'cap-in-all'; message: string };

/**
 * Takes one of an author's runs of the day, and one of everybody's, before the model is asked. However many requests race, no more than
 * the caps are let through. A run counts from here on whatever becomes of it: one whose process died stays open, counted once like any other.
 */
export async function reserveModelRun(run: { ownerId: string; id: string; model: string; caps: ModelCaps }, now: Date): Promise<ReservedRun> {
  const { ownerId, id, caps } = run;
  // Looked at first, so that a spent day takes nothing from an author, and who is turned away does not add to the count.
  if (await isRateLimited(everybody, caps.inAll, now)) return refused('cap-in-all', caps.inAll);
  const own = await takeOwnRun(run, now);
  if (!own.ok) return own;
  const { allowed } = await hitRateLimit(everybody, { limit: caps.inAll, windowSeconds: secondsToMidnight(now) }, now);
  if (allowed) return own;
  // Somebody took the last one in between: the author's own is given back.
  await prisma.modelRun.deleteMany({ where: { ownerId, id } });
  return refused('cap-in-all', caps.inAll);
}

/** Counting and taking stand under the author's lock. */
async function takeOwnRun({ ownerId, id, model, caps }: { ownerId: string; id: string; model: string; caps: ModelCaps }, now: Date): Promise<ReservedRun> {
  const day = dayOf(now);
  return inTransaction(async (tx) => {
    await lockLearner(tx, ownerId);
    const used = await tx.modelRun.count({ where: { ownerId, day } });
    if (used >= caps.perAuthor) return refused('cap', caps.perAuthor);
    await tx.modelRun.create({ data: { ownerId, id, day, model, startedAt: now } });
    return { ok: true };
  });
}

/** Says how a run ended and what it used. The first ending stands: a late one changes nothing. */
export async function closeModelRun(run: { ownerId: string; id: string; outcome: ModelOutcome; inputTokens: number; outputTokens: number }): Promise<void> {
  const { ownerId, id, outcome, inputTokens, outputTokens } = run;
  await prisma.modelRun.updateMany({ where: { ownerId, id, outcome: null }, data: { outcome, inputTokens, outputTokens } });
}

/** A counter of its own: the runs of a guest who becomes an account, or of a learner who is deleted, still count. */
const everybody = 'model-runs';

const dayOf = (now: Date): Date => fromDay(toDay(now));
const secondsToMidnight = (now: Date): number => (dayOf(now).getTime() + 86_400_000 - now.getTime()) / 1000;

function refused(reason: 'cap' | 'cap-in-all', cap: number): ReservedRun {
  return { ok: false, reason, message: capMessage(reason, cap) };
}

function capMessage(reason: 'cap' | 'cap-in-all', cap: number): string {
  if (cap === 0) return 'The language model is switched off here. The article and the questions on it are untouched.';
  const often = cap === 1 ? 'once' : `${new Intl.NumberFormat('en-GB').format(cap)} times`;
  const whose = reason === 'cap' ? `The language model can be used ${often} a day, and today’s are used up.` : `Everybody on this Dateline together can use the language model ${often} a day, and today’s are used up.`;
  return `${whose} It is free again at midnight UTC; the article and the questions on it are untouched.`;
}
