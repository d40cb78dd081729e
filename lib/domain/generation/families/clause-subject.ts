import { isFullName, isName, isPerson, type Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import type { RenderOptions } from '../grammar/reference';
import { dateBehind } from '../stand-alone/occasion';
import type { FamilyContext } from './draft';

/** "Strachan" where two people are called so: the question could be about either. */
export const hasHalfName = ({ mentions }: Sentence, { subject }: Clause): boolean => mentions.some((mention) => isPerson(mention) && mention.first >= subject.first && mention.last <= subject.last && !isFullName(mention.canonical));

/** The full name of a person who is the whole subject, without a title: "Mr Silva" → "Maria Silva". */
export function soleName({ mentions }: Sentence, { subject }: Clause): string | undefined {
  const person = mentions.find((mention) => isPerson(mention) && mention.last === subject.last && mention.first - (mention.title?.split(' ').length ?? 0) === subject.first);
  return person && isPerson(person) ? person.canonical : undefined;
}

/** "The last strike, in October 2022,": the date belongs to what it dates. */
export function datedSubject({ document, reference }: FamilyContext, sentence: Sentence, { subject: { first, last } }: Clause): string | undefined {
  const words = reference.render(sentence, first, last);
  return words?.startsWith('the ') ? `${words}${dateBehind(document.text, sentence, last)}` : words;
}

export function ownerOf(sentence: Sentence, clause: Clause, plural: boolean): RenderOptions['owner'] {
  const pronoun = clause.subject.first === clause.subject.last ? sentence.tokens[clause.subject.first]?.lower : undefined;
  if (pronoun === 'he' || pronoun === 'she') return 'person';
  const within = sentence.mentions.filter((mention) => isName(mention) && mention.first >= clause.subject.first && mention.last <= clause.subject.last);
  if (within.some((mention) => isPerson(mention) && mention.last === clause.subject.last)) return 'person';
  return plural ? 'plural' : 'thing';
}
