import nlp from 'compromise';
import type { Token } from './token';

export type VerbForm = 'base' | 'third-person' | 'past' | 'participle' | 'past-or-participle' | 'gerund';

const IRREGULAR_PAST = /^(?:took|gave|saw|knew|showed|drove|wrote|broke|spoke|chose|froze|stole|forgot|hid|ate|fell|rose|grew|threw|drew|blew|flew|swore|tore|wore|began|drank|sang|sank|rang|swam|did|went|was|were|became|came|ran|shook|rode|overtook|undertook|withdrew|arose|awoke|foresaw|oversaw|mistook|forbade|bore|shrank|sprang|strode|wove|woke)$/;
const IRREGULAR_PARTICIPLE = /^(?:taken|given|seen|known|shown|driven|written|broken|spoken|chosen|frozen|stolen|forgotten|hidden|eaten|fallen|risen|grown|thrown|drawn|blown|flown|sworn|torn|worn|born|borne|begun|drunk|sung|sunk|rung|swum|done|gone|been|shaken|ridden|overtaken|undertaken|withdrawn|arisen|awoken|foreseen|overseen|mistaken|forbidden|shrunk|sprung|woven|woken|beaten|bitten|proven)$/;
const SAME_IN_PAST = /^(?:put|cut|hit|set|let|shut|hurt|cost|quit|split|spread|read|cast|bet|burst|broadcast|beat|forecast|shed|rid|thrust|upset)$/;

/** The form a verb token stands in. 'past-or-participle' covers regular verbs, where only the neighbours can tell. */
export function verbForm(token: Token): VerbForm {
  const { lower, lemma } = token;
  if (/ing$/.test(lower) && lower !== lemma) return 'gerund';
  if (IRREGULAR_PARTICIPLE.test(lower)) return 'participle';
  if (IRREGULAR_PAST.test(lower)) return 'past';
  if (lower === lemma) return 'base';
  if (/s$/.test(lower) && !/(?:ss|us)$/.test(lower)) return 'third-person';
  return 'past-or-participle';
}

/** "put", "cut": present and past look alike, so the number of the subject has to decide. */
export const isSameInPast = (lower: string): boolean => SAME_IN_PAST.test(lower);

const participles = new Map<string, string>();

/** The past participle of a base form: "write" → "written". */
export function pastParticiple(lemma: string): string {
  const known = participles.get(lemma);
  if (known) return known;
  // compromise types tag() as a view without verbs(), which it has.
  const view = nlp(lemma).tag('Verb') as unknown as { verbs: () => { conjugate: () => { PastTense?: string; Participle?: string }[] } };
  const [forms] = view.verbs().conjugate();
  const found = forms?.Participle ?? forms?.PastTense ?? `${lemma}ed`;
  participles.set(lemma, found);
  return found;
}
