import type { Token } from '../language/token';

export type FoundQuantity = { first: number; last: number; kind: 'number' | 'percent' | 'money' | 'ordinal' };

const CURRENCY_MARK = /^(?:(?:US|A|C|NZ|HK|S)?[$£€¥]|[₹₦₺₽₩₪₫])$/;
/** "R60 million", "Rs500": a currency's letters written onto the number. */
const LETTERED_AMOUNT = /^(?:R|Rs|RM|[KTU]?Sh|Tk|Rp|[DNSI]?Kr|kr|CHF|SFr|US\$|[₹₦₺₽₩₪₫])\d/;
const CURRENCY_NOUN = /^(?:dollars?|pounds?|euros?|yen|rupees?|yuan|francs?|kroner|kronor|crowns|naira|pesos?|rand|shillings?|dinars?|roubles?|rubles?|lira|baht|won|ringgit)$/;
const SCALE = /^(?:hundred|thousand|million|billion|trillion|bn|mn|m|tn|k)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** Reads the amount that begins at a token: "£4.2 million", "12 per cent", "around" is left to the caller. */
export function findQuantityAt(tokens: readonly Token[], index: number): FoundQuantity | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  // "the 2017-2018 budget"
  if (/^(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d)$/.test(token.text)) return undefined;
  if (ORDINAL.test(token.lower)) return { first: index, last: index, kind: 'ordinal' };
  if (CURRENCY_MARK.test(token.text)) {
    const last = lastOfNumber(tokens, index + 1);
    return last === undefined ? undefined : { first: index, last, kind: 'money' };
  }
  if (/^[$£€¥]\d/.test(token.text) || LETTERED_AMOUNT.test(token.text)) return { first: index, last: lastOfScale(tokens, index), kind: 'money' };
  const last = lastOfNumber(tokens, index);
  if (last === undefined) return undefined;
  const next = tokens[last + 1];
  if (next && (next.text === '%' || /^percent$/.test(next.lower))) return { first: index, last: last + 1, kind: 'percent' };
  if (next?.lower === 'per' && tokens[last + 2]?.lower === 'cent') return { first: index, last: last + 2, kind: 'percent' };
  if (next && /^(?:US|Australian|Canadian|Hong|New|Swiss|British|American|Indian)$/.test(next.text) && CURRENCY_NOUN.test(tokens[last + 2]?.lower ?? '')) return { first: index, last: last + 2, kind: 'money' };
  if (next && CURRENCY_NOUN.test(next.lower)) return { first: index, last: last + 1, kind: 'money' };
  return { first: index, last, kind: /%$/.test(token.text) ? 'percent' : 'number' };
}

function lastOfNumber(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (!token || (token.pos !== 'NUM' && !/^\d[\d,.]*(?:bn|m|k)?%?$/.test(token.text)) || /^(?:one|another)$/.test(token.lower)) return undefined;
  return lastOfScale(tokens, index);
}

function lastOfScale(tokens: readonly Token[], index: number): number {
  let last = index;
  // "49 000": thousands set apart by a space.
  if (/^[$£€¥R]?\d{1,3}$/.test(tokens[index]?.text ?? '')) while (/^\d{3}$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]?.start === (tokens[last]?.end ?? 0) + 1) last += 1;
  while (SCALE.test(tokens[last + 1]?.lower ?? '')) last += 1;
  return last;
}
