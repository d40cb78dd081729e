/** The texts and numbers of a protobuf message, by field number; of a repeated field the last. What else is in it is passed over. */
export function readProtobuf(bytes: Uint8Array): { texts: Map<number, string>; numbers: Map<number, number> } {
  const texts = new Map<number, string>();
  const numbers = new Map<number, number>();
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; at < bytes.length; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  let at = 0;
  while (at < bytes.length) {
    const tag = varint();
    const field = Math.floor(tag / 8);
    const wire = tag % 8;
    if (wire === 0) numbers.set(field, varint());
    else if (wire === 2) {
      const length = varint();
      texts.set(field, new TextDecoder().decode(bytes.subarray(at, at + length)));
      at += length;
    } else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else break;
  }
  return { texts, numbers };
}
