import type { ReactNode } from 'react';
import { AppBadge } from '@/components/shell/app-badge';
import { Masthead } from '@/components/shell/masthead';
import { currentLearner } from '@/lib/auth/current-learner';
import { currentDue } from './current-due';
import { formatLongDay } from './format-long-day';
import { ThemeSwitch } from './theme-switch';

/** The frame of every page that is read: nameplate, navigation, folio at the foot. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const learner = await currentLearner();
  const due = (await currentDue())?.dueCount ?? 0;
  return (
    <>
      <AppBadge count={due} />
      <Masthead dateLine={formatLongDay(new Date(), learner?.timeZone)} dueCount={due} signedIn={learner?.kind === 'kept'} />
      <main id="main" className="mx-auto max-w-5xl px-5 pb-16 pt-8 sm:px-8">
        {children}
      </main>
      <footer className="mx-auto max-w-5xl px-5 pb-24 sm:px-8 sm:pb-8">
        <div className="flex flex-wrap items-center justify-between gap-x-6 border-t border-rule pt-3">
          <p className="folio">Every question points at the sentence that proves it.</p>
          <ThemeSwitch />
        </div>
      </footer>
    </>
  );
}
