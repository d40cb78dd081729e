/** Slots: enough for most of what the parse of a sentence looks at twice, and few enough to stay in the processor’s cache. */
const SLOTS = 512;
const WIDTH = 6;

/** Scores of the three moves by up to three words of a sentence. */
export class ScoreCache {
  /** Three words and three scores a slot. */
  readonly table = new Int32Array(SLOTS * WIDTH);
  /** Where the scores of the slot last asked for begin in `table`. */
  scores = 0;

  /** Forgets everything: words are numbered anew in each sentence. */
  clear(): void {
    for (let at = 0; at < this.table.length; at += WIDTH) this.table[at] = -1;
  }

  /** True when the scores of these words are known. Otherwise the slot is theirs now, and its scores are 0. */
  find(a: number, b: number, c: number): boolean {
    const { table } = this;
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    const at = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * WIDTH;
    this.scores = at + 3;
    if (table[at] === a && table[at + 1] === b && table[at + 2] === c) return true;
    table[at] = a;
    table[at + 1] = b;
    table[at + 2] = c;
    table[at + 3] = 0;
    table[at + 4] = 0;
    table[at + 5] = 0;
    return false;
  }
}
