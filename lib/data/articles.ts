import { findAgain } from '@/lib/domain/article/find-again';
import type { Span } from '@/lib/domain/article/schema';
import { prisma } from './client';
import { toDay } from './day';
import type { Prisma } from './generated/client';

export type ArticleSummary = {
  slug: string;
  title: string;
  summary: string;
  topic: string;
  source: string;
  /** YYYY-MM-DD. */
  publishedOn: string;
  language: string;
  direction: 'ltr' | 'rtl';
  wordCount: number;
  itemCount: number;
  questionSetId: string | null;
};

export type Article = ArticleSummary & {
  id: string;
  revision: number;
  dateline: string | null;
  text: string;
  byline: string | null;
  sourceUrl: string | null;
  licence: string;
};

/** The revision that no other one follows. */
const latest = { next: { is: null } } satisfies Prisma.ArticleWhereInput;
/** Not by a null owner: a private article whose owner is gone belongs to nobody. */
const readableBy = (readerId: string | null): Prisma.ArticleWhereInput => (readerId === null ? { private: false } : { OR: [{ private: false }, { ownerId: readerId }] });
const withSet = { questionSets: { select: { id: true, _count: { select: { items: true } } }, orderBy: { createdAt: 'asc' }, take: 1 } } satisfies Prisma.ArticleInclude;

type SummaryRow = Omit<Prisma.ArticleGetPayload<{ include: typeof withSet }>, 'text'>;

function toSummary(row: SummaryRow): ArticleSummary {
  const [set] = row.questionSets;
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    topic: row.topic,
    source: row.source,
    publishedOn: toDay(row.publishedOn),
    language: row.language,
    direction: row.direction,
    wordCount: row.wordCount,
    itemCount: set?._count.items ?? 0,
    questionSetId: set?.id ?? null,
  };
}

/** The latest revision of each article, newest first. */
export async function listArticles(): Promise<ArticleSummary[]> {
  const rows = await prisma.article.findMany({
    where: { ...latest, listed: true },
    omit: { text: true },
    include: withSet,
    orderBy: [{ publishedOn: 'desc' }, { slug: 'asc' }],
  });
  return rows.map(toSummary);
}

/**
 * Where a passage of some revision of an article stands in its newest text, which is `article`. Null where that no longer says it in the
 * same words, and where the span is outside the text it counts in.
 */
export async function findMarked(article: Pick<Article, 'slug' | 'revision' | 'text'>, revision: number, { start, end }: Span): Promise<Span | null> {
  const { slug } = article;
  const counted = revision === article.revision ? article : await prisma.article.findUnique({ where: { slug_revision: { slug, revision } }, select: { text: true } });
  if (!counted || end > counted.text.length) return null;
  return counted === article ? { start, end } : findAgain(article.text, { start, end, quote: counted.text.slice(start, end) });
}

/** @param readerId who asks, since a private article is there for its owner alone; null for anybody. */
export async function findArticle(slug: string, readerId: string | null = null): Promise<Article | null> {
  const row = await prisma.article.findFirst({ where: { slug, ...latest, ...readableBy(readerId) }, include: withSet });
  if (!row) return null;
  return {
    ...toSummary(row),
    id: row.id,
    revision: row.revision,
    dateline: row.dateline,
    text: row.text,
    byline: row.byline,
    sourceUrl: row.sourceUrl,
    licence: row.licence,
  };
}
