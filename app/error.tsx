'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useRef } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';

/** What happened, what is kept, what to do. The number is all the page tells of the cause; the rest is in the server's log under it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  // The server's part failed, so it must be asked again; resetting alone shows the same failure.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="mx-auto max-w-5xl px-5 py-16 sm:px-8">
      <p className="kicker">Stop press</p>
      <h1 ref={heading} tabIndex={-1} className="mt-2 text-4xl leading-tight outline-none">
        This page could not be shown.
      </h1>
      <p className="mt-4 max-w-xl font-serif text-xl leading-snug text-ink-soft">Something went wrong on our side. Every answer that was marked is kept. Try again; if it goes on, come back in a few minutes.</p>
      {error.digest && (
        <p className="folio mt-4">
          To report it, quote the number <code className="font-sans font-semibold text-ink">{error.digest}</code>.
        </p>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        <Button onClick={retry}>Try again</Button>
        <ButtonLink href="/" look="secondary">
          To the front page
        </ButtonLink>
      </div>
    </main>
  );
}
