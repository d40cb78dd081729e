import type { EntityWord } from './entity-features';
import { hashWord } from './feature-key';
import { normaliseWord, startsUpper } from './spelling';

/** For each capitalised word that a document uses as a name: what it mostly names (person 1, place 2, organisation 3) times 4, plus how often, at most 3. Keyed by the word's hash. */
export function documentMemory(sentences: readonly (readonly EntityWord[])[], classes: readonly Int32Array[]): Map<number, number> {
  const votes = new Map<number, number[]>();
  for (const [s, words] of sentences.entries()) {
    for (const [i, { text }] of words.entries()) {
      const entityClass = classes[s]?.[i] ?? 0;
      if (entityClass === 0 || !startsUpper(text)) continue;
      const hash = hashWord(normaliseWord(text));
      const counts = votes.get(hash) ?? [0, 0, 0];
      votes.set(hash, counts);
      counts[(entityClass - 1) >> 1]! += 1;
    }
  }
  const memory = new Map<number, number>();
  for (const [hash, counts] of votes) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    memory.set(hash, (counts.indexOf(Math.max(...counts)) + 1) * 4 + Math.min(3, total));
  }
  return memory;
}
