const PERCENT = /(\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)/gu;
/** Shares are rounded, and a few votes are spoiled. */
const TOLERANCE = 0.11;

/** Whether a text holds the share that is left of a hundred: 49.91% beside 50.09%. */
export function holdsTheRest(text: string, figure: string): boolean {
  const [own] = percentagesIn(figure);
  return own !== undefined && percentagesIn(text).some((other) => Math.abs(own + other - 100) <= TOLERANCE);
}

const percentagesIn = (text: string): number[] => [...text.matchAll(PERCENT)].map(([, digits]) => Number(digits));

/** A stem in which the answer can be had by subtraction. Returns the reason to refuse it, or undefined. */
export const subtractionFault = (stem: string, key: string): string | undefined => (holdsTheRest(stem, key) ? 'the answer is what another share leaves of a hundred' : undefined);
