import { Prisma } from './generated/client';

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
