import type { Shared } from '@/lib/schemas/intake';
import type { Given } from '@/lib/worker/take-in';

/** What was shared, as something to take in. Phones often put a page's address into the text, with its title before it. Null when nothing was. */
export function sharedGiven({ title, text, url, file }: Shared): Given | null {
  if (file) return { file };
  const named = url ?? (text && text.length < 500 ? /https?:\/\/\S+/.exec(text)?.[0] : undefined);
  if (named) return { url: named };
  const whole = [title, text].filter((part) => part?.trim()).join('\n\n');
  return whole === '' ? null : { text: whole };
}
