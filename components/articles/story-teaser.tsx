import Link from 'next/link';
import { Headline } from './headline';
import { StoryFacts, type Story } from './story-facts';

/** A story below the fold: kicker, headline, summary, and what is known of it. */
export function StoryTeaser({ story }: { story: Story }) {
  return (
    <article className="group relative">
      <p className="kicker">{story.topic}</p>
      <h3 lang={story.language} dir={story.direction} className="mt-1 text-2xl leading-tight text-pretty">
        <Link href={`/articles/${story.slug}`} className="decoration-1 underline-offset-4 after:absolute after:inset-0 group-hover:underline">
          <Headline>{story.title}</Headline>
        </Link>
      </h3>
      <p lang={story.language} dir={story.direction} className="mt-2 font-serif text-[1.0625rem] leading-normal text-pretty">
        {story.summary}
      </p>
      <StoryFacts story={story} />
    </article>
  );
}
