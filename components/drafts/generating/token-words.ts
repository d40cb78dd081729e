import type { TokenCount } from '@/lib/offline/draft-proposals';

const number = new Intl.NumberFormat('en-GB');

/** What the language model used, for whoever pays for it. */
export function tokenWords({ input, output }: TokenCount): string {
  return `The language model read ${number.format(input)} tokens and wrote ${number.format(output)}.`;
}

/** A server need not count, and one that did not answer has nothing to count. */
export function isCounted({ input, output }: TokenCount): boolean {
  return input + output > 0;
}

/** The count of `?tokens=1200-340`; undefined for anything else. */
export function parseTokens(value: string | string[] | undefined): TokenCount | undefined {
  const match = typeof value === 'string' ? /^(\d{1,9})-(\d{1,9})$/.exec(value) : null;
  return match ? { input: Number(match[1]), output: Number(match[2]) } : undefined;
}
