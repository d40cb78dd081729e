import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { lighthouseText, matching, ordering, pairing, timeline } from '../factories/composites';

const slug = 'lighthouse';

/** An article whose quiz is a timeline and a pairing, put into the app's database once. Its address. */
export async function publishComposites(database: pg.Client): Promise<string> {
  const articleId = randomUUID();
  const { rowCount } = await database.query(
    `insert into articles (id, slug, revision, title, summary, topic, text, source, published_on, language, direction, licence, word_count, content_hash)
     values ($1, $2, 1, 'A lighthouse keeper retires', 'A keeper retires.', 'Harbours', $3, 'A made-up paper', '2026-02-20', 'en', 'ltr', 'CC0', 80, $2)
     on conflict (slug, revision) do nothing`,
    [articleId, slug, lighthouseText],
  );
  if (rowCount === 0) return slug;
  for (const { id, kind, statement, salience, evidence, furtherEvidence } of [timeline, pairing]) {
    await database.query(
      `insert into facts (id, article_id, kind, statement, salience, as_of, evidence_start, evidence_end, evidence_quote, further_evidence)
       values ($1, $2, $3, $4, $5, '2026-02-20', $6, $7, $8, $9)`,
      [`${slug}.${id}`, articleId, kind, statement, salience, evidence.start, evidence.end, evidence.quote, JSON.stringify(furtherEvidence)],
    );
  }
  await database.query('insert into question_sets (id, article_id, title) values ($1, $2, $3)', [slug, articleId, 'A lighthouse keeper retires']);
  for (const [position, item] of [ordering, matching].entries()) {
    const { id, factId, format, stem, key, options, prompts = [], rationale, evidence, furtherEvidence } = item;
    await database.query(
      `insert into items (id, fact_id, article_id, format, stem, key, accepted, distractors, prompts, rationale, evidence_start, evidence_end, evidence_quote, further_evidence)
       values ($1, $2, $3, $4, $5, $6, '{}', $7, $8, $9, $10, $11, $12, $13)`,
      [`${slug}.${id}`, `${slug}.${factId}`, articleId, format, stem, key, options, prompts, rationale, evidence.start, evidence.end, evidence.quote, JSON.stringify(furtherEvidence)],
    );
    await database.query('insert into question_set_items (question_set_id, item_id, position) values ($1, $2, $3)', [slug, `${slug}.${id}`, position]);
  }
  return slug;
}
