import { cache } from 'react';
import { currentLearner } from '@/lib/auth/current-learner';
import { countDue, todayOf, type DueCount } from '@/lib/data/due';
import { listChanges } from '@/lib/data/learner-changes';

/** What today asks of whoever is looking, counted once a request: the frame and the page show the same number. Null for a newcomer. */
export const currentDue = cache(async (): Promise<(DueCount & { today: string }) | null> => {
  const learner = await currentLearner();
  if (!learner) return null;
  const now = new Date();
  return { today: todayOf(learner, now), ...(await countDue(learner, now)) };
});

/** What changed about the facts that whoever is looking is learning. */
export const currentChanges = cache(async () => {
  const learner = await currentLearner();
  return learner ? listChanges(learner.id) : [];
});
