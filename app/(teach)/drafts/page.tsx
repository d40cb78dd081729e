import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { ButtonLink } from '@/components/ui/button';
import { SectionRule } from '@/components/ui/section-rule';
import { currentLearner } from '@/lib/auth/current-learner';
import { listChangedFacts } from '@/lib/data/changed-facts';
import { listDrafts } from '@/lib/data/draft-views';
import type { DraftSummary } from '@/lib/schemas/draft';
import { DraftListSession } from './_components/draft-list-session';

export const metadata: Metadata = { title: 'Write' };

export default async function DraftsPage() {
  const learner = await currentLearner();
  const [open, archived] = learner ? await Promise.all([listDrafts(learner.id), listDrafts(learner.id, { archived: true })]) : [[], []];
  const changed = learner ? await countChanged(learner.id, open) : {};
  const published = open.filter((draft) => draft.published && !draft.superseded);
  const drafts = open.filter((draft) => !draft.published || draft.superseded);
  const sections = [
    { id: 'in-work', title: 'In work', rows: drafts },
    { id: 'published', title: 'Published', rows: published },
    { id: 'archived', title: 'Archived', rows: archived },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <SiteFrame>
      <PageOpening title="Write">
        From an article to questions you would sign: Dateline proposes them, each with the sentence that proves it, and you decide.
      </PageOpening>
      <ButtonLink href="/drafts/new" className="min-h-12 max-sm:w-full">
        Make questions from an article
      </ButtonLink>
      {learner?.kind === 'guest' && open.length > 0 && (
        <p className="mt-4 max-w-prose text-ink-soft">
          You are a guest: these drafts live in this browser alone.{' '}
          <ButtonLink href="/keep" look="plain" className="-mx-2">
            Keep them in an account
          </ButtonLink>
        </p>
      )}
      <div className="mt-10 space-y-10">
        {sections.map(({ id, title, rows }) => (
          <section key={id} aria-labelledby={id}>
            <SectionRule id={id}>{title}</SectionRule>
            <DraftListSession drafts={rows} changed={changed} />
          </section>
        ))}
      </div>
    </SiteFrame>
  );
}

/** By the set's address: how many of its facts rest on a sentence that the source has changed. */
async function countChanged(learnerId: string, drafts: readonly DraftSummary[]): Promise<Record<string, number>> {
  const slugs = [...new Set(drafts.flatMap(({ published }) => published?.slug ?? []))];
  const counts = await Promise.all(slugs.map(async (slug) => [slug, (await listChangedFacts(learnerId, slug)).length] as const));
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
