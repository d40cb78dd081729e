import type { Metadata } from 'next';
import { SessionFrame } from '@/app/_components/session-frame';
import { TryAgain } from '@/components/shell/try-again';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'No connection', robots: { index: false } };

/** Shown by the service worker in the place of a page that is not stored on the device. */
export default function OfflinePage() {
  return (
    <SessionFrame title="Dateline" leaveHref="/" leaveLabel="Today">
      <div className="mx-auto max-w-prose pt-6 sm:pt-10">
        <div className="border-t-4 border-double border-ink pt-6">
          <h1 className="text-4xl sm:text-5xl">No connection</h1>
          <p className="mt-4 font-serif text-xl text-pretty">This page cannot be opened without one. Your cards are stored on this device: they can be reviewed now, and what you answer is sent later.</p>
        </div>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/review">Review your cards</ButtonLink>
          <TryAgain />
        </div>
      </div>
    </SessionFrame>
  );
}
