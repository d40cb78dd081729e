import { AppError } from '@/lib/errors';
import { refoldFacts } from './fold-cards';
import { lockLearner } from './learner-lock';
import { moveDrafts } from './merge-drafts';
import { inTransaction, type Transaction } from './transaction';

/**
 * Makes what a guest did part of an account, and the guest goes. Logs are joined event by event and the cards folded anew from the
 * whole, so it makes no difference which device did what first. Sittings are numbered anew in the order they were begun. Settings and weights stay
 * the account's; the daily sums are made anew when they are next read (`refoldFacts`).
 * Only a guest is ever merged away; a guest who is gone, or is the user, changes nothing. All or nothing, and safe to repeat.
 */
export async function mergeGuest({ guestId, userId }: { guestId: string; userId: string }): Promise<{ merged: boolean }> {
  if (guestId === userId) return { merged: false };
  return inTransaction(async (tx) => {
    // Both locks in one order, whoever asks, so that two merges cannot wait for each other.
    const pair = await tx.$queryRaw<{ id: string; kind: string }[]>`
      select id, kind::text as kind from users where id in (${guestId}::uuid, ${userId}::uuid) order by id for update`;
    if (!pair.some(({ id, kind }) => id === guestId.toLowerCase() && kind === 'guest')) return { merged: false };
    if (!pair.some(({ id }) => id === userId.toLowerCase())) throw new AppError('not-found', 'This account is no longer here. What you did on this device is kept.');
    const learner = await lockLearner(tx, userId);

    const factIds = await moveEvents(tx, guestId, userId);
    await moveSeenChanges(tx, guestId, userId);
    await moveAttempts(tx, guestId, userId);
    await moveDrafts(tx, guestId, userId);
    await moveChoices(tx, guestId, userId);
    await addTries(tx, guestId, userId);
    await refoldFacts(tx, learner, factIds);
    await tx.$executeRaw`
      update users set created_at = least(created_at, (select created_at from users where id = ${guestId}::uuid)),
        last_server_order = greatest(last_server_order, (select coalesce(max(server_order), 0) from review_events where learner_id = ${userId}::uuid))
      where id = ${userId}::uuid`;
    await tx.$executeRaw`delete from users where id = ${guestId}::uuid`;
    await tx.$executeRaw`insert into joined_guests (user_id, guest_id) values (${userId}::uuid, ${guestId}::uuid)`;
    return { merged: true };
  });
}

/** Copied and not updated: a row cannot change the key it is spread over machines by. Gives the facts they are about. */
async function moveEvents(tx: Transaction, guestId: string, userId: string): Promise<string[]> {
  await tx.$executeRaw`
    insert into review_events (learner_id, id, fact_id, device_id, device_sequence, kind, target_id, evidence, due_on, client_at,
      zone_offset_minutes, effective_at, study_day, server_order, body_hash, received_at)
    select u.id, e.id, e.fact_id, e.device_id, e.device_sequence, e.kind, e.target_id, e.evidence, e.due_on, e.client_at,
      e.zone_offset_minutes, e.effective_at, e.study_day, u.last_server_order + e.server_order, e.body_hash, e.received_at
    from review_events e join users u on u.id = ${userId}::uuid
    where e.learner_id = ${guestId}::uuid
    on conflict (learner_id, id) do nothing`;
  const rows = await tx.$queryRaw<{ factId: string }[]>`select distinct fact_id as "factId" from review_events where learner_id = ${guestId}::uuid`;
  return rows.map(({ factId }) => factId);
}

async function moveSeenChanges(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into seen_changes (learner_id, fact_id, changed_at)
    select ${userId}::uuid, fact_id, changed_at from seen_changes where learner_id = ${guestId}::uuid
    on conflict (learner_id, fact_id) do update set changed_at = greatest(seen_changes.changed_at, excluded.changed_at)`;
}

/** What either had set aside stays aside, and either's browsers are reminded. */
async function moveChoices(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into paused_topics (learner_id, topic, paused_at)
    select ${userId}::uuid, topic, paused_at from paused_topics where learner_id = ${guestId}::uuid on conflict do nothing`;
  await tx.$executeRaw`
    insert into retired_stories (learner_id, slug, retired_at)
    select ${userId}::uuid, slug, retired_at from retired_stories where learner_id = ${guestId}::uuid on conflict do nothing`;
  await tx.$executeRaw`
    insert into push_subscriptions (learner_id, endpoint_hash, endpoint, p256dh, auth, created_at)
    select ${userId}::uuid, endpoint_hash, endpoint, p256dh, auth, created_at from push_subscriptions where learner_id = ${guestId}::uuid on conflict do nothing`;
}

/** Everybody's sums hold both, so the account has both, until its own log, which is now longer, is counted (count-tries.ts). */
async function addTries(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into item_tries (learner_id, item_id, tries, correct, forgotten, forgotten_squares, forgotten_correct)
    select ${userId}::uuid, item_id, tries, correct, forgotten, forgotten_squares, forgotten_correct from item_tries where learner_id = ${guestId}::uuid
    on conflict (learner_id, item_id) do update set tries = item_tries.tries + excluded.tries, correct = item_tries.correct + excluded.correct,
      forgotten = item_tries.forgotten + excluded.forgotten, forgotten_squares = item_tries.forgotten_squares + excluded.forgotten_squares,
      forgotten_correct = item_tries.forgotten_correct + excluded.forgotten_correct`;
}

async function moveAttempts(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into attempts (learner_id, id, question_set_id, number, question_set_version, item_ids, started_at, completed_at)
    select ${userId}::uuid, id, question_set_id, number + (
        select coalesce(max(own.number), 0) from attempts own where own.learner_id = ${userId}::uuid and own.question_set_id = guest.question_set_id
      ), question_set_version, item_ids, started_at, completed_at
    from attempts guest where learner_id = ${guestId}::uuid
    on conflict (learner_id, id) do nothing`;
  await tx.$executeRaw`
    insert into responses (learner_id, attempt_id, item_id, item_revision, answer, correct, verdict, grader_version, event_id, visible_ms, answered_at)
    select ${userId}::uuid, attempt_id, item_id, item_revision, answer, correct, verdict, grader_version, event_id, visible_ms, answered_at
    from responses where learner_id = ${guestId}::uuid
    on conflict do nothing`;
  // By way of negative numbers, since each row must be unlike all others at every moment.
  await tx.$executeRaw`
    update attempts set number = -ranked.rank
    from (
      select id, row_number() over (partition by question_set_id order by started_at, id) as rank from attempts where learner_id = ${userId}::uuid
    ) ranked
    where attempts.learner_id = ${userId}::uuid and attempts.id = ranked.id`;
  await tx.$executeRaw`update attempts set number = -number where learner_id = ${userId}::uuid and number < 0`;
}
