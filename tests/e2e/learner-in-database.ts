import type { BrowserContext } from '@playwright/test';
import { decode } from 'next-auth/jwt';
import type pg from 'pg';

/** The learner this browser is, read from its session cookie. */
export async function learnerIdOf(context: BrowserContext): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('next-auth.session-token'));
  const token = cookie && (await decode({ token: cookie.value, secret: process.env.NEXTAUTH_SECRET ?? '' }));
  if (!token?.sub) throw new Error('this browser has no session');
  return token.sub;
}

/** Lets days pass for one learner, by moving everything they did into the past. */
export async function letDaysPass(database: pg.Client, learnerId: string, days: number): Promise<void> {
  await database.query(
    `update review_events
        set client_at = client_at - make_interval(days => $2), effective_at = effective_at - make_interval(days => $2), study_day = study_day - $2::int
      where learner_id = $1`,
    [learnerId, days],
  );
  await database.query(
    `update cards
        set due_on = due_on - $2::int, first_reviewed_on = first_reviewed_on - $2::int, last_reviewed_on = last_reviewed_on - $2::int,
            log_head_at = log_head_at - make_interval(days => $2)
      where learner_id = $1`,
    [learnerId, days],
  );
  // Their daily sums are of other days now, and are made anew when they are next read.
  await database.query(`update users set sums_kept_to = null where id = $1`, [learnerId]);
}

export type Secret = { id: string; format: string; stem: string; key: string; accepted: string[]; prompts: string[]; rationale: string; quote: string; furtherEvidence: { quote: string }[] | null };

/** All there is to know of a set's items, in their order. */
export async function secretsOf(database: pg.Client, questionSetId: string): Promise<Secret[]> {
  const { rows } = await database.query<Secret>(
    `select i.id, i.format, i.stem, i.key, i.accepted, i.prompts, i.rationale, i.evidence_quote as quote, i.further_evidence as "furtherEvidence"
       from question_set_items q join items i on i.id = q.item_id
      where q.question_set_id = $1 order by q.position`,
    [questionSetId],
  );
  return rows;
}

/** The same for every sibling a review may ask. */
export async function allSecrets(database: pg.Client): Promise<Secret[]> {
  const { rows } = await database.query<Secret>(
    `select id, format, stem, key, accepted, prompts, rationale, evidence_quote as quote, further_evidence as "furtherEvidence" from items where retired_at is null`,
  );
  return rows;
}
