import { ModelFileError } from './model-file-error';

/** Reads numbers from a block of bytes, little-endian, and refuses to read past its end. */
export class ByteReader {
  private readonly view: DataView;
  private position = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint32(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  float32(): number {
    return this.view.getFloat32(this.advance(4), true);
  }

  take(length: number): Uint8Array {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  /** `count` ascending integers, stored as gaps of seven bits a byte, lowest first. */
  ascending(count: number, length: number): Int32Array {
    const bytes = this.take(length);
    if (count > length) throw new ModelFileError(`section “${this.name}” announces more keys than it holds`);
    const values = new Int32Array(count);
    let at = 0;
    let previous = 0;
    for (let i = 0; i < count; i++) {
      let gap = 0;
      let shift = 0;
      let byte = 128;
      while (byte & 128) {
        if (at === length) throw new ModelFileError(`section “${this.name}” ends within its keys`);
        byte = bytes[at++]!;
        gap |= (byte & 127) << shift;
        shift += 7;
      }
      previous += gap;
      values[i] = previous;
    }
    return values;
  }

  private advance(length: number): number {
    const start = this.position;
    if (start + length > this.bytes.length) throw new ModelFileError(`section “${this.name}” is cut short`);
    this.position = start + length;
    return start;
  }
}
