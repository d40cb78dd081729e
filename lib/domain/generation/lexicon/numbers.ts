const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1_000, million: 1_000_000, billion: 1_000_000_000, trillion: 1_000_000_000_000, m: 1_000_000, bn: 1_000_000_000, k: 1_000 };

export const numberWord = (value: number): string | undefined => (Number.isInteger(value) ? SMALL[value] : undefined);

/** The value of "5,000", "4.2 million", "twenty-one", "£3bn", "12%"; undefined when it is not one plain number. */
export function parseNumber(text: string): number | undefined {
  const cleaned = text.toLowerCase().replace(/^[£$€¥]\s?/, '').replace(/\s?(?:%|per ?cent)$/, '').trim();
  const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?-?(hundred|thousand|million|billion|trillion|bn|m|k))?$/.exec(cleaned);
  if (digits) return Number(`${(digits[1] ?? '').replace(/,/g, '')}${digits[2] ?? ''}`) * (SCALES[digits[3] ?? ''] ?? 1);
  const [first = '', second, ...rest] = cleaned.split(/[\s-]+/);
  if (rest.length > 0) return undefined;
  const tens = TENS[first];
  const base = tens ?? SMALL.indexOf(first);
  if (base < 0) return undefined;
  if (second === undefined) return base;
  const unit = SMALL.indexOf(second);
  if (tens !== undefined && unit > 0 && unit < 10) return tens + unit;
  const scale = SCALES[second];
  return scale === undefined ? undefined : base * scale;
}
