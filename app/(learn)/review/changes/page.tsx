import type { Metadata } from 'next';
import { currentChanges } from '@/app/_components/current-due';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { ChangeList } from '@/components/review/changes/change-list';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Changed facts' };

export default async function ChangesPage() {
  const changes = await currentChanges();
  return (
    <SiteFrame>
      <PageOpening title="Changed facts" />
      {changes.length > 0 ? (
        <ChangeList changes={changes} />
      ) : (
        <div className="space-y-6">
          <p className="font-serif text-xl text-pretty">Nothing that you are learning has changed.</p>
          <ButtonLink href="/review">Go to your review</ButtonLink>
        </div>
      )}
    </SiteFrame>
  );
}
