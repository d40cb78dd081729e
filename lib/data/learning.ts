import { forgettingCurveOf, retrievability } from '@/lib/domain/scheduling/memory-model';
import { daysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { prisma } from './client';
import { toDay } from './day';
import { todayOf, type Learner } from './due';
import { loadActiveWeights } from './personal-weights';

/** A story as one learner knows it. Nothing is due of a story that is set aside: `due` is what would be. */
export type LearntStory = {
  slug: string;
  title: string;
  topic: string;
  language: string;
  direction: 'ltr' | 'rtl';
  cards: number;
  due: number;
  /** The chance of recalling a fact of it now, 0–1, over those that were reviewed; null when none was. */
  recall: number | null;
  /** They are done with it. */
  retired: boolean;
  /** Its topic is paused. */
  paused: boolean;
};

/** Every story that a learner has a card of, the one studied last first. */
export async function listStories(learner: Learner, now: Date): Promise<LearntStory[]> {
  const today = todayOf(learner, now);
  const { params } = await loadActiveWeights(prisma, learner.id);
  const { factor, decay } = forgettingCurveOf(params);
  return prisma.$queryRaw<LearntStory[]>`
    with met as (
      select f.article_id, count(*) as cards, max(c.last_reviewed_on) as studied_on, count(c.last_reviewed_on) as reviewed,
        count(*) filter (where c.due_on <= ${today}::date and not c.suspended and f.retired_at is null and f.superseded_by_id is null) as due,
        sum(power(1 + ${factor}::float8 * greatest(0, ${today}::date - c.last_reviewed_on) / c.stability, ${decay}::float8)) as recalled
      from cards c join facts f on f.id = c.fact_id
      where c.learner_id = ${learner.id}::uuid group by f.article_id
    ), unasked as (
      select f.article_id, count(*) as due
      from facts f join cards c on c.fact_id = f.id and c.learner_id = ${learner.id}::uuid
      where not exists (select 1 from items i where i.fact_id = f.id and i.retired_at is null)
        and c.due_on <= ${today}::date and not c.suspended and f.retired_at is null and f.superseded_by_id is null
      group by f.article_id
    ), summed as (
      select a.slug, (array_agg(a.id order by a.revision desc))[1] as newest, sum(met.cards)::int as cards, sum(met.due - coalesce(unasked.due, 0))::int as due,
        sum(met.recalled) / nullif(sum(met.reviewed), 0) as recall, max(met.studied_on) as studied_on
      from met join articles a on a.id = met.article_id left join unasked on unasked.article_id = met.article_id
      group by a.slug
    )
    select s.slug, a.title, a.topic, a.language, a.direction::text as direction, s.cards, s.due, s.recall,
      exists (select 1 from retired_stories r where r.learner_id = ${learner.id}::uuid and r.slug = s.slug) as retired,
      exists (select 1 from paused_topics p where p.learner_id = ${learner.id}::uuid and p.topic = a.topic) as paused
    from summed s join articles a on a.id = s.newest
    order by s.studied_on desc nulls last, s.slug`;
}

export type LearntFact = {
  factId: string;
  statement: string;
  /** The day it was true. */
  asOf: string;
  dueOn: StudyDay;
  suspended: boolean;
  /** 0–1; null when nothing is remembered of it. */
  recall: number | null;
  /** no-longer-said: a newer text of its article says it no more. replaced: newer news took its place. */
  standing: 'asked' | 'no-longer-said' | 'replaced';
  replacedBy: { statement: string; articleSlug: string; articleTitle: string } | null;
};

export type LearntStoryFacts = Pick<LearntStory, 'slug' | 'title' | 'topic' | 'language' | 'direction' | 'retired' | 'paused'> & { today: StudyDay; facts: LearntFact[] };

/** The facts of one story in the order of its text; null for a story that the learner has no card of, whether or not there is one. */
export async function findStoryFacts(learner: Learner, slug: string, now: Date): Promise<LearntStoryFacts | null> {
  const rows = await prisma.card.findMany({
    where: { learnerId: learner.id, fact: { article: { slug } } },
    include: { fact: { include: { article: true, supersededBy: { include: { article: true } } } } },
  });
  const article = rows.map(({ fact }) => fact.article).sort((a, b) => b.revision - a.revision)[0];
  if (!article) return null;
  const today = todayOf(learner, now);
  const [{ params }, retired, paused] = await Promise.all([
    loadActiveWeights(prisma, learner.id),
    prisma.retiredStory.count({ where: { learnerId: learner.id, slug } }),
    prisma.pausedTopic.count({ where: { learnerId: learner.id, topic: article.topic } }),
  ]);
  const facts = rows
    .sort((a, b) => a.fact.evidenceStart - b.fact.evidenceStart || (a.factId < b.factId ? -1 : 1))
    .map(({ factId, fact, dueOn, lastReviewedOn, stability, suspended }): LearntFact => ({
      factId,
      statement: fact.statement,
      asOf: toDay(fact.asOf),
      dueOn: toDay(dueOn),
      suspended,
      recall: lastReviewedOn === null ? null : retrievability(stability, Math.max(0, daysBetween(toDay(lastReviewedOn), today)), params),
      standing: fact.supersededBy ? 'replaced' : fact.retiredAt ? 'no-longer-said' : 'asked',
      replacedBy: fact.supersededBy && { statement: fact.supersededBy.statement, articleSlug: fact.supersededBy.article.slug, articleTitle: fact.supersededBy.article.title },
    }));
  const { title, topic, language, direction } = article;
  return { slug, title, topic, language, direction, retired: retired > 0, paused: paused > 0, today, facts };
}
