import type { Span } from '@/lib/domain/article/schema';
import { contentWords, namesAndNumbers, normaliseAnswer } from '@/lib/domain/question-set/compare-text';
import { rootsOf } from '@/lib/domain/question-set/roots';
import type { Fact } from '@/lib/domain/question-set/schema';

const LEAST_SHARED = 0.75;

/**
 * Whether two facts say one thing: the same statement, or two wordings of one sentence of the article (“X is the head of Y”, “the head of
 * Y is X”) that share three quarters of the shorter one's words and differ in no name or number.
 */
export function isSameFact(a: Pick<Fact, 'statement' | 'evidence'>, b: Pick<Fact, 'statement' | 'evidence'>): boolean {
  if (normaliseAnswer(a.statement) === normaliseAnswer(b.statement)) return true;
  if (!overlaps(a.evidence, b.evidence)) return false;
  const [mine, theirs] = [rootsOf(a.statement), rootsOf(b.statement)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  if (shared < Math.min(mine.size, theirs.size) * LEAST_SHARED) return false;
  return holdsNamesOf(a.statement, b.statement) || holdsNamesOf(b.statement, a.statement);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function holdsNamesOf(whole: string, part: string): boolean {
  const known = contentWords(whole);
  return namesAndNumbers(part).every((name) => [...contentWords(name)].every((word) => known.has(word)));
}
