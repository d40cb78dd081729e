import { addDays, zoneOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import type { PackagePlan } from '@/lib/schemas/anki-export';
import { MAX_REVIEWS } from '@/lib/schemas/anki-limits';
import { prisma } from './client';
import { todayOf, type Learner } from './due';
import { loadActiveWeights } from './personal-weights';

const factsPerPage = 200;

export type PlanOutcome = { ok: true; plan: PackagePlan } | { ok: false; reason: 'no-cards' | 'too-many-reviews' };

/** Everything a package for Anki is made of: each fact that the learner has a card of, with its log. */
export async function planAnkiPackage(learner: Learner, now: Date): Promise<PlanOutcome> {
  const [counted] = await prisma.$queryRaw<{ cards: number; events: number; firstDue: string | null }[]>`
    select (select count(*)::int from cards where learner_id = ${learner.id}::uuid) as cards,
      (select count(*)::int from review_events where learner_id = ${learner.id}::uuid) as events,
      (select to_char(min(due_on), 'YYYY-MM-DD') from cards where learner_id = ${learner.id}::uuid) as "firstDue"`;
  if (!counted || counted.cards === 0) return { ok: false, reason: 'no-cards' };
  if (counted.events > MAX_REVIEWS) return { ok: false, reason: 'too-many-reviews' };
  const pages: string[] = [];
  for (let page = await readPage(learner.id, ''); page; page = await readPage(learner.id, page.last)) pages.push(page.notes);
  const today = todayOf(learner, now);
  const plan: PackagePlan = {
    pages,
    now,
    // A day earlier than anything is due, since Anki begins its days in a zone of its own.
    firstDay: addDays(counted.firstDue !== null && counted.firstDue < today ? counted.firstDue : today, -1),
    dayStartHour: learner.dayStartHour,
    zoneOffsetMinutes: zoneOffsetMinutes(now, learner.timeZone),
    context: { ...(await loadActiveWeights(prisma, learner.id)), desiredRetention: learner.desiredRetention },
  };
  return { ok: true, plan };
}

/**
 * The facts after one, as the text of a list of ExportNote that the database itself writes: this process never makes objects of them.
 * `changedAt` is the newest of what can change a note: its article's revision, and the versions of the set.
 */
async function readPage(learnerId: string, after: string): Promise<{ notes: string; last: string } | null> {
  const [page] = await prisma.$queryRaw<{ notes: string | null; last: string | null }[]>`
    with card as (
      select * from cards where learner_id = ${learnerId}::uuid and fact_id > ${after} order by fact_id limit ${factsPerPage}
    )
    select max(card.fact_id) as last, json_agg(json_build_object(
      'factId', f.id, 'statement', f.statement, 'quote', f.evidence_quote, 'asOf', to_char(f.as_of, 'YYYY-MM-DD'),
      'title', a.title, 'topic', a.topic, 'source', a.source, 'sourceUrl', a.source_url, 'language', a.language, 'direction', a.direction,
      'changedAt', extract(epoch from greatest(a.created_at, (
        select max(v.published_at) from question_set_versions v where v.question_set_id = a.slug))),
      'items', coalesce((select json_agg(json_build_object('format', i.format, 'stem', i.stem, 'key', i.key, 'distractors', i.distractors,
        'prompts', i.prompts, 'retired', i.retired_at is not null) order by i.id) from items i where i.fact_id = f.id), '[]'),
      'card', json_build_object('dueOn', to_char(card.due_on, 'YYYY-MM-DD'), 'stability', card.stability, 'difficulty', card.difficulty,
        'reps', card.reps, 'lapses', card.lapses, 'suspended', card.suspended,
        'lastReviewedOn', to_char(card.last_reviewed_on, 'YYYY-MM-DD'), 'headAt', extract(epoch from card.log_head_at) * 1000),
      'log', coalesce((select json_agg(json_build_object('id', e.id, 'kind', e.kind, 'target', e.target_id, 'evidence', e.evidence,
        'dueOn', to_char(e.due_on, 'YYYY-MM-DD'), 'at', extract(epoch from e.effective_at) * 1000,
        'studyDay', to_char(e.study_day, 'YYYY-MM-DD')) order by e.effective_at, e.id)
        from review_events e where e.learner_id = card.learner_id and e.fact_id = card.fact_id), '[]')
    ) order by card.fact_id)::text as notes
    from card join facts f on f.id = card.fact_id join articles a on a.id = f.article_id`;
  return page && page.notes !== null && page.last !== null ? { notes: page.notes, last: page.last } : null;
}
