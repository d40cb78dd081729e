import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '@/lib/domain/article/schema';
import { composeQuiz } from '@/lib/domain/question-set/compose-quiz';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { touchFacts } from './bundle-touches';
import { fromDay } from './day';
import { isSaid, quotesOf } from './is-said';
import { Prisma } from './generated/client';
import type { FactModel, ItemModel } from './generated/models';
import type { Publication } from './publication';
import type { PublishedItem } from './set-versions';
import type { Transaction } from './transaction';

type Scope = Publication & { articleId: string; now: Date };

/** Ids of a set are unique within it; the slug makes them unique here, and the same after every publication. */
const globalId = (slug: string, localId: string): string => `${slug}.${localId}`;

export async function publishFacts(tx: Transaction, { slug, articleId, shown, facts, now }: Scope): Promise<{ changed: boolean }> {
  const stored = await tx.fact.findMany({ where: { article: { slug } } });
  const wanted = facts.map((fact) => toFactRow(fact, globalId(slug, fact.id), articleId, shown.publishedOn));
  const changed = wanted.filter((row) => !isSame(stored.find(({ id }) => id === row.id), row));
  for (const row of changed) await tx.fact.upsert({ where: { id: row.id }, create: withJson(row), update: withJson(row) });
  const restated = stored.filter((row) => changed.some(({ id }) => id === row.id) && !isSaid(row, shown.text));

  const gone = goneOf(stored, wanted);
  await tx.fact.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { retiredAt: now } });
  const unsaid = gone.filter((row) => !isSaid(row, shown.text));
  await tx.fact.updateMany({ where: { id: { in: unsaid.map(({ id }) => id) } }, data: { evidenceChangedAt: now } });
  await keepFormerWords(tx, [...restated, ...unsaid], now);
  await touchFacts(tx, [...changed, ...gone].map(({ id }) => id), now);
  return { changed: changed.length + gone.length > 0 };
}

/** So that learners can be told what it said when they learnt it. */
async function keepFormerWords(tx: Transaction, facts: readonly FactModel[], changedAt: Date): Promise<void> {
  if (facts.length === 0) return;
  await tx.factChange.createMany({ data: facts.map((fact) => ({ factId: fact.id, changedAt, quotes: quotesOf(fact) })), skipDuplicates: true });
}

export async function publishItems(tx: Transaction, { slug, articleId, items, now }: Scope): Promise<{ changed: boolean; published: PublishedItem[] }> {
  const stored = await tx.item.findMany({ where: { fact: { article: { slug } } } });
  const published: PublishedItem[] = [];
  const changed: { factId: string }[] = [];
  for (const item of items) {
    const row = toItemRow(item, slug, articleId);
    const before = stored.find(({ id }) => id === row.id);
    // Old responses answered what the item asked then.
    const revision = before ? before.revision + (asksTheSame(before, row) ? 0 : 1) : 1;
    published.push({ ...item, id: row.id, factId: row.factId, revision });
    if (isSame(before, row)) continue;
    const data = { ...withJson(row), revision };
    await tx.item.upsert({ where: { id: row.id }, create: data, update: data });
    changed.push(row);
  }

  const gone = goneOf(stored, published);
  await tx.item.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { retiredAt: now } });
  await touchFacts(tx, [...new Set([...changed, ...gone].map(({ factId }) => factId))], now);
  return { changed: changed.length + gone.length > 0, published };
}

export async function publishSetOrder(tx: Transaction, { slug, articleId, shown, items }: Scope): Promise<{ changed: boolean; isNewSet: boolean }> {
  const row = { id: slug, articleId, title: shown.title };
  const before = await tx.questionSet.findUnique({ where: { id: slug }, include: { items: { orderBy: { position: 'asc' } } } });
  const isNewSet = before === null;
  const sameSet = before?.articleId === articleId && before.title === shown.title;
  if (!sameSet) await tx.questionSet.upsert({ where: { id: slug }, create: row, update: row });

  const wanted = composeQuiz(items).map(({ id }) => globalId(slug, id));
  if (before && isDeepStrictEqual(before.items.map(({ itemId }) => itemId), wanted)) return { changed: !sameSet, isNewSet };
  await tx.questionSetItem.deleteMany({ where: { questionSetId: slug } });
  await tx.questionSetItem.createMany({ data: wanted.map((itemId, position) => ({ questionSetId: slug, itemId, position })) });
  return { changed: true, isNewSet };
}

function toFactRow(fact: Fact, id: string, articleId: string, publishedOn: string) {
  const { start, end, quote } = fact.evidence;
  return {
    id,
    articleId,
    kind: fact.kind,
    statement: fact.statement,
    salience: fact.salience,
    asOf: fromDay(publishedOn),
    evidenceStart: start,
    evidenceEnd: end,
    evidenceQuote: quote,
    furtherEvidence: fact.furtherEvidence ?? null,
    // Whatever its sentence was before, the newest text proves it by the one above.
    evidenceChangedAt: null,
    retiredAt: null,
  } satisfies Partial<FactModel>;
}

function toItemRow(item: Item, slug: string, articleId: string) {
  const { start, end, quote } = item.evidence;
  return {
    id: globalId(slug, item.id),
    factId: globalId(slug, item.factId),
    articleId,
    format: item.format,
    stem: item.stem,
    key: item.key,
    accepted: item.accepted ?? [],
    distractors: item.options?.filter((option) => option !== item.key) ?? [],
    prompts: item.prompts ?? [],
    tolerance: item.tolerance ?? null,
    unit: item.unit ?? null,
    rationale: item.rationale,
    origin: item.origin,
    evidenceStart: start,
    evidenceEnd: end,
    evidenceQuote: quote,
    furtherEvidence: item.furtherEvidence ?? null,
    retiredAt: null,
  } satisfies Partial<ItemModel>;
}

/** Null in a JSON column has to be said to be the database's own. */
function withJson<Row extends { furtherEvidence: Evidence[] | null }>(row: Row) {
  return { ...row, furtherEvidence: row.furtherEvidence ?? Prisma.DbNull };
}

type Asked = Pick<ItemModel, 'format' | 'stem' | 'key' | 'accepted' | 'distractors' | 'prompts' | 'tolerance' | 'unit'>;

/** The order of wrong options and of accepted answers means nothing. */
function asksTheSame(before: Asked, after: Asked): boolean {
  const asked = ({ format, stem, key, accepted, distractors, prompts, tolerance, unit }: Asked) => [format, stem, key, [...accepted].sort(), [...distractors].sort(), prompts, tolerance, unit];
  return isDeepStrictEqual(asked(before), asked(after));
}

function goneOf<Row extends { id: string; retiredAt: Date | null }>(stored: readonly Row[], wanted: readonly { id: string }[]): Row[] {
  const names = new Set(wanted.map(({ id }) => id));
  return stored.filter(({ id, retiredAt }) => !retiredAt && !names.has(id));
}

/** Whether a stored row already holds everything in the wanted one. */
function isSame(stored: Record<string, unknown> | undefined, wanted: Record<string, unknown>): boolean {
  return stored !== undefined && Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(stored[name], value));
}
