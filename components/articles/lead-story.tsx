import Link from 'next/link';
import { Dateline, datelineLength } from './dateline';
import { Headline } from './headline';
import { StoryFacts, type Story } from './story-facts';

/** The first paragraphs of a story. */
export type Opening = { dateline: string | null; paragraphs: string[] };

/** The story of the day. Where there is room its opening runs in two columns, as on a front page; the headline is the link. */
export function LeadStory({ story, opening }: { story: Story; opening: Opening }) {
  const words = { lang: story.language, dir: story.direction };
  return (
    <article className="group relative">
      <p className="kicker">{story.topic}</p>
      <h3 {...words} className="mt-1.5 text-[2rem] leading-[1.1] ltr:tracking-tight sm:text-5xl">
        <Link href={`/articles/${story.slug}`} className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline">
          <Headline>{story.title}</Headline>
        </Link>
      </h3>
      <p {...words} className="mt-3 font-serif text-xl leading-snug text-ink-soft text-pretty">
        {story.summary}
      </p>
      <StoryFacts story={story} />
      {opening.paragraphs.length > 0 && (
        <div {...words} className="mt-5 hidden sm:block gap-8 border-t border-rule pt-4 font-serif text-[1.0625rem] leading-[1.55] [column-rule:1px_solid_var(--rule)] sm:columns-2">
          {opening.paragraphs.map((paragraph, index) => {
            const filed = index === 0 ? datelineLength(paragraph, opening.dateline) : 0;
            return (
              <p key={paragraph} className="mb-3 text-pretty">
                {filed > 0 && <Dateline>{paragraph.slice(0, filed)}</Dateline>}
                {paragraph.slice(filed)}
              </p>
            );
          })}
          <p lang="en" dir="ltr" className="folio font-sans">
            Continued inside
          </p>
        </div>
      )}
    </article>
  );
}
