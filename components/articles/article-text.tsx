import type { Span } from '@/lib/domain/article/schema';
import { splitParagraphs } from '@/lib/domain/article/paragraphs';
import { Dateline, datelineLength } from './dateline';
import { MarkedText } from './marked-text';

type ArticleTextProps = { text: string; dateline: string | null; language: string; direction: 'ltr' | 'rtl'; mark: Span | null };

/** The part of `mark` that lies in `within`, counted from its start. */
function localMark(mark: Span | null, within: Span): Span | null {
  if (!mark) return null;
  const start = Math.max(mark.start, within.start);
  const end = Math.min(mark.end, within.end);
  return start < end ? { start: start - within.start, end: end - within.start } : null;
}

/** The story. Its text is shown as it stands, so that the offsets of the evidence keep counting; only the dateline is set differently. */
export function ArticleText({ text, dateline, language, direction, mark }: ArticleTextProps) {
  const paragraphs = splitParagraphs(text);
  const holder = paragraphs.findIndex((span) => localMark(mark, span));
  return (
    <div lang={language} dir={direction} className="prose-article">
      {paragraphs.map((span, index) => {
        const paragraph = text.slice(span.start, span.end);
        const opening = index === 0 ? datelineLength(paragraph, dateline) : 0;
        const head = { start: span.start, end: span.start + opening };
        const rest = { start: head.end, end: span.end };
        const headMark = localMark(mark, head);
        // An id may stand once on a page: on the first marked stretch.
        const id = index === holder ? 'evidence' : undefined;
        return (
          <p key={span.start}>
            {opening > 0 && (
              <Dateline>
                <MarkedText text={text.slice(head.start, head.end)} mark={headMark} id={id} />
              </Dateline>
            )}
            <MarkedText text={text.slice(rest.start, rest.end)} mark={localMark(mark, rest)} id={headMark ? undefined : id} />
          </p>
        );
      })}
    </div>
  );
}
