import type { NewDraft } from './new-draft-state';
import { textOf, wordCount } from './new-draft-state';

/** Fewer are no article to a generator (lib/domain/article/check-article.ts); by hand one may ask about less. */
const MIN_WORDS = 50;

/** What stands in the way of storing this draft and making questions of it, by field, each as a sentence that says what to do. */
export function draftErrors(draft: NewDraft, by: 'generator' | 'hand'): Record<string, string> {
  const errors: Record<string, string> = {};
  const words = wordCount(textOf(draft));
  if (draft.details.title.trim() === '') errors.title = 'Give the article a headline: it is what learners look for.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.details.publishedOn)) errors.publishedOn = 'Say which day it was published, if only roughly.';
  if (draft.details.sourceUrl.trim() !== '' && !/^https?:\/\/\S+\.\S+/i.test(draft.details.sourceUrl.trim())) errors.sourceUrl = 'An address begins with https:// – or leave this empty.';
  if (words === 0) errors.text = 'There is no text left. Put a paragraph back, or start over with another article.';
  else if (by === 'generator' && words < MIN_WORDS) errors.text = `This text has ${words} ${words === 1 ? 'word' : 'words'}, and at least ${MIN_WORDS} are needed to make questions from it. Add the rest of the article, or write the questions by hand.`;
  return errors;
}
