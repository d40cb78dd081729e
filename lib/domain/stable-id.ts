/**
 * A short id derived from content, so that the same fact or item keeps its id when a set is made again.
 * FNV-1a in two 32-bit lanes (http://www.isthe.com/chongo/tech/comp/fnv/), 13 base-36 characters or fewer. Not for secrets.
 */
export function stableId(prefix: string, parts: readonly string[]): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const character of parts.join('\u001f')) {
    const code = character.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 16), 0x01000193) >>> 0;
  }
  return `${prefix}-${low.toString(36)}${high.toString(36)}`;
}
