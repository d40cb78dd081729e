import { Prisma } from './generated/client';
import { setAsideArticles } from './learner-choices';

/** Cards worth asking for, `c`, of a fact `f`: standing ones (below) that are not suspended. */
export function reviewableCards(learnerId: string): Prisma.Sql {
  return Prisma.sql`${standingCards(learnerId)} and not c.suspended`;
}

/**
 * Cards `c`, suspended ones too, of a fact `f` that still stands, with an item to ask it by, of a story that the learner has not set aside.
 *
 * `offset 0` keeps the database from joining the other way round: it looks a card's fact up, in the order of the cards and only for as many as
 * are wanted, and never goes through all the facts there are.
 */
export function standingCards(learnerId: string): Prisma.Sql {
  return Prisma.sql`cards c cross join lateral (
      select article_id, salience, as_of from facts
      where id = c.fact_id and retired_at is null and superseded_by_id is null and article_id <> all(${setAsideArticles(learnerId)})
        and exists (select 1 from items where items.fact_id = facts.id and items.retired_at is null)
      offset 0
    ) f
    where c.learner_id = ${learnerId}::uuid`;
}
