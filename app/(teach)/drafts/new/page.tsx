import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { isModelConfigured } from '@/lib/model/settings';
import { NewDraftSession } from './_components/new-draft-session';

export const metadata: Metadata = { title: 'Make questions from an article' };

/** The settings are read when somebody asks, not when the app is built. */
export const dynamic = 'force-dynamic';

export default function NewDraftPage() {
  return (
    <SiteFrame>
      <NewDraftSession modelReady={isModelConfigured()} />
    </SiteFrame>
  );
}
