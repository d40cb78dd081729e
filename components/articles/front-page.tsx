import { LeadStory, type Opening } from './lead-story';
import { StoryTeaser } from './story-teaser';
import type { Story } from './story-facts';

/** The stories as a front: one leads, two stand beside it, the rest below in columns. */
export function FrontPage({ stories, opening }: { stories: Story[]; opening: Opening }) {
  const [lead, ...others] = stories;
  if (!lead) return <p className="font-serif text-xl text-ink-soft">There are no articles yet.</p>;
  const beside = others.slice(0, 2);
  const below = others.slice(2);
  return (
    <>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <LeadStory story={lead} opening={opening} />
        {beside.length > 0 && (
          <div className="grid content-start gap-8 border-t border-rule pt-8 sm:grid-cols-2 lg:grid-cols-1 lg:border-s lg:border-t-0 lg:ps-10 lg:pt-0">
            {beside.map((story, index) => (
              <div key={story.slug} className={index > 0 ? 'max-sm:border-t max-sm:border-rule max-sm:pt-8 lg:border-t lg:border-rule lg:pt-8' : undefined}>
                <StoryTeaser story={story} />
              </div>
            ))}
          </div>
        )}
      </div>
      {below.length > 0 && (
        <div className="mt-8 grid gap-8 border-t border-rule pt-8 sm:grid-cols-2 lg:grid-cols-3">
          {below.map((story) => (
            <StoryTeaser key={story.slug} story={story} />
          ))}
        </div>
      )}
    </>
  );
}
