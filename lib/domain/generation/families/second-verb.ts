import type { Sentence } from '../document/document';
import type { Clause } from '../grammar/clause';
import { isFinite } from '../grammar/verb-group';
import type { Token } from '../language/token';

/** The "and" of "has arranged a loan and plans to issue shares": turned into a question, only the first verb changes its form, so the second is left out. */
export function secondVerb({ tokens }: Sentence, { verb, rest }: Clause): number | undefined {
  const at = tokens.findIndex((token, index) => index > rest.first && index < rest.last && /^(?:and|but)$/.test(token.lower) && changesForm(tokens, tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1, verb.auxiliaries.length > 0));
  return at < 0 || tokens.slice(rest.first, at).some((token) => /^(?:who|which|that|where|when)$/.test(token.lower)) ? undefined : at;
}

function changesForm(tokens: readonly Token[], at: number, hasAuxiliary: boolean): boolean {
  const next = tokens[at];
  // "and plans to issue": a verb, whatever it is taken for.
  if (next && tokens[at + 1]?.lower === 'to' && /^(?:plans|hopes|aims|intends|wants|expects|needs|promises|seeks|proposes|offers)$/.test(next.lower)) return true;
  if (!next || !/^(?:VERB|AUX)$/.test(next.pos)) return false;
  const present = /s$/.test(next.lower) && next.lower !== next.lemma;
  return present || (next.pos === 'AUX' && isFinite(next)) || (!hasAuxiliary && isFinite(next));
}
