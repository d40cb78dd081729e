const INTRODUCED = /((?:\p{Lu}[\p{L}’'-]*(?: (?:of|for|and|the|on|in))*(?: the)? ?){2,8})(?:\s?group)?\s?\((\p{Lu}[\p{L}]{1,7})\)/gu;

/** Acronyms that an article introduces in brackets, in both directions, where the initials really match. */
export function findAliases(text: string): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const match of text.matchAll(INTRODUCED)) {
    const acronym = match[2] ?? '';
    const full = longestMatch((match[1] ?? '').trim().split(/\s+/), acronym);
    if (!full) continue;
    aliases.set(full, acronym);
    aliases.set(acronym, full);
  }
  return aliases;
}

function longestMatch(words: readonly string[], acronym: string): string | undefined {
  const wanted = acronym.replace(/[^\p{Lu}]/gu, '');
  for (let from = 0; from < words.length; from += 1) {
    const tail = words.slice(from);
    if (!/^\p{Lu}/u.test(tail[0] ?? '') || /^The$/.test(tail[0] ?? '')) continue;
    if (initials(tail) === wanted) return tail.join(' ');
  }
  return undefined;
}

export const initials = (words: readonly string[]): string => words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
