import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '@/lib/domain/article/schema';
import { composeQuiz } from '@/lib/domain/question-set/compose-quiz';
import type { Fact, GeneratedSet, Item } from '@/lib/domain/question-set/schema';
import { fromDay } from './day';
import { Prisma } from './generated/client';
import type { FactModel, ItemModel } from './generated/models';
import type { Transaction } from './transaction';

type Scope = { slug: string; articleId: string; meta: { title: string; publishedOn: string }; set: GeneratedSet; now: Date };

/** Ids of a set are unique within it; the slug makes them unique here, and the same after every import. */
const globalId = (slug: string, localId: string): string => `${slug}.${localId}`;

/** Each import step says whether it changed anything. */
export async function importFacts(tx: Transaction, { slug, articleId, meta, set, now }: Scope): Promise<boolean> {
  const stored = await tx.fact.findMany({ where: { article: { slug } } });
  const wanted = set.facts.map((fact) => toFactRow(fact, globalId(slug, fact.id), articleId, meta.publishedOn));
  const changed = wanted.filter((row) => !isSame(stored.find(({ id }) => id === row.id), row));
  for (const row of changed) await tx.fact.upsert({ where: { id: row.id }, create: withJson(row), update: withJson(row) });

  const gone = namesGone(stored, wanted);
  await tx.fact.updateMany({ where: { id: { in: gone } }, data: { retiredAt: now } });
  return changed.length + gone.length > 0;
}

export async function importItems(tx: Transaction, { slug, articleId, set, now }: Scope): Promise<boolean> {
  const stored = await tx.item.findMany({ where: { fact: { article: { slug } } } });
  const wanted = set.items.map((item) => toItemRow(item, slug, articleId));
  const changed = wanted.filter((row) => !isSame(stored.find(({ id }) => id === row.id), row));
  for (const row of changed) {
    const before = stored.find(({ id }) => id === row.id);
    // Old responses answered what the item asked then.
    const revision = before ? before.revision + (asksTheSame(before, row) ? 0 : 1) : 1;
    const data = { ...withJson(row), revision };
    await tx.item.upsert({ where: { id: row.id }, create: data, update: data });
  }

  const gone = namesGone(stored, wanted);
  await tx.item.updateMany({ where: { id: { in: gone } }, data: { retiredAt: now } });
  return changed.length + gone.length > 0;
}

export async function importSetOrder(tx: Transaction, { slug, articleId, meta, set }: Scope): Promise<boolean> {
  const row = { id: slug, articleId, title: meta.title };
  const before = await tx.questionSet.findUnique({ where: { id: slug }, include: { items: { orderBy: { position: 'asc' } } } });
  const sameSet = before?.articleId === articleId && before.title === meta.title;
  if (!sameSet) await tx.questionSet.upsert({ where: { id: slug }, create: row, update: row });

  const wanted = composeQuiz(set.items).map(({ id }) => globalId(slug, id));
  if (before && isDeepStrictEqual(before.items.map(({ itemId }) => itemId), wanted)) return !sameSet;
  await tx.questionSetItem.deleteMany({ where: { questionSetId: slug } });
  await tx.questionSetItem.createMany({ data: wanted.map((itemId, position) => ({ questionSetId: slug, itemId, position })) });
  return true;
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

type Asked = Pick<ItemModel, 'format' | 'stem' | 'key' | 'accepted' | 'distractors' | 'prompts'>;

/** The order of wrong options and of accepted answers means nothing. */
function asksTheSame(before: Asked, after: Asked): boolean {
  const asked = ({ format, stem, key, accepted, distractors, prompts }: Asked) => [format, stem, key, [...accepted].sort(), [...distractors].sort(), prompts];
  return isDeepStrictEqual(asked(before), asked(after));
}

function namesGone(stored: readonly { id: string; retiredAt: Date | null }[], wanted: readonly { id: string }[]): string[] {
  const names = new Set(wanted.map(({ id }) => id));
  return stored.filter(({ id, retiredAt }) => !retiredAt && !names.has(id)).map(({ id }) => id);
}

/** Whether a stored row already holds everything in the wanted one. */
function isSame(stored: Record<string, unknown> | undefined, wanted: Record<string, unknown>): boolean {
  return stored !== undefined && Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(stored[name], value));
}
