import type { LinearWeights } from '@/lib/domain/parsing/linear-model';
import type { SectionName } from '@/lib/domain/parsing/model-file';
import type { WordTable } from '@/lib/domain/parsing/word-table';

/** The counterpart of `readLinearWeights`. */
export function linearSection({ classes, scale, keys, starts, classOf, weights }: LinearWeights): Uint8Array {
  const gaps = gapsOf(keys);
  const head = Buffer.alloc(20);
  head.writeUInt32LE(classes, 0);
  head.writeFloatLE(scale, 4);
  head.writeUInt32LE(keys.length, 8);
  head.writeUInt32LE(weights.length, 12);
  head.writeUInt32LE(gaps.length, 16);
  const sizes = Uint8Array.from(keys, (_, i) => starts[i + 1]! - starts[i]!);
  return Buffer.concat([head, gaps, sizes, classOf, Uint8Array.from(weights)]);
}

/** The counterpart of `WordTable.read`. */
export function wordSection({ keys, values }: WordTable): Uint8Array {
  const gaps = gapsOf(keys);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(keys.length, 0);
  head.writeUInt32LE(gaps.length, 4);
  const planes = [0, 8, 16].map((shift) => Uint8Array.from(values, (value) => (value >> shift) & 255));
  return Buffer.concat([head, gaps, ...planes]);
}

/** The counterpart of `readModelFile`. */
export function modelFile(header: { tags: readonly string[]; labels: readonly string[]; width: number }, sections: Readonly<Record<SectionName, Uint8Array>>): Uint8Array {
  const blocks = Object.entries(sections);
  const json = Buffer.from(JSON.stringify({ ...header, sections: blocks.map(([name, block]) => [name, block.length]) }), 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([Buffer.from('DLNP'), length, json, ...blocks.map(([, block]) => block)]);
}

function gapsOf(keys: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (const key of keys) {
    let gap = key - previous;
    previous = key;
    for (; gap >= 128; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}
