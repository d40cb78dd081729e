import { isDate, isFullName, isName, type Mention, type Sentence } from '../document/document';
import type { Token } from '../language/token';
import { clauseOf } from './clause-parts';
import { occurrences } from './date';
import { asSentence, type AnswerType, type Draft, type FactFamily } from './draft';
import { acceptedNames } from './spoken-names';

const MIN_WORDS = 8;
const MAX_WORDS = 30;

/** A whole sentence that stands alone and holds a typed answer: asked by a blank, or as true or false. */
export const plainSentence: FactFamily = ({ reference }, sentence) => {
  const words = sentence.text.split(/\s+/).length;
  const clause = clauseOf(sentence);
  if (clause && sentence.tokens.slice(clause.subject.first, clause.subject.last + 1).some((token) => /^(?:its|their|his|her)$/.test(token.lower))) return [];
  // A blank in a denial asks for one of the many things that did not happen.
  if (clause?.verb.negative) return [];
  if (clause?.opener && isDeicticOpener(sentence, clause.opener)) return [];
  if (words < MIN_WORDS || words > MAX_WORDS || sentence.quotes.length > 0 || !clause || /[:;?]/.test(sentence.text)) return [];
  const rendered = reference.render(sentence, 0, sentence.tokens.length - 1, { owner: 'thing' }) ?? reference.render(sentence, 0, sentence.tokens.length - 1, { owner: 'plural' });
  if (!rendered) return [];
  const statement = asSentence(rendered);
  const best = sentence.mentions.map((mention) => ({ mention, worth: worthOf(sentence, mention) })).filter(({ mention, worth }) => worth > 0 && occurrences(statement, mention.text) === 1).sort((a, b) => b.worth - a.worth)[0];
  return best ? [draftOf(sentence, statement, best.mention)] : [];
};

/** "Two days later", "A year ago", "Also on Friday": places the sentence after one that is not shown. */
const isDeicticOpener = (sentence: Sentence, opener: { first: number; last: number }): boolean => sentence.tokens.slice(opener.first, opener.last + 1).some((token) => /^(?:later|earlier|ago|also|then|afterwards|meanwhile|however|instead|there|so|therefore)$/.test(token.lower));

const isDuration = (unit: Token | undefined): boolean => /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(unit?.lower ?? '');

/** What a reader may be asked to fill in, and how gladly; 0 for what is too easy, too hard or part of a longer name. */
function worthOf(sentence: Sentence, mention: Mention): number {
  const next = sentence.tokens[mention.last + 1];
  if (next && (next.text === '(' || /^['’]s?$/.test(next.text) || next.text === ')')) return 0;
  if (mention.kind === 'number' && /^[ap]\.?m\.?$/.test(next?.lower ?? '')) return 0;
  if (mention.kind === 'number' && isDuration(next)) return 0.3;
  if (mention.kind === 'number') return sentence.tokens[mention.last + 1]?.pos === 'NOUN' ? 0.9 : 0;
  if (mention.kind === 'money' || mention.kind === 'percent') return 0.8;
  if (isDate(mention)) return mention.grain === 'weekday' || mention.grain === 'month' ? 0 : 0.7;
  if (!isName(mention)) return 0;
  if (mention.type === 'person') return isFullName(mention.text) ? 1 : 0;
  if (next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 0;
  return mention.type === 'country' ? 0.6 : mention.type === 'city' ? 0.55 : 0;
}

function draftOf(sentence: Sentence, statement: string, mention: Mention): Draft {
  const answer: AnswerType = isDate(mention) ? 'date' : isName(mention) ? (mention.type as AnswerType) : mention.kind === 'money' || mention.kind === 'percent' ? mention.kind : 'number';
  const accepted = isName(mention) && mention.type === 'person' ? acceptedNames(mention) : [];
  const kind = isDate(mention) ? 'date' : isName(mention) ? 'statement' : 'quantity';
  return { kind, family: 'plain', sentence, statement, rationale: statement, questions: [{ stem: '', key: mention.text, keySpan: { start: mention.start, end: mention.end }, answer, accepted, ...(isDate(mention) ? { grain: mention.grain } : {}) }], restate: ['cloze', 'true-false'] };
}
