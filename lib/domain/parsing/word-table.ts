import { ByteReader } from './byte-reader';

/** Numbers by word, without the words: keyed by `hashWord`, so that two words may (rarely) share an entry. */
export class WordTable {
  private readonly mask: number;
  /** Pairs of key and value; a free pair has the key −1. */
  private readonly slots: Int32Array;

  constructor(
    readonly keys: Int32Array,
    readonly values: Int32Array,
  ) {
    let bits = 10;
    while (1 << bits < keys.length * 1.6) bits++;
    this.mask = (1 << bits) - 1;
    this.slots = new Int32Array(2 << bits).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.slots[2 * slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = keys[i]!;
      this.slots[2 * slot + 1] = values[i]!;
    }
  }

  /** The value of a hashed word; 0 when it is unknown. */
  get(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const key = this.slots[2 * slot]!;
      if (key === hash) return this.slots[2 * slot + 1]!;
      if (key === -1) return 0;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Layout: count, length of the gaps, gaps of the sorted keys, then the values as three planes of bytes, which compress better than triples. */
  static read(bytes: Uint8Array, name: string): WordTable {
    const reader = new ByteReader(bytes, name);
    const count = reader.uint32();
    const keys = reader.ascending(count, reader.uint32());
    const [low, middle, high] = [reader.take(count), reader.take(count), reader.take(count)];
    const values = new Int32Array(count);
    for (let i = 0; i < count; i++) values[i] = low[i]! | (middle[i]! << 8) | (high[i]! << 16);
    return new WordTable(keys, values);
  }
}
