const UNIVERSAL = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const;
/** Universal part of speech (https://universaldependencies.org/u/pos/). */
export type UniversalTag = (typeof UNIVERSAL)[number];

/** Numbers of the universal tags in features: 0 is nothing, 1 the artificial root. */
export const PUNCTUATION = UNIVERSAL.indexOf('PUNCT') + 2;
export const AUXILIARY = UNIVERSAL.indexOf('AUX') + 2;

const isUniversal = (name: string): name is UniversalTag => (UNIVERSAL as readonly string[]).includes(name);

/** The classes of the tagger, each a universal tag together with the Penn Treebank's finer one, and what the parser asks about them. */
export class TagInventory {
  readonly universal: UniversalTag[] = [];
  readonly penn: string[] = [];
  /** Number of the universal tag, as features have it. */
  readonly number: Uint8Array;
  readonly isNominal: Uint8Array;
  readonly isVerbal: Uint8Array;
  readonly isFinite: Uint8Array;
  readonly isBaseForm: Uint8Array;

  /** `names`: "UPOS|XPOS". */
  constructor(readonly names: readonly string[]) {
    for (const name of names) {
      const [universal = '', penn = ''] = name.split('|');
      this.universal.push(isUniversal(universal) ? universal : 'X');
      this.penn.push(penn);
    }
    const column = (holds: (universal: UniversalTag, penn: string) => boolean) => Uint8Array.from(names, (_, i) => (holds(this.universal[i]!, this.penn[i]!) ? 1 : 0));
    this.number = Uint8Array.from(this.universal, (tag) => UNIVERSAL.indexOf(tag) + 2);
    this.isNominal = column((universal) => universal === 'NOUN' || universal === 'PROPN');
    this.isVerbal = column((universal) => universal === 'VERB' || universal === 'AUX');
    this.isFinite = column((universal, penn) => (universal === 'VERB' && /^VB[DZP]$/.test(penn)) || (universal === 'AUX' && /^(?:VB[DZP]|MD)$/.test(penn)));
    this.isBaseForm = column((_, penn) => penn === 'VB');
  }
}
