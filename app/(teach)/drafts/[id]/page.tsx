import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { VettingDesk } from '@/components/drafts/vetting/vetting-desk';
import { parseTokens } from '@/components/drafts/generating/token-words';
import { currentLearner } from '@/lib/auth/current-learner';
import { findDraft } from '@/lib/data/draft-views';
import { isUuidV7 } from '@/lib/domain/uuid-v7';
import { isModelConfigured } from '@/lib/model/settings';

type DraftPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Somebody else's draft is as unknown as one that is not. */
const draftOf = cache(async (id: string) => {
  const learner = await currentLearner();
  return learner && isUuidV7(id) ? findDraft(learner.id, id) : null;
});

export async function generateMetadata({ params }: DraftPageProps): Promise<Metadata> {
  const found = await draftOf((await params).id);
  return found ? { title: `Questions: ${found.draft.title}` } : {};
}

export default async function DraftPage({ params, searchParams }: DraftPageProps) {
  const found = await draftOf((await params).id);
  if (!found) notFound();
  return <VettingDesk key={found.draft.id} loaded={found} modelReady={isModelConfigured()} tokens={parseTokens((await searchParams).tokens)} />;
}
