import { refoldFacts } from './fold-cards';
import { lockLearner } from './learner-lock';
import { listFactIds } from './training-material';
import { inTransaction } from './transaction';
import { toUser, type User } from './users';
import { requestRefold } from './weight-training';

export type Preferences = Pick<User, 'timeZone' | 'dayStartHour' | 'desiredRetention' | 'minutesPerDay' | 'newFactsPerDay' | 'easyDays'>;

/** Cards folded anew while the learner waits. Whoever has more sees them move within some minutes. */
const foldedAtOnce = 300;

/**
 * Null when there is no such user. A card is the fold of its log under the present retention, so another retention moves every card to its new day, but
 * for those whose day the learner set. Everything else decides only how a day is filled.
 */
export async function updatePreferences(id: string, preferences: Partial<Preferences>, now: Date): Promise<User | null> {
  const { timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays } = preferences;
  return inTransaction(async (tx) => {
    if ((await tx.user.count({ where: { id } })) === 0) return null;
    const before = await lockLearner(tx, id);
    const row = await tx.user.update({ where: { id }, data: { timeZone, dayStartHour, desiredRetention, minutesPerDay, newFactsPerDay, easyDays, bundleTouchedAt: now } });
    if (row.desiredRetention !== before.desiredRetention) {
      const factIds = await listFactIds(tx, id, '', foldedAtOnce + 1);
      if (factIds.length > foldedAtOnce) await requestRefold(tx, id, before.weights.params.version, now);
      else await refoldFacts(tx, { ...before, desiredRetention: row.desiredRetention }, factIds);
    }
    return toUser(row);
  });
}
