import type { DraftQuestion } from './draft';
import type { NameMention, Sentence } from '../document/document';

/** The name to show for a person: the full one when the article gave it before. */
export const displayName = (person: NameMention): string => person.canonical;

/** Other spellings a learner may type for a person: the name as it stands here, and the surname when no one else in the article has it (the mention's canonical form says so). */
export function acceptedNames(person: NameMention): string[] {
  const name = displayName(person);
  const surname = name.split(' ').at(-1) ?? '';
  return [...new Set([person.text, surname])].filter((other) => other !== name && other.length > 1);
}

export function personQuestion(stem: string, person: NameMention): DraftQuestion {
  return { stem, key: displayName(person), keySpan: { start: person.start, end: person.end }, answer: 'person', accepted: acceptedNames(person) };
}

/** In "including A, a teacher, and B" roles and names of a list run together. */
export const isInNameList = (sentence: Sentence): boolean => sentence.tokens.some((token, index) => /^(?:including|include|includes|included)$/.test(token.lower) || (token.lower === 'such' && sentence.tokens[index + 1]?.lower === 'as'));
