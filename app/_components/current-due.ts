import { cache } from 'react';
import { currentLearner } from '@/lib/auth/current-learner';
import { countDue, todayOf, type DueCount } from '@/lib/data/due';

/** What today asks of whoever is looking, counted once a request: the frame and the page show the same number. Null for a newcomer. */
export const currentDue = cache(async (): Promise<(DueCount & { today: string }) | null> => {
  const learner = await currentLearner();
  if (!learner) return null;
  const now = new Date();
  return { today: todayOf(learner, now), ...(await countDue(learner, now)) };
});
