/** A feature key has 26 bits: 67 million keys, of which a model knows some hundred thousand. */
export const KEY_BITS = 26;
const KEY_MASK = (1 << KEY_BITS) - 1;

/** Mixes the number of a feature template and up to three integers into a key. Models store keys only, so a change here needs a retraining. */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x51ed, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0x27d4eb2f);
  h ^= h >>> 16;
  return h & KEY_MASK;
}

/** FNV-1a over UTF-16 code units, folded to 31 bits. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & 0x7fffffff;
}

/** A reusable list of feature keys. Nothing is allocated per feature, since a word of an article has about a thousand. */
export class FeatureList {
  readonly keys: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.keys = new Int32Array(capacity);
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.keys[this.count++] = featureKey(template, a, b, c);
  }
}
