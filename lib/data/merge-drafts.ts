import type { Transaction } from './transaction';

/**
 * What a guest wrote becomes an account's: drafts with their proposals and edits, what was published of them, and what the language model
 * was used for, so that a merge does not give the day anew. Copied, as all of a learner's rows are (merge-guest.ts).
 */
export async function moveDrafts(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into drafts (owner_id, id, title, byline, source, source_url, published_on, language, direction, text, content_hash, previous_id,
      question_set_id, last_edit_order, created_at, updated_at, archived_at)
    select ${userId}::uuid, id, title, byline, source, source_url, published_on, language, direction, text, content_hash, previous_id,
      question_set_id, last_edit_order, created_at, updated_at, archived_at
    from drafts where owner_id = ${guestId}::uuid
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into draft_proposals (owner_id, draft_id, number, origin, set, created_at)
    select ${userId}::uuid, draft_id, number, origin, set, created_at from draft_proposals where owner_id = ${guestId}::uuid
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into draft_edits (owner_id, draft_id, id, edit_order, edit, created_at)
    select ${userId}::uuid, draft_id, id, edit_order, edit, created_at from draft_edits where owner_id = ${guestId}::uuid
    on conflict do nothing`;
  await tx.$executeRaw`
    insert into model_runs (owner_id, id, day, model, input_tokens, output_tokens, outcome, started_at)
    select ${userId}::uuid, id, day, model, input_tokens, output_tokens, outcome, started_at from model_runs where owner_id = ${guestId}::uuid
    on conflict do nothing`;
  await tx.$executeRaw`update articles set owner_id = ${userId}::uuid where owner_id = ${guestId}::uuid`;
}
