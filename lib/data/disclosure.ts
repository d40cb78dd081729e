import type { Disclosure } from '@/lib/schemas/answer';
import { discloseItem } from '@/lib/schemas/disclose-item';
import { toDay } from './day';
import type { ArticleModel, FactModel } from './generated/models';
import type { StoredItem } from './stored-item';

export type ArticleOfEvidence = Pick<ArticleModel, 'slug' | 'revision' | 'title' | 'source' | 'publishedOn' | 'language' | 'direction' | 'text'>;

/** @param article the revision that the item's evidence counts in. */
export function toDisclosure(item: StoredItem, article: ArticleOfEvidence, { evidenceChangedAt }: Pick<FactModel, 'evidenceChangedAt'>): Disclosure {
  return discloseItem(item, { ...article, publishedOn: toDay(article.publishedOn) }, evidenceChangedAt === null ? undefined : toDay(evidenceChangedAt));
}
