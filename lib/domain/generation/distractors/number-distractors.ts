import { boundOf, type Bound } from '@/lib/domain/question-set/bounded-figures';
import { contentNumber } from '../ranking/hash';
import { numberWord, parseNumber } from '../lexicon/numbers';

const FACTORS_BELOW = [0.8, 0.6, 0.7, 0.5, 0.4];
const FACTORS_ABOVE = [1.25, 1.5, 1.75, 2, 2.5, 3];
/** How far from a rounded amount another begins to be another. */
const ROUGHLY = 0.18;
/** Of what lies between a share and the nearer end of the scale. */
const SHARES = [0.25, 0.5, 0.75];
const LARGEST_WORD = 20;

/**
 * Three amounts near the key, written and rounded the way the key is, ascending. Where the key stands among them varies with its words. `bound`: what the words in front of
 * the key leave open, where it stands without them; `rounded`: whether it is only roughly so much.
 */
export function numberDistractors(key: string, salt: string, bound?: Bound, rounded = false): string[] {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(key)?.[0];
  const value = digits ? Number(digits.replace(/,/g, '')) : parseNumber(key.replace(/^(?:[a-z]+ )+(?=\S)/i, ''));
  if (value === undefined || value <= 0 || Number.isNaN(value)) return [];
  if (!digits && value > LARGEST_WORD) return [];
  const places = digits?.split('.')[1]?.length ?? 0;
  const percent = /%|per ?cent/.test(key);
  // One thing is no plural: “one runs later”.
  const usable = (other: number) => (other >= 1_000) === (value >= 1_000) && (other >= 1_000_000) === (value >= 1_000_000) && other > 0 && other !== value && other !== 1 && !(percent && value <= 100 && other >= 100) && (digits !== undefined || other <= LARGEST_WORD) && !(rounded && Math.abs(other - value) < ROUGHLY * (percent && value > 50 ? 100 - value : value));
  // Rates of interest move in quarters: 6.75 beside 7.25, not beside 6.00.
  const step = percent && places > 0 && Number.isInteger(value * 4) ? 0.25 : undefined;
  const below = [...new Set(nearby(value, places, 'below', percent, step).filter(usable))];
  const above = [...new Set(nearby(value, places, 'above', percent, step).filter(usable))];
  // "more than 200" is also more than 100: what the key implies cannot be a wrong answer.
  const hedge = boundOf(key.slice(0, Math.max(0, digits ? key.search(/\d/) : key.lastIndexOf(' ') + 1))) ?? bound;
  const wantedBelow = hedge === 'floor' ? 0 : hedge === 'ceiling' ? 3 : Math.max(3 - above.length, Math.min(below.length, contentNumber(key, salt) % 4));
  const chosen = [...below.slice(0, wantedBelow), ...above.slice(0, hedge === 'ceiling' ? 0 : 3 - Math.min(wantedBelow, below.length))].sort((a, b) => a - b);
  return chosen.map((other) => (digits ? key.replace(digits, write(other, digits, places)) : key.replace(/\S+$/, numberWord(other) ?? ''))).filter((other) => other !== key);
}

/** A share told to the hundredth is known within a few points: 50.09% beside 48.72%, not beside 20.04%. */
const FINE_STEPS = [1.37, 2.84, 4.26];

function nearby(value: number, places: number, side: 'below' | 'above', percent: boolean, step: number | undefined): number[] {
  if (step !== undefined) return [2, 4, 6].map((steps) => value + (side === 'below' ? -1 : 1) * steps * step);
  if (percent && places >= 2) return FINE_STEPS.map((step) => Number((side === 'below' ? value - step : value + step).toFixed(places)));
  if (percent && value < 100 && value > 4) return SHARES.map((share) => Number((value + (side === 'below' ? -1 : 1) * share * Math.min(value, 100 - value)).toFixed(places)));
  if (places === 0 && value <= 12) return [1, 2, 3].map((step) => (side === 'below' ? value - step : value + step));
  if (places === 0 && value < 40) return [3, 5, 8].map((step) => (side === 'below' ? value - step : value + step));
  return (side === 'below' ? FACTORS_BELOW : FACTORS_ABOVE).map((factor) => roundLike(value * factor, value, places));
}

/** Keeps as many significant figures as the key has: 5,000 → 3,000, not 3,125. */
function roundLike(other: number, value: number, places: number): number {
  if (places > 0) return Number(other.toFixed(places));
  // An exact count stands beside exact ones: 83 beside 104, not beside 100.
  if (value < 1_000 && value % 10 !== 0) return Math.round(other);
  const own = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  const figures = String(value).replace(/0+$/, '').length;
  // As fine as the key at most: 8,600 beside 14,300, not 8,580.
  const unit = Math.max(Math.min(own, 10 ** Math.floor(Math.log10(other))), 10 ** Math.max(0, Math.floor(Math.log10(other)) + 1 - figures));
  return Math.round(other / unit) * unit;
}

function write(value: number, like: string, places: number): string {
  const text = places > 0 ? value.toFixed(places) : String(value);
  return like.includes(',') || (value >= 1000 && Number(like) < 1000) ? Number(text).toLocaleString('en-US', { minimumFractionDigits: places }) : text;
}
