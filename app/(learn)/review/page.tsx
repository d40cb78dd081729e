import type { Metadata } from 'next';
import { SessionFrame } from '@/app/_components/session-frame';
import { ReviewApp } from '@/components/review/review-app';

export const metadata: Metadata = { title: 'Review' };

/** The same for everybody, since the service worker keeps it: whose cards these are is between the browser and what it stores. */
export default function ReviewPage() {
  return (
    <SessionFrame title="Review" leaveHref="/" leaveLabel="Leave the review">
      <ReviewApp />
    </SessionFrame>
  );
}
