import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not in this paper' };

export default function NotFoundPage() {
  return (
    <SiteFrame>
      <div className="max-w-xl py-10">
        <p className="kicker">Error 404</p>
        <h1 className="mt-2 text-4xl leading-tight">This page is not in the paper.</h1>
        <p className="mt-4 font-serif text-xl leading-snug text-ink-soft">The address may be mistyped, or the page may have been taken out. Everything you have learned is still here.</p>
        <ButtonLink href="/" className="mt-8">
          To the front page
        </ButtonLink>
      </div>
    </SiteFrame>
  );
}
