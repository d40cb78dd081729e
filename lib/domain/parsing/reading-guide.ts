/** What another reading of the sentence says: heads, relations (numbers from 1), and the last dependant of each word. */
export type ReadingGuide = { head: Int32Array; label: Int32Array; last: Int32Array };

/** `labels` count from 0. All are indexed by word, 1…length. */
export function toGuide(head: Int32Array, labels: Int32Array, length: number): ReadingGuide {
  const last = new Int32Array(length + 2);
  const label = new Int32Array(length + 2);
  for (let i = 1; i <= length; i++) {
    if (i > last[head[i]!]!) last[head[i]!] = i;
    label[i] = labels[i]! + 1;
  }
  return { head, label, last };
}

/** Turns the heads of a sentence read backwards round. */
export function turnedHeads(heads: Int32Array, length: number): Int32Array {
  const root = length + 1;
  const turned = new Int32Array(length + 2);
  for (let i = 1; i <= length; i++) {
    const head = heads[root - i]!;
    turned[i] = head === root ? root : root - head;
  }
  return turned;
}
