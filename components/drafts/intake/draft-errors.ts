import { textOf, wordCount, type ArticleDetails, type NewDraft } from './new-draft-state';

/** Fewer are no article to a generator (lib/domain/article/check-article.ts); by hand one may ask about less. */
const MIN_WORDS = 50;

/** What stands in the way of storing this draft and making questions of it, by field, each as a sentence that says what to do. */
export function draftErrors(draft: NewDraft, by: 'generator' | 'hand'): Record<string, string> {
  const errors = detailErrors(draft.details);
  const words = wordCount(textOf(draft));
  if (words === 0) errors.text = 'There is no text left. Put a paragraph back, or start over with another article.';
  else if (by === 'generator' && words < MIN_WORDS) errors.text = `This text has ${words} ${words === 1 ? 'word' : 'words'}, and at least ${MIN_WORDS} are needed to make questions from it. Add the rest of the article, or write the questions by hand.`;
  return errors;
}

export function detailErrors({ title, publishedOn, sourceUrl }: ArticleDetails): Record<string, string> {
  const errors: Record<string, string> = {};
  if (title.trim() === '') errors.title = 'Give the article a headline: it is what learners look for.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(publishedOn)) errors.publishedOn = 'Say which day it was published, if only roughly.';
  if (sourceUrl.trim() !== '' && !/^https?:\/\/\S+$/i.test(sourceUrl.trim())) errors.sourceUrl = 'An address begins with https:// – or leave this empty.';
  return errors;
}
