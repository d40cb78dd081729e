import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { NoProgressYet } from '@/components/progress/no-progress-yet';
import { ProgressReport } from '@/components/progress/progress-report';
import { currentLearner } from '@/lib/auth/current-learner';
import { getProgress } from '@/lib/data/progress';

export const metadata: Metadata = { title: 'Progress' };

export default async function ProgressPage({ searchParams }: { searchParams: Promise<{ days?: string | string[] }> }) {
  const { days } = await searchParams;
  const learner = await currentLearner();
  const progress = learner && (await getProgress(learner, new Date()));
  return (
    <SiteFrame>
      <PageOpening title="Progress" />
      {progress && progress.memory.cards > 0 ? <ProgressReport progress={progress} forecastDays={days === '90' ? 90 : 30} /> : <NoProgressYet />}
    </SiteFrame>
  );
}
