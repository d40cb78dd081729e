import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { WorkloadPreview } from '@/components/account/workload-preview';
import { MovedDays } from '@/components/progress/moved-days';
import { NoProgressYet } from '@/components/progress/no-progress-yet';
import { ProgressReport } from '@/components/progress/progress-report';
import { ButtonLink } from '@/components/ui/button';
import { currentLearner } from '@/lib/auth/current-learner';
import { findMovedDays } from '@/lib/data/moved-days';
import { getProgress } from '@/lib/data/progress';
import { findWorkloadLearner } from '@/lib/data/progress-workload';
import type { User } from '@/lib/data/users';

export const metadata: Metadata = { title: 'Progress' };

export default async function ProgressPage({ searchParams }: { searchParams: Promise<{ days?: string | string[] }> }) {
  const { days } = await searchParams;
  const learner = await currentLearner();
  const now = new Date();
  const progress = learner && (await getProgress(learner, now));
  const moved = learner && (await findMovedDays(learner.id, now));
  return (
    <SiteFrame>
      <PageOpening title="Progress">
        {progress && progress.memory.cards > 0 ? (
          <ButtonLink href="/learning" look="plain" className="-ms-2">
            Your topics and stories
          </ButtonLink>
        ) : null}
      </PageOpening>
      {moved && <MovedDays moved={moved} minutesPerDay={learner.minutesPerDay} />}
      {progress && progress.memory.cards > 0 ? (
        <ProgressReport progress={progress} forecastDays={days === '90' ? 90 : 30} workload={await workloadOf(learner, progress.today)} />
      ) : (
        <NoProgressYet />
      )}
    </SiteFrame>
  );
}

/** What another pace would do. Trying it out here changes nothing. */
async function workloadOf(learner: User, today: string) {
  return (
    <>
      <WorkloadPreview learner={await findWorkloadLearner(learner.id, today)} desiredRetention={learner.desiredRetention} minutesPerDay={learner.minutesPerDay} />
      <p className="mt-4 flex flex-wrap items-center gap-x-4 text-ink-soft">
        Trying it out here changes nothing.
        <ButtonLink href="/account" look="plain" className="-ms-2">
          Change your plan in the settings
        </ButtonLink>
      </p>
    </>
  );
}
