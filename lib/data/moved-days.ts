import { defaultParams } from '@/lib/domain/scheduling/memory-model';
import type { CardState } from '@/lib/domain/scheduling/schema';
import { prisma } from './client';

/** How a change of weights moved the days of a learner's facts. */
export type MovedDays = { sooner: number; later: number; /** They follow the learner's own weights; else the default, those having been given up. */ own: boolean };

/** For so long whoever looks is told. */
const toldForMs = 14 * 86_400_000;

/** Null when nothing moved lately, or not all of it has. */
export async function findMovedDays(learnerId: string, now: Date): Promise<MovedDays | null> {
  const [row] = await prisma.$queryRaw<{ sooner: number; later: number; version: number }[]>`
    select t.moved_sooner as sooner, t.moved_later as later, u.weights_version as version
    from weight_trainings t join users u on u.id = t.learner_id
    where t.learner_id = ${learnerId}::uuid and t.moved_at > ${new Date(now.getTime() - toldForMs)}::timestamptz and t.moved_sooner + t.moved_later > 0`;
  return row ? { sooner: row.sooner, later: row.later, own: row.version !== defaultParams.version } : null;
}

export function countMoved(before: ReadonlyMap<string, CardState>, after: ReadonlyMap<string, CardState | null>): { sooner: number; later: number } {
  const moved = { sooner: 0, later: 0 };
  for (const [factId, card] of after) {
    const dueOn = before.get(factId)?.dueOn;
    if (!card || dueOn === undefined || card.dueOn === dueOn) continue;
    moved[card.dueOn < dueOn ? 'sooner' : 'later'] += 1;
  }
  return moved;
}
