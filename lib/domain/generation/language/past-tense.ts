import nlp from 'compromise';

const known = new Map<string, string>();

/** The simple past of a base form: "write" → "wrote". */
export function pastTense(lemma: string): string {
  const remembered = known.get(lemma);
  if (remembered) return remembered;
  // compromise types tag() as a view without verbs(), which it has.
  const view = nlp(lemma).tag('Verb') as unknown as { verbs: () => { conjugate: () => { PastTense?: string }[] } };
  const [forms] = view.verbs().conjugate();
  const past = forms?.PastTense ?? `${lemma}ed`;
  known.set(lemma, past);
  return past;
}
