import type { Document, Sentence } from '../document/document';
import { isName } from '../document/document';
import type { PhraseIndex } from './phrase-index';

/** Other words for a token range, ends included. */
export type Replacement = { first: number; last: number; text: string };
/** What a stretch that points at something becomes: other words, nothing at all (it can stay), or 'dangling' when nobody can tell what it points at. */
export type Verdict = Replacement | 'dangling' | undefined;

export type RenderOptions = {
  /** The subject that "its", "their", "his" or "her" may refer to stands in the same stem. */
  owner?: 'person' | 'thing' | 'plural';
  /** Leave out these tokens, both included: the answer, a second date. */
  without?: { first: number; last: number };
  /**
   * The stretch is a sentence that stays in the article's own words: only what it opens with has to be known, from these words or by itself. A pronoun
   * behind a noun that it may mean stays, and so does "the N" behind the opening.
   */
  verbatim?: ReadonlySet<string>;
};

/** What resolving looks things up in. `render` words another stretch of the article. */
export type Resolver = { document: Document; phrases: PhraseIndex; render: (sentence: Sentence, first: number, last: number, options?: RenderOptions) => string | undefined };

export const possessive = (name: string): string => `${name}${/s$/.test(name) ? '’' : '’s'}`;

export const mentionAt = (sentence: Sentence, index: number) => sentence.mentions.find((mention) => isName(mention) && mention.first <= index && index <= mention.last);
