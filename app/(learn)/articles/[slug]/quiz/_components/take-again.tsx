'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { postJson } from '@/lib/offline/post-json';

/** Opens another sitting; this page then shows its first question. */
export function TakeAgain({ questionSetId }: { questionSetId: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [trouble, setTrouble] = useState<string | null>(null);
  const takeAgain = () =>
    startTransition(async () => {
      const result = await postJson('/api/attempts', { questionSetId });
      if (result.ok) router.refresh();
      else setTrouble(result.message);
    });
  return (
    <>
      <Button look="secondary" onClick={takeAgain} disabled={pending}>
        Take it again
      </Button>
      {trouble && (
        <p role="alert" className="text-sm font-semibold text-wrong">
          {trouble}
        </p>
      )}
    </>
  );
}
