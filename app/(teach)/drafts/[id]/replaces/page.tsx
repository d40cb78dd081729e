import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFrame } from '@/app/_components/site-frame';
import { ChoiceButton } from '@/components/account/choice-button';
import { PageOpening } from '@/components/account/page-opening';
import { OlderFactSearch } from '@/components/drafts/replacing/older-fact-search';
import { OwnFactLine } from '@/components/drafts/replacing/own-fact-line';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { currentLearner } from '@/lib/auth/current-learner';
import { findDraft } from '@/lib/data/draft-views';
import { findOwnFacts, listReplacements } from '@/lib/data/supersession';
import { isUuidV7 } from '@/lib/domain/uuid-v7';
import { restoreOlder, supersedeFact } from './actions';

export const metadata: Metadata = { title: 'Older facts' };

type ReplacesPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ fact?: string | string[]; words?: string | string[]; done?: string | string[] }> };

/** Said on the page that follows: the line that was worked on is gone from it. */
const doneWords: Readonly<Record<string, string>> = {
  replaced: 'Replaced. The older fact is asked no more, and whoever learnt it is told.',
  restored: 'Taken back: the older fact is asked again.',
};

/** Of a published set: which older facts of the same author its facts take the place of. Somebody else's draft is as unknown as one that is not. */
export default async function ReplacesPage({ params, searchParams }: ReplacesPageProps) {
  const [{ id }, { fact, words, done }] = [await params, await searchParams];
  const learner = await currentLearner();
  const found = learner && isUuidV7(id) ? await findDraft(learner.id, id) : null;
  if (!learner || !found?.draft.published) notFound();
  const asked = typeof words === 'string' ? words.trim().slice(0, 200) : '';
  const facts = await listReplacements(learner.id, found.draft.published.slug);
  const older = typeof fact === 'string' && asked !== '' ? await findOwnFacts(learner.id, asked, fact) : [];
  const here = `/drafts/${id}/replaces`;
  return (
    <SiteFrame>
      <div className="mx-auto max-w-3xl">
        <ButtonLink href={`/drafts/${id}`} look="plain" className="-ms-2 mb-4">
          Back to the questions
        </ButtonLink>
        <PageOpening title="Older facts">
          News ages. Say which of your older facts a fact of “<bdi>{found.draft.title}</bdi>” takes the place of: the older one is asked no more, and whoever learnt it is told what is so now.
        </PageOpening>
        {typeof done === 'string' && done in doneWords && (
          <div className="mb-6">
            <Notice tone="news">{doneWords[done]}</Notice>
          </div>
        )}
        <ul className="divide-y divide-rule border-y border-rule">
          {facts.map(({ replaces, ...newer }) => (
            <li key={newer.id} id={newer.id} className="py-4">
              <p dir="auto" className="font-serif text-lg leading-snug text-pretty">
                {newer.statement}
              </p>
              {replaces.map((replaced) => (
                <div key={replaced.id} className="mt-3 border-s-4 border-rule-strong ps-4">
                  <p className="text-sm font-semibold">Replaces</p>
                  <OwnFactLine fact={replaced} />
                  <ChoiceButton action={restoreOlder} fields={{ olderId: replaced.id, draftId: id }} label="Take this back" about={replaced.statement} />
                </div>
              ))}
              {newer.id === fact ? (
                <OlderFactSearch newer={newer} words={asked} found={older} draftId={id} here={here} supersede={supersedeFact} />
              ) : (
                <ButtonLink href={`${here}?fact=${encodeURIComponent(newer.id)}#${encodeURIComponent(newer.id)}`} look="plain" className="-ms-2">
                  Replaces an older fact
                  <span className="sr-only">: {newer.statement}</span>
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      </div>
    </SiteFrame>
  );
}
