import type { CardState } from '@/lib/domain/scheduling/schema';
import { Prisma } from './generated/client';
import type { Transaction } from './transaction';

/** In JSON an instant is text. */
export type CardRow = Omit<CardState, 'logHead'> & { factId: string; logHeadAt: Date | string; logHeadId: string };

/** The columns of a card, as CardRow. */
export const cardColumns = Prisma.sql`fact_id as "factId", to_char(due_on, 'YYYY-MM-DD') as "dueOn", stability, difficulty, reps, lapses, suspended, algorithm,
  params_version as "paramsVersion", recognition_streak as "recognitionStreak", last_item_id as "lastItemId",
  to_char(first_reviewed_on, 'YYYY-MM-DD') as "firstReviewedOn", to_char(last_reviewed_on, 'YYYY-MM-DD') as "lastReviewedOn",
  to_char(buried_on, 'YYYY-MM-DD') as "buriedOn", log_head_at as "logHeadAt", log_head_id as "logHeadId"`;

/** A card, and which events of its fact an undo has named: one may arrive before what it undoes. */
export type CardToFold = { card: CardState; undone: ReadonlySet<string> };
export type CardToFoldRow = CardRow & { undone: string[] };

export async function loadCardsToFold(tx: Transaction, learnerId: string, factIds: readonly string[]): Promise<Map<string, CardToFold>> {
  return toCardsToFold(await tx.$queryRaw<CardToFoldRow[]>(cardsToFold(learnerId, factIds)));
}

/** A query for a CardToFoldRow each. */
export function cardsToFold(learnerId: string, factIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select ${cardColumns}, array(
      select target_id from review_events u where u.learner_id = cards.learner_id and u.fact_id = cards.fact_id and u.kind = 'undo'
    ) as undone
    from cards where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])`;
}

export function toCardsToFold(rows: readonly CardToFoldRow[]): Map<string, CardToFold> {
  return new Map(rows.map((row) => [row.factId, { card: toCardState(row), undone: new Set(row.undone) }]));
}

export async function loadCards(tx: Transaction, learnerId: string, factIds: readonly string[]): Promise<Map<string, CardState>> {
  const rows = await tx.$queryRaw<CardRow[]>`
    select ${cardColumns}
    from cards where learner_id = ${learnerId}::uuid and fact_id = any(${factIds}::text[])`;
  return new Map(rows.map((row) => [row.factId, toCardState(row)]));
}

export function toCardState({ logHeadAt, logHeadId, ...row }: CardRow): CardState {
  return {
    algorithm: row.algorithm,
    paramsVersion: row.paramsVersion,
    stability: row.stability,
    difficulty: row.difficulty,
    dueOn: row.dueOn,
    lastReviewedOn: row.lastReviewedOn,
    reps: row.reps,
    lapses: row.lapses,
    suspended: row.suspended,
    buriedOn: row.buriedOn,
    firstReviewedOn: row.firstReviewedOn,
    lastItemId: row.lastItemId,
    recognitionStreak: row.recognitionStreak,
    logHead: { effectiveAt: new Date(logHeadAt), id: logHeadId },
  };
}

/**
 * Writes folded cards; a null says that nothing is left of the card.
 * @param before what the same statement does first: `name as (…)`, one or several.
 */
export async function storeCards(tx: Transaction, learnerId: string, cards: ReadonlyMap<string, CardState | null>, before?: Prisma.Sql): Promise<void> {
  const gone = [...cards].flatMap(([factId, card]) => (card ? [] : [factId]));
  if (gone.length > 0) await tx.$executeRaw`delete from cards where learner_id = ${learnerId}::uuid and fact_id = any(${gone}::text[])`;

  const rows = [...cards].flatMap(([factId, card]) => (card ? [toCardRow(factId, card)] : []));
  if (rows.length === 0 && !before) return;
  await tx.$executeRaw`
    ${before ? Prisma.sql`with ${before}` : Prisma.empty}
    insert into cards (learner_id, fact_id, due_on, stability, difficulty, reps, lapses, suspended, algorithm, params_version,
      recognition_streak, last_item_id, first_reviewed_on, last_reviewed_on, buried_on, log_head_at, log_head_id)
    select ${learnerId}::uuid, card.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as card(fact_id text, due_on date,
      stability float8, difficulty float8, reps int, lapses int, suspended boolean, algorithm text, params_version int,
      recognition_streak int, last_item_id text, first_reviewed_on date, last_reviewed_on date, buried_on date, log_head_at timestamptz, log_head_id uuid)
    on conflict (learner_id, fact_id) do update set due_on = excluded.due_on, stability = excluded.stability,
      difficulty = excluded.difficulty, reps = excluded.reps, lapses = excluded.lapses, suspended = excluded.suspended,
      algorithm = excluded.algorithm, params_version = excluded.params_version, recognition_streak = excluded.recognition_streak,
      last_item_id = excluded.last_item_id, first_reviewed_on = excluded.first_reviewed_on,
      last_reviewed_on = excluded.last_reviewed_on, buried_on = excluded.buried_on, log_head_at = excluded.log_head_at, log_head_id = excluded.log_head_id`;
}

function toCardRow(factId: string, card: CardState) {
  return {
    fact_id: factId,
    due_on: card.dueOn,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    suspended: card.suspended,
    algorithm: card.algorithm,
    params_version: card.paramsVersion,
    recognition_streak: card.recognitionStreak,
    last_item_id: card.lastItemId,
    first_reviewed_on: card.firstReviewedOn,
    last_reviewed_on: card.lastReviewedOn,
    buried_on: card.buriedOn,
    log_head_at: card.logHead.effectiveAt,
    log_head_id: card.logHead.id,
  };
}
