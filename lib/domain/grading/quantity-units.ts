/** Each unit with the words and signs that name it. Singular and plural are both listed: an "s" is not always a plural. */
const spellings: Record<string, string> = {
  usd: '$ us$ usd dollar dollars',
  eur: '€ eur euro euros',
  gbp: '£ gbp pound pounds sterling',
  jpy: '¥ jpy yen',
  inr: '₹ inr rupee rupees',
  iqd: 'iqd dinar dinars',
  percent: '% percent percentage',
  second: 'second seconds',
  minute: 'minute minutes',
  hour: 'hour hours',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'year years',
  decade: 'decade decades',
  century: 'century centuries',
  metre: 'metre metres meter meters',
  kilometre: 'km kilometre kilometres kilometer kilometers',
  centimetre: 'cm centimetre centimetres centimeter centimeters',
  millimetre: 'mm millimetre millimetres millimeter millimeters',
  mile: 'mile miles',
  foot: 'foot feet',
  kilogram: 'kg kilogram kilograms kilo kilos',
  gram: 'gram grams',
  tonne: 'ton tons tonne tonnes',
  barrel: 'barrel barrels',
  hectare: 'ha hectare hectares',
  acre: 'acre acres',
  celsius: 'celsius centigrade',
  fahrenheit: 'fahrenheit',
};
const unitOfSpelling: ReadonlyMap<string, string> = new Map(Object.entries(spellings).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)));

/** The unit a word names, in one spelling; undefined for any other word. */
export function unitOfWord(word: string): string | undefined {
  return unitOfSpelling.get(word);
}

/** The units that a text names, in one spelling each. */
export function unitsNamedIn(text: string): string[] {
  const words = text.toLowerCase().replace(/\bper cent\b/gu, 'percent').match(/[\p{L}]+|[$€£¥₹%]/gu) ?? [];
  return [...new Set(words.flatMap((word) => unitOfWord(word) ?? []))];
}
