import { isName, type Document, type Sentence } from '../document/document';
import type { Draft } from '../families/draft';
import { isCapitalised } from '../language/token';
import { findGap } from './find-gap';
import { goesOnReporting, losesPeriod, wasThen } from './lost-period';

/**
 * The drafts that can be asked by themselves: whoever meets a question months later, without the article, knows which event, person or place is meant.
 * A fact that does not say so is left out; of one that does, only the questions that say it too are kept.
 */
export function standingDrafts({ sentences }: Document, drafts: readonly Draft[]): Draft[] {
  const names = new Set(sentences.flatMap(namesIn));
  return drafts.flatMap((draft) => {
    const before = sentences[draft.sentence.index - 1];
    if (losesPeriod(draft) || wasThen(draft) || (before?.paragraph === draft.sentence.paragraph && goesOnReporting(draft, before.text))) return [];
    if (draft.family === 'passage') return [draft];
    const [main] = draft.questions;
    if (findGap(draft.statement, main?.stem === '' ? main.key : '', names)) return [];
    const questions = draft.questions.filter(({ stem, key }) => stem === '' || !findGap(stem, key, names));
    return questions.length === 0 ? [] : [{ ...draft, questions }];
  });
}

/** The words of names. A capital that only ever stands at the beginning of a sentence makes none. */
function namesIn({ heading, tokens, mentions }: Sentence): string[] {
  const capitals = heading ? [] : tokens.slice(1).map(({ text }) => text).filter(isCapitalised);
  return [...capitals, ...mentions.filter(isName).filter(({ first, text }) => first > 0 || text.includes(' ')).flatMap(({ text, canonical }) => `${text} ${canonical}`.split(' '))];
}
