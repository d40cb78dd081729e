import type { Span } from '@/lib/domain/article/schema';
import { splitMark } from './split-mark';

/** A text with one stretch under the highlighter pen. The text stays text: nothing in it is read as markup. */
export function MarkedText({ text, mark, draw = false, id }: { text: string; mark: Span | null; draw?: boolean; id?: string }) {
  if (!mark) return <>{text}</>;
  const { before, marked, after } = splitMark(text, mark);
  if (marked === '') return <>{text}</>;
  return (
    <>
      {before}
      <mark id={id} className={`marker scroll-mt-[25vh]${draw ? ' marker-draw' : ''}`}>
        {marked}
      </mark>
      {after}
    </>
  );
}
