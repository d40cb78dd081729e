'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { NothingDue } from './nothing-due';
import { ReviewPlayer } from './review-player';
import { ReviewSkeleton } from './review-skeleton';
import { useMemory } from './use-memory';

/** Reviewing from what is stored on this device. The page around it is the same for everybody, so that it can be kept for the train. */
export function ReviewApp() {
  const { opened, visitor, reopen } = useMemory();
  const guest = visitor?.guest ?? false;
  if (opened.kind === 'opening') return <ReviewSkeleton />;
  if (opened.kind === 'open') {
    const { memory, queue, status, lookedAt } = opened;
    return <ReviewPlayer key={memory.learnerId} memory={memory} queue={queue} status={status} lookedAt={lookedAt} guest={guest} changes={visitor?.changes ?? 0} />;
  }
  // Nobody is signed in and nothing was ever stored: a newcomer.
  if (opened.trouble.kind === 'signed-out') return <NothingDue plan={null} changes={0} guest={false} />;
  return (
    <div className="mx-auto max-w-prose pt-6 sm:pt-10">
      <Notice tone="trouble">
        <p>{opened.trouble.message}</p>
        <p className="mt-1">No cards are stored on this device yet: the first time, reviewing needs a connection.</p>
        <Button look="secondary" className="mt-3" onClick={reopen}>
          Try again
        </Button>
      </Notice>
    </div>
  );
}
