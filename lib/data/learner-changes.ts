import { compareWords, type WordPiece } from '@/lib/domain/article/compare-words';
import { findReworded, isRewording } from '@/lib/domain/article/reworded';
import { foldText } from '@/lib/domain/grading/fold-text';
import type { ChangedSentence, FactChange, FactChangeInList, Replacement } from '@/lib/schemas/fact-change';
import { prisma } from './client';
import { toDay } from './day';
import { Prisma } from './generated/client';
import { isSaid, quotesOf } from './is-said';
import type { Transaction } from './transaction';

type Reader = Pick<Transaction, '$queryRaw' | 'fact' | 'article'>;
/** No story is replaced so often. */
const mostLinks = 50;
/** The words that a learner learnt the fact by, when they were first changed, and when what took their place last was. */
type News = { factId: string; quotes: string[]; saidUntil: Date; changedAt: Date };

/**
 * What changed about the facts a learner is learning since they learnt them and last took note, newest first: their own article says it otherwise, or
 * newer news took their place. A card they stopped learning is left out, and so is a change of nothing but punctuation or case, and one that was taken
 * back since.
 */
export async function listChanges(learnerId: string): Promise<FactChangeInList[]> {
  return findChanges(prisma, learnerId, Prisma.empty);
}

/** The same of one fact, for telling it with an answer; null when there is nothing to tell. */
export async function findChange(tx: Reader, learnerId: string, factId: string): Promise<FactChange | null> {
  const [change] = await findChangesOf(tx, learnerId, [factId]);
  return change ?? null;
}

/** The same of some facts. */
export async function findChangesOf(tx: Reader, learnerId: string, factIds: readonly string[]): Promise<FactChange[]> {
  const changes = await findChanges(tx, learnerId, Prisma.sql`and c.fact_id = any(${factIds}::text[])`);
  return changes.map(({ factId, changedAt, saidUntil, sentences, stillAsked, language, direction }) => ({ factId, changedAt, saidUntil, sentences, stillAsked, language, direction }));
}

/** Learnt before the change: by the first event of the log, since a card's own days are those of the learner's zone. */
async function findNews(tx: Reader, learnerId: string, andOnly: Prisma.Sql): Promise<News[]> {
  return tx.$queryRaw<News[]>`
    select distinct on (c.fact_id) c.fact_id as "factId", change.quotes, change.changed_at as "saidUntil",
      max(change.changed_at) over (partition by c.fact_id) as "changedAt"
    from cards c
    join fact_changes change on change.fact_id = c.fact_id
    left join seen_changes seen on seen.learner_id = c.learner_id and seen.fact_id = c.fact_id
    where c.learner_id = ${learnerId}::uuid and not c.suspended ${andOnly}
      and (seen.changed_at is null or change.changed_at > seen.changed_at)
      and exists (select 1 from review_events e where e.learner_id = c.learner_id and e.fact_id = c.fact_id and e.effective_at < change.changed_at)
    order by c.fact_id, change.changed_at`;
}

async function findChanges(tx: Reader, learnerId: string, andOnly: Prisma.Sql): Promise<FactChangeInList[]> {
  const news = await findNews(tx, learnerId, andOnly);
  if (news.length === 0) return [];
  const facts = await tx.fact.findMany({ where: { id: { in: news.map(({ factId }) => factId) } }, include: { article: true } });
  const slugs = [...new Set(facts.map(({ article }) => article.slug))];
  const replacements = await findReplacements(tx, facts);
  const newest = await tx.article.findMany({ where: { slug: { in: slugs }, next: { is: null } }, select: { slug: true, title: true, text: true } });

  const changes = news.flatMap(({ factId, quotes, saidUntil, changedAt }): FactChangeInList[] => {
    const fact = facts.find(({ id }) => id === factId);
    const article = newest.find(({ slug }) => slug === fact?.article.slug);
    if (!fact || !article) return [];
    const isProved = isSaid(fact, article.text);
    const saysNow = isProved ? quotesOf(fact) : quotes.map((quote) => findReworded(fact.article.text, quote, article.text));
    const sentences = toSentences(quotes, saysNow, article.text);
    const stillAsked = fact.retiredAt === null && fact.supersededById === null;
    const { language, direction } = fact.article;
    const told = { factId, changedAt: changedAt.toISOString(), saidUntil: toDay(saidUntil), sentences, stillAsked, language, direction };
    const replacedBy = replacements.get(factId);
    if (sentences.length === 0 && !replacedBy) return [];
    return [{ ...told, ...(replacedBy ? { replacedBy } : {}), statement: fact.statement, articleSlug: article.slug, articleTitle: article.title }];
  });
  return changes.sort((a, b) => b.changedAt.localeCompare(a.changedAt) || a.factId.localeCompare(b.factId, 'en'));
}

/** What stands in the place of each fact that newer news replaced: the newest, where that was replaced as well. */
async function findReplacements(tx: Reader, facts: readonly { id: string; supersededById: string | null }[]): Promise<Map<string, Replacement>> {
  const replaced = facts.filter(({ supersededById }) => supersededById !== null).map(({ id }) => id);
  if (replaced.length === 0) return new Map();
  const rows = await tx.$queryRaw<(Replacement & { replaced: string })[]>`
    with recursive chain as (
      select id as replaced, superseded_by_id as newest, 1 as links from facts where id = any(${replaced}::text[])
      union all
      select chain.replaced, f.superseded_by_id, chain.links + 1 from chain join facts f on f.id = chain.newest
      where f.superseded_by_id is not null and chain.links < ${mostLinks}
    )
    select distinct on (chain.replaced) chain.replaced, f.id as "factId", f.statement, f.evidence_quote as quote, to_char(f.as_of, 'YYYY-MM-DD') as "asOf",
      a.slug as "articleSlug", a.title as "articleTitle", a.language, a.direction::text as direction
    from chain join facts f on f.id = chain.newest join articles a on a.id = f.article_id
    order by chain.replaced, chain.links desc`;
  return new Map(rows.map(({ replaced: factId, ...replacement }) => [factId, replacement]));
}

/** Part by part, without the parts that still stand or read the same. Where there are more or fewer parts than there were, all are told as one. */
function toSentences(was: readonly string[], now: readonly (string | null)[], text: string): ChangedSentence[] {
  const isPaired = was.length === now.length;
  const pairs = isPaired ? was.map((quote, index) => ({ before: quote, after: now[index] ?? null })) : [{ before: was.join(' '), after: now.join(' ') }];
  return pairs
    .filter(({ before, after }) => !text.includes(before) && (after === null || foldText(before) !== foldText(after)))
    .map(({ before, after }) => (after !== null && isRewording(before, after) ? compareWords(before, after) : { was: unmarked(before), now: after === null ? null : unmarked(after) }));
}

/** Two sentences with a few words in common by chance are read as wholes. */
function unmarked(text: string): WordPiece[] {
  return [{ text, differs: false }];
}
