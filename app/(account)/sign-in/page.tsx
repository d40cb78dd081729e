import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signInWithPassword } from '@/app/(account)/actions';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { SignInForm } from '@/components/account/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { currentLearner } from '@/lib/auth/current-learner';
import { listOAuthProviders } from '@/lib/auth/oauth';
import { safeNextPath } from '@/lib/auth/safe-next-path';

export const metadata: Metadata = { title: 'Sign in' };

const linkLook = 'py-3.5 font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep';

type Query = Record<string, string | string[] | undefined>;
const only = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const learner = await currentLearner();
  // next-auth sends people back here with its own name for where they were going.
  const next = safeNextPath(only(query.next) ?? only(query.callbackUrl));
  if (learner?.kind === 'kept') redirect(next);
  return (
    <SiteFrame>
      <div className="mx-auto max-w-md">
        <PageOpening title="Sign in">
          {learner ? 'What you did as a guest on this device will be added to your account.' : 'Your cards and your progress, on this device too.'}
        </PageOpening>
        <div className="space-y-5">
          {only(query.error) && <Notice tone="trouble">Signing in with that account did not work. Nothing was changed; try again, or use your e-mail and password.</Notice>}
          <SignInForm action={signInWithPassword} next={next} />
        </div>
        <ProviderButtons providers={listOAuthProviders()} next={next} />
        <p className="mt-8 border-t border-rule pt-4">
          No account yet?{' '}
          <Link href="/keep" className={linkLook}>
            {learner ? 'Keep your progress' : 'Make one'}
          </Link>
          . Reading, quizzes and reviews work without.
        </p>
        {learner && (
          <p className="mt-4">
            <Link href="/account" className={linkLook}>
              What a guest is, and your preferences
            </Link>
          </p>
        )}
      </div>
    </SiteFrame>
  );
}
