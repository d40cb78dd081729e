import { isFullName, isName, type NameMention, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { clauseDraft } from './clause-draft';
import { standingClauses, type ClauseParts } from './clause-parts';
import type { Draft, FactFamily, FamilyContext } from './draft';
import { occurrences } from './date';
import { whichOrganisation } from './organisation-question';
import { acceptedNames } from './spoken-names';

const ASK: Readonly<Partial<Record<NameMention['type'], string>>> = { person: 'Who', country: 'Which country' };
const MIN_PREDICATE_WORDS = 6;
const MIN_RELATIVE_WORDS = 5;

/** "NAME attended the meeting": who did it, when the subject is a name of known kind and nothing else. */
export const namedSubject: FactFamily = (context, sentence) => standingClauses(context, sentence).flatMap((parts) => subjectOf(context, sentence, parts));

function subjectOf(context: FamilyContext, sentence: Sentence, parts: ClauseParts): Draft[] {
  const name = nameOfSubject(sentence, parts.clause);
  const wh = name && (name.type === 'organisation' ? whichOrganisation(context.document, name.canonical) : ASK[name.type]);
  const rest = parts.rest();
  if (!name || !wh || !rest || (name.type === 'person' && !isFullName(name.canonical))) return [];
  const predicate = [parts.verb, rest, parts.when].filter((part) => part !== '').join(' ');
  if (predicate.split(' ').length < (parts.clause.relative ? MIN_RELATIVE_WORDS : MIN_PREDICATE_WORDS) || isDeictic(predicate)) return [];
  const stem = parts.question(wh, predicate);
  const key = name.canonical;
  const article = parts.subject.startsWith('the ') ? 'the ' : '';
  if (occurrences(parts.statement, key) !== 1) return [];
  const alias = context.document.aliases.get(name.text);
  const accepted = name.type === 'person' ? acceptedNames(name) : [...(article ? [`the ${key}`] : []), ...(alias ? [alias] : [])];
  return clauseDraft(sentence, parts, 'subject', 'statement', { stem, key, answer: name.type as 'person' | 'country' | 'organisation', accepted }, name.first, name.last, ['true-false']);
}

/** The name must be the whole subject: "NAME", "the NAME" or "the NAME in Oslo", where the place says no more than which one. */
function nameOfSubject(sentence: Sentence, { subject }: Clause): NameMention | undefined {
  return sentence.mentions.filter(isName).find((name) => {
    const before = name.first - subject.first;
    const titled = name.title !== undefined && before === name.title.split(' ').length;
    const placed = name.last < subject.last && /^(?:in|at|from)$/.test(sentence.tokens[name.last + 1]?.lower ?? '') && sentence.mentions.some((other) => isName(other) && other.last === subject.last && other.first <= name.last + 3);
    return (name.last === subject.last || placed) && (before === 0 || titled || (before === 1 && sentence.tokens[subject.first]?.lower === 'the'));
  });
}

/** What happened "also" or "then" needs what came before. */
const isDeictic = (predicate: string): boolean => /\b(?:also|then|too|instead|therefore|later|again|there|here|so)\b/.test(predicate);
