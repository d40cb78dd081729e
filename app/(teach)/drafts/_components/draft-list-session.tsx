'use client';

import { useRouter } from 'next/navigation';
import { DraftList, type DraftListProps } from '@/components/drafts/list/draft-list';

/** Ties the list to the server's page, which knows what is where after a change. */
export function DraftListSession(props: Omit<DraftListProps, 'onChanged'>) {
  const router = useRouter();
  return <DraftList {...props} onChanged={() => router.refresh()} />;
}
