/** Lower case, plain quotation marks, no articles or punctuation: what two answers are compared in. */
export function normaliseAnswer(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  if (normalised.size >= MAX_REMEMBERED) normalised.clear();
  const plain = strip(text);
  normalised.set(text, plain);
  return plain;
}

/** One piece of evidence is compared with every option of every item about it. */
const normalised = new Map<string, string>();
const MAX_REMEMBERED = 2_000;

function strip(text: string): string {
  return text
    .toLowerCase()
    // “AYDIN” is Aydın.
    .replace(/ı/g, 'i')
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/(\d)[,\s](?=\d{3})/g, '$1')
    .replace(/[^\p{L}\p{N}.%£$€¥ -]/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/^\s*(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when `part` stands in `whole` as whole words, however it is punctuated. */
export function containsAnswer(whole: string, part: string): boolean {
  const inner = normaliseAnswer(part);
  return inner !== '' && ` ${normaliseAnswer(whole)} `.includes(` ${inner} `);
}

const STOP_WORDS = new Set('the a an of and or in on at to for by with from as that this which who whom whose what when where why how is are was were be been being has have had do does did will would can could may might its their his her it they he she not no more than about around many much some any all also after before since during into over under up out article according names describes role give gives said named'.split(' '));

/** The words that carry meaning, each once. */
export function contentWords(text: string): Set<string> {
  return new Set(normaliseAnswer(text).replace(/[£$€¥%]/g, ' ').split(/[ -]+/).filter((word) => word !== '' && !STOP_WORDS.has(word)));
}

/** Capitalised words (past the first of a sentence) and anything with a digit: what must not be invented. */
export function namesAndNumbers(text: string): string[] {
  const found = text.match(/(?<=[\p{L}\p{N},;“”"'’)] ?[“"‘(]?)\p{Lu}[\p{L}’'-]+|\p{Lu}{2,}|\d[\d,.]*/gu) ?? [];
  return [...new Set(found.map((word) => word.replace(/[’']s?$|[.,]$/g, '')))];
}
