import type { Metadata } from 'next';
import { SiteFrame } from '@/app/_components/site-frame';
import { PageOpening } from '@/components/account/page-opening';
import { toTopics } from '@/components/learning/learnt-topics';
import { TopicSection } from '@/components/learning/topic-section';
import { ButtonLink } from '@/components/ui/button';
import { currentLearner } from '@/lib/auth/current-learner';
import { listStories } from '@/lib/data/learning';
import { pauseTopic, retireStory } from './actions';

export const metadata: Metadata = { title: 'What you learn' };

/** Of a topic among others, and of one alone. */
const shownOfEach = 30;
const shownOfOne = 1_000;

export default async function LearningPage({ searchParams }: { searchParams: Promise<{ topic?: string | string[] }> }) {
  const { topic: wanted } = await searchParams;
  const learner = await currentLearner();
  const topics = toTopics(learner ? await listStories(learner, new Date()) : []);
  const alone = topics.filter(({ topic }) => topic === wanted);
  const listed = alone.length > 0 ? alone : topics;
  return (
    <SiteFrame>
      <div className="mx-auto max-w-3xl">
        <PageOpening title="What you learn">{topics.length > 0 ? 'Set aside what you do not want to be asked about. Cards wait with all they hold, and come back when you say so.' : null}</PageOpening>
        {topics.length === 0 ? (
          <div className="space-y-6">
            <p className="font-serif text-xl text-pretty">You have no cards yet. Take a quiz, and its facts begin to come back to you here.</p>
            <ButtonLink href="/">Find a story</ButtonLink>
          </div>
        ) : (
          <div className="space-y-12">
            {listed.map((topic) => (
              <TopicSection key={topic.topic} topic={topic} shown={alone.length > 0 ? shownOfOne : shownOfEach} pauseTopic={pauseTopic} retireStory={retireStory} />
            ))}
            {alone.length > 0 && (
              <ButtonLink href="/learning" look="plain">
                All topics
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </SiteFrame>
  );
}
