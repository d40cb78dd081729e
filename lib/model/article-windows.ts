import { splitParagraphs } from '@/lib/domain/article/paragraphs';

const LONGEST_WINDOW = 6_000;
const MOST_WINDOWS = 10;

/**
 * A long article in stretches of whole paragraphs, each short enough for a small model to read with care. Of a very long one the first
 * ten are read, since news puts first what matters; `unread` is what is left, in paragraphs.
 */
export function articleWindows(text: string, longest = LONGEST_WINDOW): { windows: string[]; unread: number } {
  const windows: string[] = [];
  let unread = 0;
  for (const { start, end } of splitParagraphs(text)) {
    const paragraph = text.slice(start, end).slice(0, longest);
    const last = windows.at(-1);
    if (last !== undefined && unread === 0 && last.length + 2 + paragraph.length <= longest) windows[windows.length - 1] = `${last}\n\n${paragraph}`;
    else if (windows.length < MOST_WINDOWS) windows.push(paragraph);
    else unread += 1;
  }
  return { windows, unread };
}
