import { count } from '@/components/articles/count';
import type { OlderFacts } from '@/lib/schemas/draft';

/** What leads an author from what they just published to the older facts it makes out of date; null where they have none. */
export function olderFactsWords({ replaced, others }: OlderFacts): { about: string; link: string } | null {
  if (replaced > 0) return { about: `It replaces ${count(replaced, 'older fact')}.`, link: 'See which, or replace another' };
  if (others === 0) return null;
  return { about: `You have published ${count(others, 'other fact')}, and news ages.`, link: 'Say what this replaces' };
}
