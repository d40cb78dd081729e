const titles = 'mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel maj major capt captain lt president chancellor king queen prince princess sheikh ayatollah imam pope judge justice';
const prepositions = 'in on at by from to of for with';
const leadWords: ReadonlySet<string> = new Set(`${titles} ${prepositions}`.split(' '));

/** True for a title or a preposition. */
export function isLeadWord(word: string): boolean {
  return leadWords.has(word);
}

/**
 * A folded text without the titles and prepositions it begins with: "in 2014" and "General Qasem Soleimani" answer what
 * "2014" and "Qasem Soleimani" answer. Meant for one side of a comparison, never both: "to Iran" is not "from Iran".
 */
export function withoutLeadWords(folded: string): string {
  const words = folded.split(' ');
  const first = words.findIndex((word) => !isLeadWord(word));
  return first <= 0 ? folded : words.slice(first).join(' ');
}
