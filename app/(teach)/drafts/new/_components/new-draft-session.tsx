'use client';

import { useRouter } from 'next/navigation';
import { NewDraftDesk } from '@/components/drafts/intake/new-draft-desk';

/** Ties the desk to this app's pages. */
export function NewDraftSession({ modelReady }: { modelReady: boolean }) {
  const router = useRouter();
  return <NewDraftDesk modelReady={modelReady} onMade={(draftId, tokens) => router.push(`/drafts/${draftId}${tokens ? `?tokens=${tokens.input}-${tokens.output}` : ''}`)} />;
}
