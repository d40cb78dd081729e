const uuidV7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * An id that sorts by the time it was made (RFC 9562 §5.7): 48 bits of milliseconds, then 74 bits of chance.
 * Ids of one millisecond are in no particular order, which is why reviews are ordered by (effectiveAt, id) and not by id alone.
 *
 * @param random gives numbers in [0, 1), from a source nobody can predict where ids must not be guessed.
 */
export function uuidV7(now: Date, random: () => number): string {
  const time = Math.max(0, now.getTime()).toString(16).padStart(12, '0');
  const hex = (digits: number): string => {
    let out = '';
    for (let i = 0; i < digits; i++) out += Math.floor(random() * 16).toString(16);
    return out;
  };
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** True for a version-7 UUID in lower case, the one spelling ids are kept in. */
export function isUuidV7(value: string): boolean {
  return uuidV7Pattern.test(value);
}
