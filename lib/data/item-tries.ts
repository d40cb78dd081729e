import { isRecognition, possibleAnswers } from '@/lib/domain/question-set/composite';
import type { ItemFormat } from '@/lib/domain/question-set/schema';
import { addTries, noTries, type TrySums } from '@/lib/domain/scheduling/item-tries';
import { measuredGuessRate } from '@/lib/domain/scheduling/measured-guess-rate';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

/** What everybody showed by one item. */
export type ItemTries = TrySums & { itemId: string; format: ItemFormat };

/** As JSON, the ItemTries of all items of the fact that the outer query names; null where nobody tried any. */
export function triesOfFact(factId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select jsonb_agg(jsonb_build_object('itemId', t.item_id, 'format', asks.format, 'tries', t.tries, 'correct', t.correct, 'forgotten', t.forgotten,
    'forgottenSquares', t.forgotten_squares, 'forgottenCorrect', t.forgotten_correct))
    from items asks join item_try_totals t on t.item_id = asks.id where asks.fact_id = ${factId})`;
}

/** By fact; one that nobody tried has none. */
export async function loadTries(tx: Transaction, factIds: readonly string[]): Promise<Map<string, ItemTries[]>> {
  const rows = await tx.$queryRaw<{ factId: string; tries: ItemTries[] | null }[]>`
    select f.id as "factId", ${triesOfFact(Prisma.sql`f.id`)} as tries from facts f where f.id = any(${factIds}::text[])`;
  return new Map(rows.map(({ factId, tries }) => [factId, tries ?? []]));
}

/** How often an item is guessed rightly; undefined where its answer is typed, or nobody tried it. @param ofFact tries of all items of its fact. */
export function guessRateOfItem({ id, format, options }: { id: string; format: ItemFormat; options?: readonly string[] }, ofFact: readonly ItemTries[]): number | undefined {
  const among = options && possibleAnswers(format, options.length);
  const own = ofFact.find(({ itemId }) => itemId === id);
  if (among === undefined || own === undefined || own.tries === 0) return undefined;
  const typed = ofFact.filter((tries) => !isRecognition(tries.format)).reduce<TrySums>(addTries, noTries);
  return measuredGuessRate(own, typed, among);
}
