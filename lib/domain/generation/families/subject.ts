import { isFullName, isName, type NameMention, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { asQuestion, standingClauses, type ClauseParts } from './clause-parts';
import { asSentence, type Draft, type FactFamily, type FamilyContext } from './draft';
import { occurrences } from './date';
import { acceptedNames } from './spoken-names';

const ASK: Readonly<Partial<Record<NameMention['type'], string>>> = { person: 'Who', country: 'Which country', organisation: 'Which organisation' };
const MIN_PREDICATE_WORDS = 6;
const MIN_RELATIVE_WORDS = 4;

/** "NAME attended the meeting": who did it, when the subject is a name of known kind and nothing else. */
export const namedSubject: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => subjectOf(context, sentence, parts));

function subjectOf(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const name = nameOfSubject(sentence, parts.clause);
  const wh = name && ASK[name.type];
  const rest = parts.rest();
  if (!name || !wh || !rest || (name.type === 'person' && !isFullName(name.canonical))) return [];
  const predicate = [parts.verb, rest, parts.when].filter((part) => part !== '').join(' ');
  if (predicate.split(' ').length < (parts.clause.relative ? MIN_RELATIVE_WORDS : MIN_PREDICATE_WORDS) || isDeictic(predicate)) return [];
  const stem = asQuestion([wh, predicate]);
  const key = name.canonical;
  const article = parts.subject.startsWith('the ') ? 'the ' : '';
  const statement = asSentence(`${article}${key} ${predicate}`);
  if (!stem || occurrences(statement, key) !== 1) return [];
  const alias = context.document.aliases.get(name.text);
  const accepted = name.type === 'person' ? acceptedNames(name) : [...(article ? [`the ${key}`] : []), ...(alias ? [alias] : [])];
  return [{ kind: 'statement', family: 'subject', sentence, statement, rationale: statement, questions: [{ stem, key, keySpan: { start: name.start, end: name.end }, answer: name.type as 'person' | 'country' | 'organisation', accepted }], restate: ['true-false'] }];
}

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
