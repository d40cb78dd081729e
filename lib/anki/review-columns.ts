import type { ImportedFact, LeftOut, ReviewColumns } from '@/lib/schemas/anki-import';
import { rowsOf, type Database } from './sqlite';

/** Kinds of Anki’s review log that are no memory of an answer, or not one that scheduling looks at. */
const filtered = 3;
const longestAnswerMs = 60_000;
/** Anki’s first version is of 2006. */
const earliestMs = Date.UTC(2006, 0, 1);

/** The history of each fact, the reviews of sibling cards together; sets where in the columns each fact’s are. */
export function collectReviews(database: Database, facts: readonly ImportedFact[], factOfCard: ReadonlyMap<number, ImportedFact>, now: Date, leftOut: LeftOut): ReviewColumns {
  const rows = new Map<ImportedFact, { at: number; rating: number; visibleMs: number }[]>();
  let total = 0;
  for (const [id = null, cid = null, ease = null, factor = null, time = null, type = null] of rowsOf(database, 'select id, cid, ease, factor, time, type from revlog order by id')) {
    const fact = factOfCard.get(Number(cid));
    if (!fact) continue;
    const at = Number(id);
    const rating = ratingOf(Number(ease), Number(factor), Number(type));
    if (rating === null || !(at >= earliestMs && at <= now.getTime())) {
      leftOut.reviews += 1;
      continue;
    }
    const visibleMs = Math.min(longestAnswerMs, Math.max(0, Math.round(Number(time)) || 0));
    const own = rows.get(fact);
    if (own) own.push({ at, rating, visibleMs });
    else rows.set(fact, [{ at, rating, visibleMs }]);
    total += 1;
  }

  const columns = { at: new Float64Array(total), rating: new Uint8Array(total), visibleMs: new Uint32Array(total) };
  let next = 0;
  for (const fact of facts) {
    fact.from = next;
    for (const { at, rating, visibleMs } of rows.get(fact) ?? []) {
      columns.at[next] = at;
      columns.rating[next] = rating;
      columns.visibleMs[next] = visibleMs;
      next += 1;
    }
    fact.to = next;
  }
  return columns;
}

/** 1–4; 0 for a reset (by hand, and no factor left); null for what says nothing of memory: rescheduling, and practice that does not count. */
function ratingOf(ease: number, factor: number, type: number): number | null {
  if (ease >= 1 && ease <= 4) return type === filtered && factor === 0 ? null : ease;
  return type === 4 && factor === 0 ? 0 : null;
}
