import type { Span } from '@/lib/domain/article/schema';
import { toleranceOf } from '@/lib/domain/grading/tolerance';
import { evidenceOfParts } from '@/lib/domain/question-set/composite';
import type { Disclosure, MarkedParagraph, Passage } from '@/lib/schemas/answer';
import { toDay } from './day';
import type { ArticleModel, FactModel } from './generated/models';
import type { StoredItem } from './stored-item';

export type ArticleOfEvidence = Pick<ArticleModel, 'slug' | 'revision' | 'title' | 'source' | 'publishedOn' | 'language' | 'direction' | 'text'>;

/** @param article the revision that the item's evidence counts in. */
export function toDisclosure(item: StoredItem, article: ArticleOfEvidence, { evidenceChangedAt }: Pick<FactModel, 'evidenceChangedAt'>): Disclosure {
  const { id, format, key, prompts, unit, rationale, evidence } = item;
  return {
    itemId: id,
    format,
    key,
    ...(prompts ? { prompts } : {}),
    ...nearnessOf(item),
    ...(unit === undefined ? {} : { unit }),
    rationale,
    evidence,
    ...(evidenceChangedAt === null ? {} : { evidenceChangedOn: toDay(evidenceChangedAt) }),
    passage: toPassage(item, article),
  };
}

/** A proportion and an amount under names of their own: devices hold disclosures from before there were amounts. */
function nearnessOf(item: StoredItem): Pick<Disclosure, 'tolerance' | 'margin'> {
  const tolerance = toleranceOf(item);
  if (tolerance === undefined) return {};
  return 'amount' in tolerance ? { margin: tolerance.amount } : { tolerance: tolerance.proportion };
}

function toPassage(item: StoredItem, article: ArticleOfEvidence): Passage {
  return {
    articleSlug: article.slug,
    ...(article.revision > 1 ? { articleRevision: article.revision } : {}),
    articleTitle: article.title,
    source: article.source,
    publishedOn: toDay(article.publishedOn),
    language: article.language,
    direction: article.direction,
    paragraphs: markedParagraphs(article.text, evidenceOfParts(item)),
  };
}

/** Several proofs may stand in one paragraph, and several parts in one sentence: each paragraph comes once, each stretch is marked once. */
function markedParagraphs(text: string, proofs: readonly Span[]): MarkedParagraph[] {
  const paragraphs: (Span & { marks: Span[] })[] = [];
  for (const proof of [...proofs].sort((a, b) => a.start - b.start)) {
    const around = paragraphsAround(text, proof.start, proof.end);
    const last = paragraphs.at(-1);
    const mark = { start: proof.start, end: proof.end };
    if (!last || around.start >= last.end) paragraphs.push({ ...around, marks: [mark] });
    else {
      last.end = Math.max(last.end, around.end);
      const before = last.marks.at(-1);
      if (before && mark.start < before.end) before.end = Math.max(before.end, mark.end);
      else last.marks.push(mark);
    }
  }
  return paragraphs.map((paragraph) => cutOut(text, paragraph, proofs.length > 1));
}

/** A paragraph as a clipping shows it: of several, only the stretch that is marked, or they would fill the page. */
function cutOut(text: string, { start, end, marks }: Span & { marks: Span[] }, several: boolean): MarkedParagraph {
  const from = several ? (marks[0]?.start ?? start) : start;
  const to = several ? (marks.at(-1)?.end ?? end) : end;
  const lead = from > start ? '… ' : '';
  const shift = lead.length - from;
  return { text: lead + text.slice(from, to) + (to < end ? ' …' : ''), marks: marks.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })) };
}

/** The paragraph that holds a span, or all of them when it runs on into the next. */
function paragraphsAround(text: string, from: number, to: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  const next = text.indexOf('\n', to);
  return { start: Math.min(start, from), end: next < 0 ? text.length : next };
}
