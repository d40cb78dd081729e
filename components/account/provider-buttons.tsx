'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type SignInProvider = { id: string; name: string };

/** Signing in with somebody else's account: next-auth asks for a token first, so these need script. */
export function ProviderButtons({ providers, next }: { providers: readonly SignInProvider[]; next: string }) {
  const [leaving, setLeaving] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  async function go(id: string) {
    setLeaving(id);
    setFailed(false);
    // Resolves before the browser has left the page; it rejects when there is no connection.
    await signIn(id, { callbackUrl: next }).catch(() => {
      setFailed(true);
      setLeaving(null);
    });
  }
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 space-y-3 border-t border-rule pt-6">
      {failed && <Notice tone="trouble">That did not work just now. Check your connection and try again.</Notice>}
      {providers.map(({ id, name }) => (
        <Button key={id} look="secondary" className="w-full" disabled={leaving !== null} onClick={() => void go(id)}>
          {leaving === id ? `Going to ${name} …` : `Continue with ${name}`}
        </Button>
      ))}
    </div>
  );
}
