import nlp from 'compromise';

/** What compromise's word list knows of one lower-case word: one table look-up, no parsing. */
export type WordHint = { firstName: boolean; gender?: 'female' | 'male'; lastName: boolean; city: boolean; verb: boolean; ordinary: boolean };

const lexicon = readLexicon();
const FIRST_NAME = /^(?:MaleName|FemaleName|FirstName|Person)$/;
const VERB = /^(?:Infinitive|PastTense|PresentTense|Gerund|Participle|PhrasalVerb|Verb|Modal)$/;
/** Tags of words that name no one and nowhere, so that one at the start of a sentence is not taken for a name. */
const ORDINARY = /^(?:Singular|Plural|Noun|Uncountable|Adjective|Adverb|Actor|Determiner|Preposition|Conjunction|Pronoun|Comparable|Expression|Comparative|Superlative|Value|TextValue|Cardinal|Ordinal|Negative|QuestionWord|Demonym|Infinitive|PastTense|PresentTense|Gerund|Participle|Verb|Modal|Auxiliary|Copula|Duration|Unit|Prefix)$/;

const cache = new Map<string, WordHint>();

export function wordHint(lower: string): WordHint {
  const known = cache.get(lower);
  if (known) return known;
  const tag = Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined;
  const tags = Array.isArray(tag) ? tag.map(String) : tag === undefined ? [] : [String(tag)];
  const hint = {
    firstName: tags.some((one) => FIRST_NAME.test(one)),
    gender: tags.includes('FemaleName') ? ('female' as const) : tags.includes('MaleName') ? ('male' as const) : undefined,
    lastName: tags.includes('LastName'),
    city: tags.includes('City'),
    verb: tags.some((one) => VERB.test(one)),
    ordinary: tags.some((one) => ORDINARY.test(one)),
  };
  cache.set(lower, hint);
  return hint;
}

/** compromise types its model as a bare object; the word list is model.one.lexicon, a record of word to tag or tags. */
function readLexicon(): Readonly<Record<string, unknown>> {
  const model = nlp.model() as { one?: { lexicon?: Record<string, unknown> } };
  return model.one?.lexicon ?? {};
}
