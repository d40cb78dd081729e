import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { keepProgress } from '@/app/(account)/actions';
import { SiteFrame } from '@/app/_components/site-frame';
import { KeepForm } from '@/components/account/keep-form';
import { PageOpening } from '@/components/account/page-opening';
import { currentLearner } from '@/lib/auth/current-learner';

export const metadata: Metadata = { title: 'Keep my progress' };

export default async function KeepPage() {
  const learner = await currentLearner();
  if (learner?.kind === 'kept') redirect('/account');
  return (
    <SiteFrame>
      <div className="mx-auto max-w-md">
        <PageOpening title={learner ? 'Keep my progress' : 'Make an account'}>
          {learner
            ? 'Everything you did on this device is kept: your answers, your cards, and when each is due. You can then sign in on any other.'
            : 'Keeps your answers, your cards, and when each is due, on every device you sign in on.'}
        </PageOpening>
        <KeepForm action={keepProgress} next="/account" submitLabel={learner ? 'Keep my progress' : 'Make my account'} />
        <p className="mt-8 border-t border-rule pt-4">
          Already have an account?{' '}
          <Link href="/sign-in" className="py-3.5 font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep">
            Sign in
          </Link>
          {learner && ': what you did here is added to it.'}
        </p>
      </div>
    </SiteFrame>
  );
}
