import { DueLine } from '@/components/articles/due-line';
import { FrontPage } from '@/components/articles/front-page';
import type { Opening } from '@/components/articles/lead-story';
import { UnfinishedList } from '@/components/articles/unfinished-list';
import { ChangesLine } from '@/components/review/changes/changes-line';
import { SectionRule } from '@/components/ui/section-rule';
import { currentChanges, currentDue } from '@/app/_components/current-due';
import { SiteFrame } from '@/app/_components/site-frame';
import { currentLearner } from '@/lib/auth/current-learner';
import { findArticle, listArticles } from '@/lib/data/articles';
import { listUnfinished } from '@/lib/data/attempts';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';

const OPENING_PARAGRAPHS = 4;

async function openingOf(slug: string | undefined): Promise<Opening> {
  const article = slug === undefined ? null : await findArticle(slug);
  if (!article) return { dateline: null, paragraphs: [] };
  const spans = splitParagraphs(article.text).slice(0, OPENING_PARAGRAPHS);
  return { dateline: article.dateline, paragraphs: spans.map(({ start, end }) => article.text.slice(start, end)) };
}

export default async function HomePage() {
  const learner = await currentLearner();
  const [stories, due, changes, unfinished] = await Promise.all([listArticles(), currentDue(), currentChanges(), learner ? listUnfinished(learner.id) : []]);
  const opening = await openingOf(stories[0]?.slug);
  return (
    <SiteFrame>
      <h1 className="sr-only">Today</h1>
      <section aria-label="Due today" className="pb-1">
        <DueLine state={due} />
        <ChangesLine changes={changes.length} className="mt-2" />
      </section>
      {unfinished.length > 0 && (
        <section aria-labelledby="unfinished" className="pt-8">
          <SectionRule id="unfinished">Continue where you stopped</SectionRule>
          <UnfinishedList quizzes={unfinished} />
        </section>
      )}
      <section aria-labelledby="articles" className="pt-8">
        <SectionRule id="articles">In the paper</SectionRule>
        <FrontPage stories={stories} opening={opening} />
      </section>
    </SiteFrame>
  );
}
