import type { Item } from '@/lib/domain/question-set/schema';

/** Rough figures are read off as they stand, so what is near enough must be near. */
const ROUGH_TOLERANCE = 0.05;
/** A bound is no hedge: "more than 2,000" is a claim about 2,000. */
const HEDGE = /^(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|close to|an estimated|~|≈)\s?(?=\S)/i;

/**
 * How far a typed number may be off, as a proportion of the key; undefined where it must be exact. A figure is rough where the article
 * hedges it: the hedged wording is the key, or one of its accepted spellings ("about 2,300" beside 2,300).
 */
export function toleranceOf({ format, key, accepted = [] }: Pick<Item, 'format' | 'key' | 'accepted'>): number | undefined {
  return format === 'numeric' && [key, ...accepted].some((spelling) => HEDGE.test(spelling)) ? ROUGH_TOLERANCE : undefined;
}
