import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SiteFrame } from '@/app/_components/site-frame';
import { CardHistory } from '@/components/progress/card-history';
import { currentLearner } from '@/lib/auth/current-learner';
import { findCardHistory } from '@/lib/data/progress-card';

export const metadata: Metadata = { title: 'History of a fact' };

export default async function CardHistoryPage({ params }: { params: Promise<{ factId: string }> }) {
  const { factId } = await params;
  const learner = await currentLearner();
  const history = learner && (await findCardHistory(learner, decodeURIComponent(factId), new Date()));
  if (!history) notFound();
  return (
    <SiteFrame>
      <Link href="/progress" className="mb-4 inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
        Progress
      </Link>
      <CardHistory history={history} />
    </SiteFrame>
  );
}
