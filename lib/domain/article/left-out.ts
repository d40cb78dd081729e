import { furnitureKinds, type Furniture } from './furniture';

/** What was left out of an article, by kind, with how many. */
export type LeftOut = Partial<Record<LeftOutKind, number>>;
export type LeftOutKind = Furniture | 'table' | 'footnote' | 'page-line' | 'hidden';

const kinds: readonly LeftOutKind[] = [...furnitureKinds, 'table', 'footnote', 'page-line', 'hidden'];
const names: Record<LeftOutKind, [one: string, many: string]> = {
  caption: ['picture caption', 'picture captions'],
  credit: ['credit or copyright line', 'credit or copyright lines'],
  share: ['line of sharing buttons', 'lines of sharing buttons'],
  cookies: ['cookie notice', 'cookie notices'],
  'read-more': ['pointer to other stories', 'pointers to other stories'],
  newsletter: ['newsletter invitation', 'newsletter invitations'],
  advert: ['advertisement line', 'advertisement lines'],
  comments: ['line about comments', 'lines about comments'],
  table: ['table', 'tables'],
  footnote: ['footnote mark', 'footnote marks'],
  'page-line': ['page header, footer or number', 'page headers, footers and numbers'],
  hidden: ['hidden passage', 'hidden passages'],
};

export function countLeftOut(leftOut: LeftOut, kind: LeftOutKind, count = 1): void {
  if (count > 0) leftOut[kind] = (leftOut[kind] ?? 0) + count;
}

/** “Left out: 2 picture captions, 1 cookie notice.” Null when nothing was. */
export function describeLeftOut(leftOut: LeftOut): string | null {
  const parts = kinds.flatMap((kind) => {
    const count = leftOut[kind] ?? 0;
    return count > 0 ? [`${count} ${names[kind][count === 1 ? 0 : 1]}`] : [];
  });
  return parts.length > 0 ? `Left out: ${parts.join(', ')}.` : null;
}
