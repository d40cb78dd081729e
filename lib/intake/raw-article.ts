import type { LeftOut } from '@/lib/domain/article/left-out';

/** What a reader found, before it is cleaned in the one way for all formats. */
export type RawArticle = {
  title?: string;
  byline?: string;
  source?: string;
  sourceUrl?: string;
  publishedOn?: string;
  /** As declared, in whatever spelling. */
  language?: string;
  /** One line per paragraph, blank lines between or not. */
  text: string;
  leftOut: LeftOut;
  notes: string[];
};
