import type { Item } from '@/lib/domain/question-set/schema';

/** Rough figures are read off as they stand, so what is near enough must be near. */
const ROUGH_TOLERANCE = 0.05;
/** A bound is no hedge: "more than 2,000" is a claim about 2,000. */
const HEDGE = /^(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|close to|an estimated|~|≈)\s?(?=\S)/i;

/** How far off is near enough: a proportion of the key, or an amount in the key's own unit, counted in ones (half a million is 500,000). */
export type Tolerance = { proportion: number } | { amount: number };

/**
 * How far a typed number may be off; undefined where it must be exact. What the author says holds, and 0 is exact. Otherwise a figure is
 * rough where the article hedges it: the hedged wording is the key, or one of its accepted spellings ("about 2,300" beside 2,300).
 */
export function toleranceOf({ format, key, accepted = [], tolerance }: Pick<Item, 'format' | 'key' | 'accepted' | 'tolerance'>): Tolerance | undefined {
  if (format !== 'numeric' || tolerance === 0) return undefined;
  if (tolerance !== undefined) return { amount: tolerance };
  return [key, ...accepted].some((spelling) => HEDGE.test(spelling)) ? { proportion: ROUGH_TOLERANCE } : undefined;
}
