import Link from 'next/link';
import type { FormAction } from '@/components/account/form-action';
import { counted, percent } from '@/components/progress/wording';
import { SectionRule } from '@/components/ui/section-rule';
import type { StoryView, TopicView } from './learnt-topics';
import { SetAside } from './set-aside';

type TopicSectionProps = { topic: TopicView; shown: number; pauseTopic: FormAction; retireStory: FormAction };

/** A topic with its stories, and what may be set aside of it. */
export function TopicSection({ topic: { topic, paused, cards, due, stories }, shown, pauseTopic, retireStory }: TopicSectionProps) {
  const id = `topic-${encodeURIComponent(topic)}`;
  const more = stories.length - shown;
  return (
    <section aria-labelledby={id}>
      <SectionRule id={id} aside={paused ? 'Paused' : `${counted(cards, 'card')}, ${due} due`}>
        <span dir="auto">{topic}</span>
      </SectionRule>
      <SetAside action={pauseTopic} fields={{ topic, paused: paused ? 'no' : 'yes' }} label={paused ? 'Take this topic up again' : 'Pause this topic'} about={topic} />
      <ul className="divide-y divide-rule border-b border-rule">
        {stories.slice(0, shown).map((story) => (
          <Story key={story.slug} story={story} retireStory={retireStory} />
        ))}
      </ul>
      {more > 0 && (
        <Link href={`/learning?topic=${encodeURIComponent(topic)}`} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          {counted(more, 'older story', 'older stories')}
        </Link>
      )}
    </section>
  );
}

function Story({ story, retireStory }: { story: StoryView; retireStory: FormAction }) {
  const { slug, title, language, direction, retired } = story;
  return (
    <li className="grid gap-x-8 py-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <div>
        <Link href={`/learning/${encodeURIComponent(slug)}`} className="inline-flex min-h-11 items-center font-serif text-lg leading-snug text-pretty hover:text-accent">
          <span lang={language} dir={direction} className={retired ? 'text-ink-soft' : ''}>
            {title}
          </span>
        </Link>
        <p className="text-sm text-ink-soft tabular-nums">{storyWords(story)}</p>
      </div>
      <SetAside action={retireStory} fields={{ slug, retired: retired ? 'no' : 'yes' }} label={retired ? 'Bring it back' : 'I am done with this story'} about={title} />
    </li>
  );
}

function storyWords({ cards, due, recall, retired, paused }: StoryView): string {
  const state = retired ? 'done with' : paused ? 'paused' : due > 0 ? `${due} due` : 'none due';
  return [counted(cards, 'fact'), state, ...(recall === null ? [] : [`recall now about ${percent(recall)}`])].join(' · ');
}
