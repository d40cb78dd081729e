import type { Metadata } from 'next';
import { currentChanges } from '@/app/_components/current-due';
import { SessionFrame } from '@/app/_components/session-frame';
import { SiteFrame } from '@/app/_components/site-frame';
import { NothingDue } from '@/components/review/nothing-due';
import { ReviewPlayer } from '@/components/review/review-player';
import { currentLearner } from '@/lib/auth/current-learner';
import { findDueQueue } from '@/lib/data/due';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  const learner = await currentLearner();
  const queue = learner && (await findDueQueue(learner, new Date()));
  const guest = learner?.kind === 'guest';
  if (!queue || queue.cards.length === 0) {
    return (
      <SiteFrame>
        <NothingDue plan={queue} changes={(await currentChanges()).length} guest={guest} />
      </SiteFrame>
    );
  }
  return (
    <SessionFrame title="Review" leaveHref="/" leaveLabel="Leave the review">
      <ReviewPlayer queue={queue} guest={guest} />
    </SessionFrame>
  );
}
