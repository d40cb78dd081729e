import { Decompress } from 'fzstd';

/** Anki compresses with windows of 8 MB at most; a frame that asks for more is made to fill memory. */
const MAX_WINDOW = 128 * 1024 * 1024;
/** Handed over in small pieces: one of them may unpack to 128 KB for every 4 bytes. */
const STEP = 16 * 1024;

class TooLarge extends Error {}

/** Unpacks a zstd frame (RFC 8878), and stops as soon as it is more than `maxBytes`, whatever its header claims. */
export function unzstd(bytes: Uint8Array, maxBytes: number): { ok: true; bytes: Uint8Array } | { ok: false; reason: 'damaged' | 'too-large' } {
  if (windowOf(bytes) > MAX_WINDOW) return { ok: false, reason: 'too-large' };
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((part) => {
    size += part.length;
    if (size > maxBytes) throw new TooLarge();
    // What it gives is a view of its window, which it goes on writing to.
    parts.push(part.slice());
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
  return { ok: true, bytes: Buffer.concat(parts) };
}

/** Bytes that a decoder must hold to unpack the frame (RFC 8878 §3.1.1.1.2), which it takes before it reads on. */
function windowOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 14 || view.getUint32(0, true) !== 0xfd2fb528) return 0;
  const descriptor = view.getUint8(4);
  const isSingleSegment = (descriptor & 0x20) !== 0;
  if (!isSingleSegment) {
    const exponent = view.getUint8(5) >> 3;
    return 2 ** (10 + exponent) * (1 + (view.getUint8(5) & 7) / 8);
  }
  const sizeBytes = [1, 2, 4, 8][descriptor >> 6] ?? 8;
  const at = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 4);
  if (bytes.length < at + sizeBytes) return 0;
  if (sizeBytes === 1) return view.getUint8(at);
  if (sizeBytes === 2) return view.getUint16(at, true) + 256;
  return sizeBytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}
