import type { BundledArticle, BundledCard, BundledItem } from '@/lib/schemas/memory-bundle';
import { toDay } from './day';
import { guessRateOfItem, loadTries } from './item-tries';
import { findChangesOf } from './learner-changes';
import { toStoredItem, type StoredItem } from './stored-item';
import type { Transaction } from './transaction';

export type BundledContent = { cards: Omit<BundledCard, 'log'>[]; articles: BundledArticle[] };

/** What asks for some facts and what proves them, in the order of the facts. The caller sees to it that the learner has a card of each. */
export async function loadBundledContent(tx: Transaction, learnerId: string, factIds: readonly string[]): Promise<BundledContent> {
  if (factIds.length === 0) return { cards: [], articles: [] };
  const facts = await tx.fact.findMany({ where: { id: { in: [...factIds] } }, include: { items: { where: { retiredAt: null }, orderBy: { id: 'asc' } } } });
  const changes = new Map((await findChangesOf(tx, learnerId, factIds)).map((change) => [change.factId, change]));
  const items = facts.flatMap((fact) => fact.items.map(toStoredItem));
  const tries = await loadTries(tx, factIds);

  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const cards = factIds.flatMap((factId): Omit<BundledCard, 'log'>[] => {
    const fact = byId.get(factId);
    if (!fact) return [];
    const { kind, statement, salience, articleId, evidenceChangedAt } = fact;
    const change = changes.get(factId);
    return [{
      factId, kind, statement, salience, articleId,
      asOf: toDay(fact.asOf),
      ...(evidenceChangedAt === null ? {} : { evidenceChangedOn: toDay(evidenceChangedAt) }),
      ...(change ? { change } : {}),
      items: items.filter((item) => item.factId === factId).map((item) => toBundledItem(item, guessRateOfItem(item, tries.get(factId) ?? []))),
    }];
  });
  const articleIds = [...new Set([...cards.map(({ articleId }) => articleId), ...items.map(({ articleId }) => articleId)])];
  return { cards, articles: await loadArticles(tx, learnerId, articleIds) };
}

/** Named fields, so that whatever else becomes of a stored item stays behind. */
function toBundledItem(item: StoredItem, guessRate: number | undefined): BundledItem {
  const { id, factId, format, stem, key, options, accepted, prompts, tolerance, unit, rationale, evidence, furtherEvidence, revision, articleId } = item;
  return { id, factId, format, stem, key, options, accepted, prompts, tolerance, unit, rationale, evidence, furtherEvidence, revision, articleId, measuredGuessRate: guessRate };
}

/** Texts, each with the answers of the learner's own cards alone: those of facts they have not met are nobody's to send. */
async function loadArticles(tx: Transaction, learnerId: string, articleIds: readonly string[]): Promise<BundledArticle[]> {
  const articles = await tx.article.findMany({ where: { id: { in: [...articleIds] } }, orderBy: { id: 'asc' } });
  const own = await tx.item.findMany({
    where: { articleId: { in: [...articleIds] }, retiredAt: null, format: { not: 'true-false' }, fact: { cards: { some: { learnerId } } } },
    select: { articleId: true, factId: true, key: true, distractors: true },
    orderBy: { id: 'asc' },
  });
  return articles.map(({ id, slug, revision, title, topic, source, publishedOn, language, direction, text }) => ({
    id, slug, revision, title, topic, source, language, direction, text,
    publishedOn: toDay(publishedOn),
    otherNames: namesByFact(own.filter(({ articleId }) => articleId === id)),
  }));
}

function namesByFact(items: readonly { factId: string; key: string; distractors: string[] }[]): BundledArticle['otherNames'] {
  const names = new Map<string, Set<string>>();
  for (const { factId, key, distractors } of items) names.set(factId, new Set([...(names.get(factId) ?? []), key, ...distractors]));
  return [...names].map(([factId, ofFact]) => ({ factId, names: [...ofFact] }));
}
