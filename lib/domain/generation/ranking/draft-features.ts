import type { Document, Sentence } from '../document/document';
import { latestYearOf, yearsIn } from '../document/latest-year';
import type { Draft } from '../families/draft';
import { placeOfAnswer } from './answer-place';

/** What ranking knows of a draft, each feature by name; one that is absent is 0. */
export type Features = Readonly<Record<string, number>>;

const RELATIVE_DAY = /\b(?:yesterday|today|tomorrow|tonight|(?:last|next|this) (?:\p{L}+)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/u;
const NAME = /(?<=\S\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*/gu;
/** "the road was closed": nothing near says which. */
const BARE_DEFINITE = /\b[Tt]he (?!(?:[^\s,?;]+ ){0,4}[\p{Lu}\d])/gu;

/** How many sentences make the end of an article, and how many years something must lie back to be background. */
const LAST_SENTENCES = 2;
const YEARS_BACK = 2;

/**
 * Signs of a sound question: who proposed it, what kind of answer it wants and where in its sentence that stands, how long its parts are, and how well it stands alone.
 * Counts are squashed so that none outweighs the rest. `salience` is the sentence's, 0–1.
 */
export function draftFeatures(document: Document, draft: Draft, salience: number): Features {
  const [question] = draft.questions;
  const stem = question?.stem ?? '';
  const asked = stem === '' ? draft.statement : stem;
  const unquoted = asked.replace(/“[^”]*”|"[^"]*"/g, ' ');
  const { outsideMain, inAddedPhrase } = placeOfAnswer(draft);
  const names = (unquoted.match(NAME) ?? []).length;
  return {
    [`family ${draft.family}`]: 1,
    [`answer ${question?.answer ?? 'none'}`]: 1,
    salience,
    worth: draft.worth ?? 0,
    lead: draft.sentence.paragraph <= 1 ? 1 : 0,
    'last sentences': draft.sentence.index >= document.sentences.length - LAST_SENTENCES ? 1 : 0,
    'years back': tellsOfThePast(document, draft.sentence) ? 1 : 0,
    'outside main clause': outsideMain ? 1 : 0,
    'in added phrase': inAddedPhrase ? 1 : 0,
    'restated only': stem === '' ? 1 : 0,
    'key words': Math.log(1 + countWords(question?.key ?? '')),
    'asked words': Math.abs(countWords(asked) - 12) / 12,
    'statement words': Math.log(1 + countWords(draft.statement)),
    'sentence words': Math.log(1 + countWords(draft.sentence.text)),
    'statement commas': Math.min(3, (draft.statement.match(/,/g) ?? []).length),
    'names asked about': Math.min(3, names),
    'no name asked about': names === 0 ? 1 : 0,
    'bare definites': Math.min(2, (unquoted.match(BARE_DEFINITE) ?? []).length),
    'relative day': RELATIVE_DAY.test(asked) ? 1 : 0,
    'in quotation': draft.sentence.quotes.length > 0 ? 1 : 0,
    negated: /\b(?:not|no|never|nobody|none|without)\b|n[’']t\b/.test(asked) ? 1 : 0,
  };
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** “The bridge, built in 1974, …”: a year that is long gone when the article is written. */
const tellsOfThePast = (document: Document, sentence: Sentence): boolean => yearsIn(sentence).some((year) => year < latestYearOf(document) - YEARS_BACK);
