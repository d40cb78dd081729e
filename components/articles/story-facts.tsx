import { formatDay } from './format-day';
import { readingMinutes } from './reading-minutes';

export type Story = {
  slug: string;
  title: string;
  summary: string;
  topic: string;
  source: string;
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  wordCount: number;
  itemCount: number;
};

/** Where a story comes from, how long it takes, and how much it asks. */
export function StoryFacts({ story }: { story: Story }) {
  return (
    <p className="folio mt-3">
      {story.source}
      <br />
      <time dateTime={story.publishedOn}>{formatDay(story.publishedOn)}</time> <span aria-hidden>·</span> {readingMinutes(story.wordCount)} min read
      {story.itemCount > 0 && (
        <>
          {' '}
          <span aria-hidden>·</span> {story.itemCount} {story.itemCount === 1 ? 'question' : 'questions'}
        </>
      )}
    </p>
  );
}
