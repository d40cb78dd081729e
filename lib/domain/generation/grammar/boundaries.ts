import { isComma, type Token } from '../language/token';
import { isFinite } from './verb-group';

/** The index of the token that ends a run of complements: the first comma, dash, bracket, colon or full stop that is not part of a list, a date or a number. */
export function endOfPhrase(tokens: readonly Token[], start: number): number {
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (/^[.!?;:—–]$/.test(token.text) || /^["“”]$/.test(token.text)) return index;
    if (token.text === '(' ) {
      const close = tokens.findIndex((other, at) => at > index && other.text === ')');
      if (close < 0 || close > index + 6) return index;
      index = close;
    } else if (isComma(token)) {
      const end = endOfList(tokens, index);
      if (end === undefined) {
        if (isInsideDate(tokens, index) || isInsideSeat(tokens, index)) continue;
        return index;
      }
      index = end;
    }
  }
  return tokens.length;
}

/** "advise, assist, and train": the index of the conjunction that closes the list a comma opens. */
function endOfList(tokens: readonly Token[], comma: number): number | undefined {
  if (/^(?:and|or|but|which|who|whose|where|when|while|with|including|after|as|according|a|an|the|to)$/.test(tokens[comma + 1]?.lower ?? '')) return undefined;
  // "…, killing four soldiers and wounding two": what came of it, not a list.
  if (/ing$/.test(tokens[comma + 1]?.lower ?? '') && tokens[comma + 1]?.pos === 'VERB' && (tokens[comma + 2]?.pos === 'NUM' || /^(?:at|more|nearly|about|some|a|an|the)$/.test(tokens[comma + 2]?.lower ?? ''))) return undefined;
  for (let index = comma + 1; index < Math.min(tokens.length, comma + 12); index += 1) {
    const token = tokens[index] as Token;
    if (isFinite(token) && token.pos === 'AUX') return undefined;
    if (/^[.;:—–“”"()]$/.test(token.text) || /^(?:who|which|that|said|says|told)$/.test(token.lower)) return undefined;
    if (/^(?:and|or)$/.test(token.lower)) return isFinite(tokens[index + 2]) && tokens[index + 1]?.pos === 'PRON' ? undefined : index;
  }
  return undefined;
}

/** "shares of Richmond, Va.-based NAME": the town is not whose shares they are. */
const isInsideSeat = (tokens: readonly Token[], comma: number): boolean => /-based$/.test(tokens[comma + 1]?.lower ?? '') && tokens[comma - 1]?.pos === 'PROPN' && tokens[comma + 2]?.pos === 'PROPN';

function isInsideDate(tokens: readonly Token[], comma: number): boolean {
  return /^\d{1,2}$/.test(tokens[comma - 1]?.text ?? '') && /^(?:1[5-9]|20)\d\d$/.test(tokens[comma + 1]?.text ?? '');
}

/** A phrase that ends in a preposition or an article, or in front of a quotation, lost its end. */
export function isCutOff(tokens: readonly Token[], last: number): boolean {
  const final = tokens[last];
  const next = tokens[last + 1];
  if (next !== undefined && /^[“"(]$/.test(next.text)) return true;
  return final !== undefined && (/^(?:DET|CCONJ|AUX)$/.test(final.pos) || (final.pos === 'ADP' && !/^(?:up|down|out|off|away|over|in|on|back|through|by)$/.test(final.lower)) || /^(?:to|that|which|who)$/.test(final.lower));
}
