import type { Metadata } from 'next';
import Link from 'next/link';
import { SiteFrame } from '@/app/_components/site-frame';
import { DataDownload } from '@/components/account/data-download';
import { DataImportedList } from '@/components/account/data-imported-list';
import { PageOpening } from '@/components/account/page-opening';
import { SectionRule } from '@/components/ui/section-rule';
import { currentLearner } from '@/lib/auth/current-learner';
import { listPrivateArticles } from '@/lib/data/private-articles';
import { deleteImported } from './actions';
import { ImportSession } from './_components/import-session';

export const metadata: Metadata = { title: 'Your data' };

export default async function YourDataPage() {
  const learner = await currentLearner();
  const imported = learner ? await listPrivateArticles(learner.id) : [];
  return (
    <SiteFrame>
      <div className="mx-auto max-w-2xl">
        <PageOpening title="Your data">What you did here is yours: take it all with you, or bring what you have learnt elsewhere.</PageOpening>
        <div className="space-y-10">
          <section aria-labelledby="take-out">
            <SectionRule id="take-out">Take it out</SectionRule>
            {learner ? (
              <div className="grid gap-6 sm:grid-cols-2">
                <DataDownload href="/api/export/anki" label="Cards for Anki">
                  Your cards with the sentence that proves each, when they are due, and every review. Open the file in Anki.
                </DataDownload>
                <DataDownload href="/api/export/json" label="Everything as JSON">
                  Settings, cards, every answer and review, drafts and what you published. For programs, and for keeping.
                </DataDownload>
              </div>
            ) : (
              <p className="text-ink-soft">
                There is nothing of yours here yet. <Link href="/" className="text-accent underline underline-offset-4">Take a quiz</Link>, and every answer makes a card.
              </p>
            )}
          </section>
          <section aria-labelledby="bring-in">
            <SectionRule id="bring-in">Bring cards in from Anki</SectionRule>
            <div className="mb-4 max-w-prose space-y-2 text-ink-soft">
              <p>In Anki, choose File, then Export, and tick “Include scheduling information”. Leave media out: cards here are text.</p>
              <p>Your cards come with their history, so they fall due when you are about to forget them. Only you see them. The same package again brings in what is new, and nothing twice.</p>
            </div>
            <ImportSession />
          </section>
          {imported.length > 0 && (
            <section aria-labelledby="brought-in">
              <SectionRule id="brought-in" aside="Only you see these">
                Brought in
              </SectionRule>
              <DataImportedList articles={imported} deleteAction={deleteImported} />
            </section>
          )}
        </div>
      </div>
    </SiteFrame>
  );
}
