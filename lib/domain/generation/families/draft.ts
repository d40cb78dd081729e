import type { Evidence, Span } from '@/lib/domain/article/schema';
import type { FactKind } from '@/lib/domain/question-set/schema';
import type { DateGrain, Document, Sentence } from '../document/document';
import type { Reference } from '../grammar/reference';

export type AnswerType = 'person' | 'country' | 'city' | 'place' | 'organisation' | 'date' | 'number' | 'money' | 'percent' | 'role' | 'represented' | 'phrase' | 'action' | 'amount';

export const families = ['spokesperson', 'role', 'titled-role', 'quote', 'reported', 'demand', 'direct-demand', 'quantity', 'date', 'place', 'opener', 'invitation', 'subject', 'plain', 'passage', 'agent', 'action', 'duration', 'cause', 'purpose', 'toll', 'score', 'vote', 'post', 'definition', 'superlative', 'recipient', 'acronym', 'object'] as const;
export type Family = (typeof families)[number];

/** A question about a fact. The answer is a stretch of the article, so its offsets can be checked. */
export type DraftQuestion = {
  /** Empty when the fact is only asked by restating it (cloze, true or false). */
  stem: string;
  key: string;
  keySpan: Span;
  answer: AnswerType;
  /** The key without a hedge ("200" of "more than 200"), for typing and for blanks. */
  typedKey?: string;
  grain?: DateGrain;
  accepted?: readonly string[];
  /** Wrong answers that follow from the right one alone (another score, another length of time); others are looked for in the article. */
  wrong?: readonly string[];
};

/** A fact with its questions, best first; the others are siblings that ask for the same fact from another side. */
export type Draft = {
  kind: FactKind;
  family: Family;
  sentence: Sentence;
  /** A full sentence that contains the first question's key exactly once. */
  statement: string;
  rationale: string;
  questions: readonly DraftQuestion[];
  /** Formats that may be made from `statement`; a cloze is left out where it would only repeat the question. */
  restate: readonly ('cloze' | 'true-false')[];
  /** Too little for a question of its own (a passer-by's trade, "the seed bank" of nowhere); still one among others, as a wrong answer or a line of a pairing. */
  aside?: boolean;
  /** What proves the fact, where its own sentence does not: two sentences of a paragraph, when the second says "she". */
  evidence?: Evidence;
  /** How much a blank in a passage is worth asking for, 0–1. */
  worth?: number;
  /** The clause the fact was read from (its verb's token): all that is asked of one clause is one fact. */
  clause?: number;
};

export type FamilyContext = { document: Document; reference: Reference };
/** A family reads one sentence and proposes facts. It never decides what is asked in the end. */
export type FactFamily = (context: FamilyContext, sentence: Sentence) => Draft[];

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const asSentence = (text: string): string => `${capitalise(text.trim().replace(/[.,;:]+$/, '').replace(/[.,](?=[”"]$)/, ''))}.`;
