import { isDate, isName, type Mention, type Sentence } from '../document/document';
import type { AnswerType, Draft, FactFamily } from '../families/draft';
import { acceptedNames } from '../families/spoken-names';
import { blanksOf } from './blanks';
import { isStatement, openingOf, wordsIn } from './opening';

const MAX_PASSAGE_WORDS = 62;
const MAX_BLANKS = 2;
/** Of what is worth less, nothing is asked unless a set would be thin. */
const LEADING = 0.6;

/**
 * A sentence in the article's own words with an answer left out. Where it goes on from the one before ("It was followed by …"), that one is
 * shown in front of it: nothing needs to be put in place of a pronoun.
 */
export const passage: FactFamily = (context, sentence) => {
  const opening = isStatement(sentence) ? openingOf(context, sentence) : undefined;
  if (!opening) return [];
  const { first, words, behind } = opening;
  const statement = [words, ...behind.map((one) => one.text)].join(' ');
  if (wordsIn(statement) > MAX_PASSAGE_WORDS) return [];
  const evidence = first === sentence ? {} : { evidence: { start: first.start, end: sentence.end, quote: context.document.text.slice(first.start, sentence.end) } };
  return blanksOf(context.document, sentence, statement).slice(0, MAX_BLANKS).map(({ mention, worth }, order) => ({
    ...draftOf(sentence, statement, mention),
    worth,
    ...evidence,
    ...(order > 0 || worth < LEADING ? { aside: true } : {}),
  }));
};

function draftOf(sentence: Sentence, statement: string, mention: Mention): Draft {
  const answer: AnswerType = isDate(mention) ? 'date' : isName(mention) ? (mention.type as AnswerType) : mention.kind === 'money' || mention.kind === 'percent' ? mention.kind : 'number';
  const accepted = isName(mention) && mention.type === 'person' ? acceptedNames(mention) : [];
  const kind = isDate(mention) ? 'date' : isName(mention) ? 'statement' : 'quantity';
  return { kind, family: 'passage', sentence, statement, rationale: sentence.text, questions: [{ stem: '', key: mention.text, keySpan: { start: mention.start, end: mention.end }, answer, accepted, ...(isDate(mention) ? { grain: mention.grain } : {}) }], restate: ['cloze', 'true-false'] };
}
