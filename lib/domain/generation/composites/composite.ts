import type { Evidence } from '@/lib/domain/article/schema';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { stableId } from '@/lib/domain/stable-id';
import { contentNumber } from '../ranking/hash';
import type { Sentence } from '../document/document';

/** One thing to be put in order or paired: its line of the key, what it is looked for where it is paired, and the sentence that proves it. */
export type CompositePart = { line: string; prompt?: string; sentence: Sentence; salience: number };

export type Composite = { fact: Fact; item: Item };

/** A fact of several parts, in the order of its key, and the one item that asks for it. */
export function toComposite(format: 'ordering' | 'matching', parts: readonly CompositePart[], words: { stem: string; statement: string; rationale: string }): Composite {
  const { stem, statement, rationale } = words;
  const [evidence, ...furtherEvidence] = parts.map(({ sentence }): Evidence => ({ start: sentence.start, end: sentence.end, quote: sentence.text }));
  const lines = parts.map(({ line }) => line);
  const kind = format === 'ordering' ? 'timeline' : 'pairing';
  const proof = { evidence: evidence as Evidence, furtherEvidence };
  const salience = Math.round((100 * parts.reduce((sum, part) => sum + part.salience, 0)) / parts.length) / 100;
  const fact: Fact = { id: stableId('f', [kind, statement]), kind, statement, salience, ...proof };
  const prompts = parts.flatMap(({ prompt }) => prompt ?? []);
  const item: Item = {
    id: stableId('i', [fact.id, format, stem, ...lines]),
    factId: fact.id,
    format,
    stem,
    key: lines.join('\n'),
    options: turned(lines),
    ...(format === 'matching' ? { prompts } : {}),
    rationale,
    ...proof,
    origin: 'built-in',
  };
  return { fact, item };
}

/** The lines in an order that is not theirs and follows from their words: rotated by one place or more, never by all. */
function turned(lines: readonly string[]): string[] {
  const by = 1 + (contentNumber(...lines) % (lines.length - 1));
  return [...lines.slice(by), ...lines.slice(0, by)];
}

/** "a, b and c" */
export const inARow = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
