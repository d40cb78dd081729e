'use client';

import { Button } from '@/components/ui/button';

/** Loads the page at this address anew. */
export function TryAgain() {
  return (
    <Button look="secondary" onClick={() => window.location.reload()}>
      Try again
    </Button>
  );
}
