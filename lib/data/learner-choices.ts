import { touchBundle } from './bundle-touches';
import { Prisma } from './generated/client';
import { lockLearner } from './learner-lock';
import { inTransaction, type Transaction } from './transaction';

/**
 * The articles whose cards a learner has set aside: those of a paused topic and the stories they are done with. Worked out once in a query and
 * empty for most learners, so that whoever set nothing aside pays nothing for it.
 */
export function setAsideArticles(learnerId: string): Prisma.Sql {
  return Prisma.sql`array(
    select a.id from paused_topics p join articles a on a.topic = p.topic where p.learner_id = ${learnerId}::uuid
    union all
    select a.id from retired_stories s join articles a on a.slug = s.slug where s.learner_id = ${learnerId}::uuid
  )`;
}

export type ChoiceOutcome = { ok: true } | { ok: false; reason: 'unknown' };

/** Pauses a topic or takes it up again; either twice is the same as once. Unknown: the learner has no card of it. Cards are not touched. */
export async function pauseTopic(learnerId: string, { topic, paused }: { topic: string; paused: boolean }, now: Date): Promise<ChoiceOutcome> {
  return choose({ learnerId, now }, Prisma.sql`a.topic = ${topic}`, (tx) =>
    paused
      ? tx.$executeRaw`insert into paused_topics (learner_id, topic, paused_at) values (${learnerId}::uuid, ${topic}, ${now}::timestamptz) on conflict do nothing`
      : tx.$executeRaw`delete from paused_topics where learner_id = ${learnerId}::uuid and topic = ${topic}`,
  );
}

/** Is done with a story, in all its revisions, or brings it back; as for a topic. */
export async function retireStory(learnerId: string, { slug, retired }: { slug: string; retired: boolean }, now: Date): Promise<ChoiceOutcome> {
  return choose({ learnerId, now }, Prisma.sql`a.slug = ${slug}`, (tx) =>
    retired
      ? tx.$executeRaw`insert into retired_stories (learner_id, slug, retired_at) values (${learnerId}::uuid, ${slug}, ${now}::timestamptz) on conflict do nothing`
      : tx.$executeRaw`delete from retired_stories where learner_id = ${learnerId}::uuid and slug = ${slug}`,
  );
}

async function choose({ learnerId, now }: { learnerId: string; now: Date }, which: Prisma.Sql, store: (tx: Transaction) => Promise<unknown>): Promise<ChoiceOutcome> {
  return inTransaction(async (tx) => {
    await lockLearner(tx, learnerId);
    const [learnt] = await tx.$queryRaw<unknown[]>`
      select 1 from cards c join facts f on f.id = c.fact_id join articles a on a.id = f.article_id where c.learner_id = ${learnerId}::uuid and ${which} limit 1`;
    if (!learnt) return { ok: false, reason: 'unknown' };
    await store(tx);
    await touchBundle(tx, learnerId, now);
    return { ok: true };
  });
}
