/** Letters that no Unicode decomposition takes apart, and Arabic and Kurdish letters that keyboards mix up. */
const plainLetters: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i',
  ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ە: 'ه', ـ: '',
};
const plainLetterPattern = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Where runs of ten digits begin: Arabic-Indic, its Persian form, Devanagari, Bengali. Full-width and others fall to NFKC. */
const digitZeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** Compatibility forms, case, quotation marks, dashes and digits made one; accents and punctuation still there. */
export function foldCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/gu, asciiDigit)
    .replace(/٬/gu, ',')
    .replace(/٫/gu, '.')
    .replace(/[‘’‚‛′ʼ`´]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = digitZeros.findLast((start) => start <= code) ?? code;
  return String(code - zero);
}

/** 5,000 and 5 000 and 5'000 as 5000. Expects folded characters. */
export function joinDigitGroups(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?:[ ,']\d{3})+(?![\d])/gu, (number) => number.replace(/[ ,']/gu, ''));
}

/**
 * A text as answers are compared: without case, accents, harakat, punctuation, possessives, "the" and a leading "a".
 * Decimal points, minus signs and currency signs stay, since they change what a number says.
 */
export function foldText(text: string): string {
  const plain = joinDigitGroups(foldCharacters(text))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(plainLetterPattern, (letter) => plainLetters[letter] ?? letter)
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/%|\bper cent\b/gu, ' percent ')
    // U.S. is one word, 3.5 keeps its point, and any other mark parts words.
    .replace(/(?<=\p{L})[.'](?=\p{L}|$|[\s,;:!?)])/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/gu, ' ')
    .replace(/(?<=\S)-|-(?!\d)/gu, ' ')
    .replace(/[^\p{L}\p{N}\s.$€£¥₹-]+/gu, ' ')
    // F-16, F16 and F 16
    .replace(/(?<=\p{L})(?=\d)/gu, ' ');
  const words = plain.split(/\s+/u).filter((word) => word !== '');
  const withoutThe = words.filter((word) => word !== 'the');
  const kept = withoutThe.length > 0 ? withoutThe : words;
  const first = kept.length > 1 && (kept[0] === 'a' || kept[0] === 'an') ? 1 : 0;
  return kept.slice(first).join(' ');
}
