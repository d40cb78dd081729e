import { possibleAnswers } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { isGuessTry, measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import type { TracedReview } from '@/lib/domain/scheduling/trace-reviews';
import type { Transaction } from './transaction';

/**
 * Counts the reviews that tell something of guessing. Those that came on top of a log alone, and an undo takes none back: this
 * is a figure about an item and many people, frozen in whatever was asked with it, and no part of anybody's memory.
 */
export async function countTries(tx: Transaction, learnerId: string, reviews: readonly TracedReview[]): Promise<void> {
  const tries = reviews.filter(isGuessTry).map(({ itemId, correct }) => ({ itemId, correct: correct ? 1 : 0 }));
  if (tries.length === 0) return;
  await tx.$executeRaw`
    insert into item_tries (learner_id, item_id, tries, correct)
    select ${learnerId}::uuid, "itemId", count(*)::int, sum(correct)::int
    from jsonb_to_recordset(${JSON.stringify(tries)}::jsonb) as try("itemId" text, correct int) group by "itemId"
    on conflict (learner_id, item_id) do update set tries = item_tries.tries + excluded.tries, correct = item_tries.correct + excluded.correct`;
}

/** Tries of one item by everybody. */
export type Tries = { tries: number; correct: number };

/** How often an item is guessed rightly; undefined where its answer is typed, or nobody tried. */
export function guessRateOfItem({ format, options }: { format: ItemFormat; options?: readonly string[] }, counted: Tries | undefined): number | undefined {
  const among = options && possibleAnswers(format, options.length);
  return among === undefined || counted === undefined || counted.tries === 0 ? undefined : measuredGuessRate(counted.tries, counted.correct, among);
}

export async function loadTries(tx: Transaction, itemIds: readonly string[]): Promise<Map<string, Tries>> {
  const rows = await tx.$queryRaw<({ itemId: string } & Tries)[]>`
    select item_id as "itemId", sum(tries)::int as tries, sum(correct)::int as correct from item_tries
    where item_id = any(${itemIds}::text[]) group by item_id`;
  return new Map(rows.map((row) => [row.itemId, row]));
}
