import { type ReadingGuide, turnedHeads } from '@/lib/domain/parsing/reading-guide';
import { type SentenceColumns, toColumns } from '@/lib/domain/parsing/sentence-columns';
import type { TagInventory } from '@/lib/domain/parsing/tag-inventory';
import type { Vocabulary } from '@/lib/domain/parsing/vocabulary';
import type { TreebankSentence } from './conllu';
import { derivation, projectivise } from './derivation';

/** A sentence to learn moves from, in one direction of reading. */
export type MoveExample = { sentence: SentenceColumns; heads: Int32Array; moves: Uint8Array; guide: ReadingGuide | null };
export type ParseExample = { forwards: MoveExample; backwards: MoveExample; relations: Int32Array };

/** Longer sentences teach little and take long. */
const LONGEST = 120;

/** The relations the labeller tells apart, most frequent first. */
export function relationNames(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { relation } of sentences.flatMap(({ words }) => words)) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 15).sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Null for a sentence that is not learnt from. `tags` are those the tagger gives it, right or wrong. */
export function toExample({ words }: TreebankSentence, tags: Int32Array, vocabulary: Vocabulary, inventory: TagInventory, relations: readonly string[]): ParseExample | null {
  const { length } = words;
  if (length > LONGEST) return null;
  const annotated = new Int32Array(length + 2);
  const labels = new Int32Array(length + 2);
  for (const [i, { head, relation }] of words.entries()) {
    annotated[i + 1] = head === 0 ? length + 1 : head;
    const known = [relation, relation.split(':')[0], 'dep', 'parataxis'].find((name) => name !== undefined && relations.includes(name));
    labels[i + 1] = relations.indexOf(known ?? '');
  }
  const rows = Int32Array.from(words, ({ form }) => vocabulary.row(form));
  const example = (direction: 'forwards' | 'backwards', heads: Int32Array): MoveExample | null => {
    const moves = derivation(heads, length);
    return moves && { sentence: toColumns(rows, tags, vocabulary.columns, inventory, direction), heads, moves, guide: null };
  };
  const heads = projectivise(annotated, length);
  const forwards = example('forwards', heads);
  const backwards = example('backwards', turnedHeads(heads, length));
  return forwards && backwards && { forwards, backwards, relations: labels };
}
