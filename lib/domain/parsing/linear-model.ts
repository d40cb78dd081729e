import { ByteReader } from './byte-reader';
import { ModelFileError } from './model-file-error';

/** A frozen linear model: for each known feature key, the few classes it speaks for or against. */
export type LinearWeights = {
  classes: number;
  /** What one unit of a weight was in training; scores are compared, never read, so nothing multiplies by it. */
  scale: number;
  /** Ascending feature keys. */
  keys: Int32Array;
  /** Weights of key i are those from starts[i] to starts[i + 1]. */
  starts: Uint32Array;
  classOf: Uint8Array;
  weights: Int8Array;
};

/** Layout: classes, scale, number of keys, of weights, of bytes of gaps; gaps of the sorted keys; weights per key; class of each weight; the weights. */
export function readLinearWeights(bytes: Uint8Array, name: string): LinearWeights {
  const reader = new ByteReader(bytes, name);
  const classes = reader.uint32();
  const scale = reader.float32();
  const keyCount = reader.uint32();
  const weightCount = reader.uint32();
  const keys = reader.ascending(keyCount, reader.uint32());
  const sizes = reader.take(keyCount);
  const starts = new Uint32Array(keyCount + 1);
  for (let i = 0; i < keyCount; i++) starts[i + 1] = starts[i]! + sizes[i]!;
  if (starts[keyCount] !== weightCount) throw new ModelFileError(`section “${name}” counts its weights wrongly`);
  const classOf = reader.take(weightCount);
  const signed = reader.take(weightCount);
  const weights = new Int8Array(signed.buffer, signed.byteOffset, weightCount);
  if (classOf.some((value) => value >= classes)) throw new ModelFileError(`section “${name}” names a class it does not have`);
  return { classes, scale, keys, starts, classOf, weights };
}
