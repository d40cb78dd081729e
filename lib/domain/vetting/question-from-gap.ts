import { BLANK } from '@/lib/domain/question-set/item-formats';
import type { FactKind } from '@/lib/domain/question-set/schema';

const NUMBER = /^(?:\d[\d,.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)(?:-\p{L}+)?|(?:hundreds|thousands|dozens))(?:\s(?:hundred|thousand|million|billion))?$/iu;
/** What is counted. Verbs and small words that end in an "s" are not. */
const PLURAL = /^(?!(?:does|goes|says|this|plus|versus|perhaps|times)\b)(?:people|men|women|children|\p{Ll}{2,}[^s\P{Ll}]s)\b/u;
/** It stays in front: “At least how many”. */
const BOUND = /^(?:At least|At most|More than|Fewer than|Up to|About|Around|Nearly|Almost) $/u;
/** What was said once of a number would be asked with it: “How many died and dozens are missing?” */
const SEVERAL_CLAUSES = /[,;:]| (?:and|but|while) /u;
const NAME = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|al|bin|de|van|von))*$/u;
const VERB = /^(?:is|was|has|had|will|said|says|told|\p{Ll}{2,}ed)\b/u;
/** Kinds of fact whose subject is somebody. */
const PERSONAL: readonly FactKind[] = ['role', 'attribution'];

/**
 * The question that an English sentence with a gap asks, where nothing but the gap has to change: it opens the sentence, and stands for
 * a number of things or for somebody. Null elsewhere: the word order would have to be turned, which is a person's work.
 */
export function questionFromGap(stem: string, key: string, kind: FactKind): string | null {
  const [before = '', behind] = stem.split(`${BLANK} `);
  if (behind === undefined || (before !== '' && !BOUND.test(before))) return null;
  const rest = behind.replace(/[.!]\s*$/u, '');
  if (NUMBER.test(key)) return PLURAL.test(rest) && !SEVERAL_CLAUSES.test(rest) ? `${before}${before === '' ? 'How' : 'how'} many ${rest}?` : null;
  return before === '' && NAME.test(key) && PERSONAL.includes(kind) && VERB.test(rest) ? `Who ${rest}?` : null;
}
