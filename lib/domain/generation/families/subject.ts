import { isFullName, isName, type NameMention, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { isCopula } from '../grammar/verb-group';
import { asQuestion, clauseParts } from './clause-parts';
import { asSentence, type FactFamily } from './draft';
import { acceptedNames } from './spoken-names';

const ASK: Readonly<Partial<Record<NameMention['type'], string>>> = { person: 'Who', country: 'Which country', organisation: 'Which organisation' };
const MIN_PREDICATE_WORDS = 4;

/** "NAME attended the meeting": who did it, when the subject is a name of known kind and nothing else. */
export const namedSubject: FactFamily = (context, sentence) => {
  const parts = clauseParts(context, sentence);
  if (!parts) return [];
  const name = nameOfSubject(sentence, parts.clause);
  const wh = name && ASK[name.type];
  const rest = parts.rest();
  if (!name || !wh || !rest || (name.type === 'person' && !isFullName(name.canonical))) return [];
  const predicate = `${parts.verb} ${rest}`;
  if (predicate.split(' ').length < MIN_PREDICATE_WORDS || (isCopula(sentence.tokens, parts.clause.verb) && predicate.split(' ').length < 6) || isDeictic(predicate)) return [];
  const stem = asQuestion([wh, predicate]);
  const key = name.type === 'person' ? name.canonical : parts.subject;
  const statement = asSentence(`${key} ${predicate}`);
  if (!stem || statement.split(key.charAt(0).toUpperCase() + key.slice(1)).length !== 2) return [];
  const accepted = name.type === 'person' ? acceptedNames(name) : [key.replace(/^the /i, ''), ...(context.document.aliases.get(name.text) ? [context.document.aliases.get(name.text) as string] : [])].filter((other) => other !== key);
  return [{ kind: 'statement', family: 'subject', sentence, statement, rationale: statement, questions: [{ stem, key: key.charAt(0) === 't' ? `The ${key.slice(4)}`.replace(/^The /, 'the ') : key, keySpan: { start: name.start, end: name.end }, answer: name.type as 'person' | 'country' | 'organisation', accepted }], restate: ['true-false'] }];
};

/** The name must be the whole subject: "NAME" or "the NAME". */
function nameOfSubject(sentence: Sentence, { subject }: Clause): NameMention | undefined {
  return sentence.mentions.filter(isName).find((name) => {
    const before = name.first - subject.first;
    const titled = name.title !== undefined && before === name.title.split(' ').length;
    return name.last === subject.last && (before === 0 || titled || (before === 1 && sentence.tokens[subject.first]?.lower === 'the'));
  });
}

/** What happened "also" or "then" needs what came before. */
const isDeictic = (predicate: string): boolean => /\b(?:also|then|too|instead|therefore|later|again|there|here|so)\b/.test(predicate);
