import type { Token } from '../language/token';
import { verbForm } from '../language/verb-forms';

/** A finite verb with its auxiliaries. Indices into the sentence's tokens; `main` is absent for a bare copula ("is in Iraq"). */
export type VerbGroup = { first: number; last: number; auxiliaries: number[]; adverbs: number[]; main?: number; particle?: number; passive: boolean; negative: boolean };

const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/;
const HAVE = /^(?:has|have|had)$/;

export function isFinite(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.pos === 'AUX') return !/^(?:be|been|being|having)$/.test(token.lower);
  if (token.pos !== 'VERB') return false;
  const form = verbForm(token);
  return form !== 'gerund' && form !== 'participle';
}

/** The finite verb group that begins at a token. */
export function readVerbGroup(tokens: readonly Token[], start: number): VerbGroup | undefined {
  const auxiliaries: number[] = [];
  const adverbs: number[] = [];
  let main: number | undefined;
  let index = start;
  for (; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.pos === 'AUX' || (auxiliaries.length > 0 && /^(?:not|n't)$/.test(token.lower))) auxiliaries.push(index);
    // "a tremor further north destroyed": where it was belongs to the subject, which is not understood then.
    else if (/^(?:north|south|east|west|nearby|there|here|elsewhere|abroad|overseas|inland|offshore|upstream|downstream|downtown|ago|earlier)$/.test(token.lower) && main === undefined) return undefined;
    else if (token.pos === 'ADV' || (token.lower === 'long' && auxiliaries.length > 0)) adverbs.push(index);
    else {
      if (token.pos === 'VERB') main = index;
      break;
    }
  }
  const first = auxiliaries[0] ?? main;
  if (first === undefined || !isFinite(tokens[first]) || adverbs.some((at) => at < first && auxiliaries.length === 0 && main === undefined)) return undefined;
  return finish(tokens, start, auxiliaries, adverbs, main);
}

function finish(tokens: readonly Token[], first: number, auxiliaries: number[], adverbs: number[], found: number | undefined): VerbGroup | undefined {
  const verbs = auxiliaries.filter((at) => tokens[at]?.pos === 'AUX');
  let main = found;
  const lastAuxiliary = verbs.at(-1);
  // "has 5,000 troops": an auxiliary with nothing to help is the verb itself.
  if (main === undefined && lastAuxiliary !== undefined && /^(?:has|have|had|do|does|did)$/.test(tokens[lastAuxiliary]?.lower ?? '')) {
    main = lastAuxiliary;
    auxiliaries = auxiliaries.filter((at) => at !== lastAuxiliary);
  }
  const mainToken = main === undefined ? undefined : tokens[main];
  const helper = tokens[auxiliaries.filter((at) => tokens[at]?.pos === 'AUX').at(-1) ?? -1];
  const form = mainToken ? verbForm(mainToken) : undefined;
  const passive = helper !== undefined && BE.test(helper.lower) && (form === 'participle' || form === 'past-or-participle' || (form === 'base' && main !== undefined));
  const negative = auxiliaries.some((at) => /^(?:not|n't)$/.test(tokens[at]?.lower ?? '')) || adverbs.some((at) => /^(?:never|no|hardly|barely)$/.test(tokens[at]?.lower ?? ''));
  const end = main ?? auxiliaries.at(-1) ?? first;
  const particle = main !== undefined && isParticle(tokens, end + 1) ? end + 1 : undefined;
  const kept = adverbs.filter((at) => at < end);
  return { first, last: particle ?? end, auxiliaries, adverbs: kept, main, particle, passive, negative };
}

function isParticle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || !/^(?:out|up|down|off|away|back)$/.test(token.lower)) return false;
  const next = tokens[index + 1];
  return next?.pos !== 'NUM' && !/^[$£€¥]/.test(next?.text ?? '') && !/^(?:to|by|from)$/.test(/^(?:up|down)$/.test(token.lower) && next ? next.lower : '');
}

export const isPerfect = (tokens: readonly Token[], verb: VerbGroup): boolean => verb.auxiliaries.some((at) => HAVE.test(tokens[at]?.lower ?? ''));
export const isCopula = (tokens: readonly Token[], verb: VerbGroup): boolean => verb.main === undefined && BE.test(tokens[verb.auxiliaries.filter((at) => tokens[at]?.pos === 'AUX').at(-1) ?? -1]?.lower ?? '');
