import { requestRefoldOfOlder } from '@/lib/data/older-cards';

const dayMs = 86_400_000;

/**
 * Has cards found that were folded by older rules: at the first turn, which is after a new version was started, and then once a day, since while it was
 * being put in place a process of the version before may have gone on.
 */
export function dailyRefoldOfOlder(now: () => Date): () => Promise<void> {
  let lookedAt: number | null = null;
  return async () => {
    const at = now();
    if (lookedAt !== null && at.getTime() - lookedAt < dayMs) return;
    await requestRefoldOfOlder(at);
    lookedAt = at.getTime();
  };
}
