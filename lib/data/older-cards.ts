import { CARD_ALGORITHM } from '@/lib/domain/scheduling/card-algorithm';
import { prisma } from './client';

const monthMs = 30 * 86_400_000;

/**
 * Has all cards of every learner folded anew who has one that was folded by other rules than ours, by whoever comes next (weight-training.ts). A refold that
 * is under way goes on. Looks through all cards, so it is done when a process starts and once a day, and not with every turn. Gives how many learners
 * were put down.
 */
export async function requestRefoldOfOlder(now: Date): Promise<number> {
  return prisma.$executeRaw`
    insert into weight_trainings (learner_id, next_at, refold_version)
    select id, ${new Date(now.getTime() + monthMs)}::timestamptz, weights_version from users
    where id in (select learner_id from cards where algorithm <> ${CARD_ALGORITHM}) order by id
    on conflict (learner_id) do update set refold_version = excluded.refold_version, refolded_to = null where weight_trainings.refold_version is null`;
}
