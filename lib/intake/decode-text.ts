import { eld } from 'eld/small';

export type Decoded = { text: string; /** As named by the WHATWG. */ encoding: string; /** Nothing said which it was. */ guessed: boolean };

/** Western first: where several fit equally, as in English with one curly quotation mark, the commonest is meant. */
const oneByte = ['windows-1252', 'windows-1256', 'windows-1251', 'windows-1250', 'windows-1254', 'windows-1253', 'windows-1255', 'koi8-r'];
/** These refuse most bytes that are not theirs. */
const manyBytes = ['shift_jis', 'gb18030', 'euc-kr', 'big5'];
const SAMPLE_BYTES = 16_384;

/**
 * Bytes as text: by byte-order mark, then as declared (a header, a `<meta>`), then as strict UTF-8, then by which encoding gives the likeliest
 * letter sequences of any language. A declaration that the bytes contradict is not believed.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): Decoded {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return { text: decode(bytes, new TextDecoder(marked)), encoding: marked, guessed: false };
  const asDeclared = declared ? decodeStrictly(bytes, declared) : null;
  if (asDeclared) return { ...asDeclared, guessed: false };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8) return { ...utf8, guessed: false };
  const encoding = likeliestEncoding(bytes);
  return { text: decode(bytes, new TextDecoder(encoding)), encoding, guessed: true };
}

/** 0x80–0x9F of windows-1252, where it differs from Latin-1. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20 decodes windows-1252 as Latin-1 (nodejs/node#56542), which would lose every curly quotation mark of a Western page. */
function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, (control) => western[control.charCodeAt(0) - 0x80] ?? control) : text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a NUL in every other byte, which no text in any other encoding has. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1_024);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, label: string): { text: string; encoding: string } | null {
  try {
    const decoder = new TextDecoder(label.trim(), { fatal: true });
    return { text: decode(bytes, decoder), encoding: decoder.encoding };
  } catch {
    // Either there is no such encoding, or these bytes are not in it.
    return null;
  }
}

function likeliestEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best = { encoding: 'windows-1252', score: 0 };
  for (const encoding of [...oneByte, ...manyBytes]) {
    const text = decodeSample(sample, encoding);
    if (text === null) continue;
    const result = eld.detect(text);
    const score = result.getScores()[result.language] ?? 0;
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** Null when more than the cut at the end of the sample cannot be read. */
function decodeSample(sample: Uint8Array, encoding: string): string | null {
  const text = decode(sample, new TextDecoder(encoding));
  const unread = text.match(/\uFFFD/g)?.length ?? 0;
  const odd = text.match(/[\u0080-\u009F]/g)?.length ?? 0;
  return unread + odd > 1 + text.length / 500 ? null : text;
}
