import type { ContentArticle } from '@/lib/domain/article/content-article';
import type { GeneratedSet } from '@/lib/domain/question-set/schema';
import { generateQuestionSet } from './generate-question-set';

/** A person chooses from more than a quiz asks by itself. */
const MAX_PROPOSED = 40;

/** The generated set of an article of `content/`. Offsets index into its body: the title stands in the front matter and is not part of the text. */
export function generateForContent(article: ContentArticle): GeneratedSet {
  const set = generateQuestionSet(article.body, { max: MAX_PROPOSED });
  return { ...set, article: { ...set.article, title: article.title } };
}
