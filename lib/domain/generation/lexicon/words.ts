/** A set from one blank-separated line: word lists stay readable and diff by line. */
export function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(/\s+/).filter((word) => word !== ''));
}

/** A set of phrases, separated by commas. */
export function phrases(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(',').split(',').map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''));
}
