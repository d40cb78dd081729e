import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SiteFrame } from '@/app/_components/site-frame';
import { FactList } from '@/components/learning/fact-list';
import { SetAside } from '@/components/learning/set-aside';
import { counted } from '@/components/progress/wording';
import { SectionRule } from '@/components/ui/section-rule';
import { currentLearner } from '@/lib/auth/current-learner';
import { findStoryFacts } from '@/lib/data/learning';
import { pauseTopic, retireStory } from '../actions';

export const metadata: Metadata = { title: 'Facts of a story' };

const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4';

export default async function StoryFactsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const learner = await currentLearner();
  const story = learner && (await findStoryFacts(learner, decodeURIComponent(slug), new Date()));
  if (!story) notFound();
  const { title, topic, language, direction, retired, paused, today, facts } = story;
  return (
    <SiteFrame>
      <div className="mx-auto max-w-3xl">
        <Link href="/learning" className={`mb-4 ${link}`}>
          What you learn
        </Link>
        <h1 lang={language} dir={direction} className="text-3xl leading-tight text-balance sm:text-4xl">
          {title}
        </h1>
        <Link href={`/articles/${story.slug}`} className={link}>
          Read the article
        </Link>
        <div className="mb-8 mt-4 space-y-1">
          {retired && <p>You are done with this story: nothing of it is asked.</p>}
          {paused && (
            <p>
              Its topic, <span dir="auto">{topic}</span>, is paused: nothing of it is asked.
            </p>
          )}
          <div className="flex flex-wrap gap-x-6">
            <SetAside action={retireStory} fields={{ slug: story.slug, retired: retired ? 'no' : 'yes' }} label={retired ? 'Bring it back' : 'I am done with this story'} about={title} />
            {paused && <SetAside action={pauseTopic} fields={{ topic, paused: 'no' }} label="Take this topic up again" about={topic} />}
          </div>
        </div>
        <section aria-labelledby="facts">
          <SectionRule id="facts" aside={counted(facts.length, 'fact')}>
            What you learnt from it
          </SectionRule>
          <FactList facts={facts} today={today} waits={retired || paused} language={language} direction={direction} />
        </section>
      </div>
    </SiteFrame>
  );
}
