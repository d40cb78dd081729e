import { memo } from 'react';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import { markArticle, type Stretch } from './marks';
import { START_ATTRIBUTE } from './selected-span';

type AnnotatedArticleProps = {
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  items: readonly VettedItem[];
  /** The place in the list of the question whose proof is under the pen. */
  lit: number | null;
  onChoose: (index: number) => void;
};

/** The article with every proof underlined, the one looked at under the pen, and behind each the numbers of its questions, as footnotes. */
export const AnnotatedArticle = memo(function AnnotatedArticle({ text, language, direction, items, lit, onChoose }: AnnotatedArticleProps) {
  return (
    <div lang={language} dir={direction} className="prose-article text-[1.0625rem]! sm:text-[1.125rem]!">
      {markArticle(text, items, lit).map((paragraph) => {
        const asked = new Set(paragraph.stretches.flatMap((stretch) => stretch.asked));
        const settled = [...asked].some((index) => items[index]?.status === 'accepted');
        return (
          <p key={paragraph.start} id={paragraphId(paragraph.start)} className={`relative border-s-3 ps-4 ${settled ? 'border-accent' : asked.size > 0 ? 'border-rule-strong' : 'border-transparent'}`}>
            {paragraph.stretches.map((stretch) => (
              <StretchView key={stretch.start} text={text} stretch={stretch} items={items} lit={lit} onChoose={onChoose} />
            ))}
          </p>
        );
      })}
    </div>
  );
});

export const paragraphId = (start: number): string => `paragraph-${start}`;

type StretchViewProps = Pick<AnnotatedArticleProps, 'text' | 'items' | 'lit' | 'onChoose'> & { stretch: Stretch };

function StretchView({ text, stretch, items, lit, onChoose }: StretchViewProps) {
  const { start, end, asked, ending } = stretch;
  const words = text.slice(start, end);
  const place = { [START_ATTRIBUTE]: start };
  if (asked.length === 0) return <span {...place}>{words}</span>;
  const isLit = lit !== null && asked.includes(lit);
  const settled = asked.some((index) => items[index]?.status === 'accepted');
  const underline = settled ? 'decoration-solid' : 'decoration-dotted';
  // A click goes round the questions of the sentence; the footnotes are for keys and screen readers.
  const choose = () => {
    if (window.getSelection()?.isCollapsed === false) return;
    const after = asked[(asked.indexOf(lit ?? -1) + 1) % asked.length];
    if (after !== undefined) onChoose(after);
  };
  return (
    <>
      <mark {...place} data-lit={isLit || undefined} onClick={choose} className={`cursor-pointer text-inherit ${isLit ? 'marker' : `bg-transparent underline ${underline} decoration-rule-strong decoration-2 underline-offset-4 hover:decoration-accent`}`}>
        {words}
      </mark>
      {ending.map((index) => (
        <sup key={index} dir="ltr" lang="en" className="select-none font-sans text-[0.6875rem] leading-none">
          <button type="button" onClick={() => onChoose(index)} aria-current={index === lit || undefined} className="relative px-1 font-bold text-accent tabular-nums after:absolute after:-inset-x-1 after:-inset-y-3 aria-[current=true]:bg-accent aria-[current=true]:text-on-accent">
            <span className="sr-only">Question </span>
            {index + 1}
          </button>
        </sup>
      ))}
    </>
  );
}
