import { isPerson, type Sentence } from '../document/document';
import { readClause, type Clause } from '../grammar/clause';
import { fullNounPhrase } from '../grammar/noun-phrase';
import { isComma, type Token } from '../language/token';
import { isReporting, needsThat } from '../lexicon/reporting-verbs';

/** The tokens that name whose word a clause is, both included: "the health ministry", "she". */
export type Source = { first: number; last: number };

/** Where what is reported begins, and whose word it is. */
export type Report = { start: number; source: Source };

const MAX_WORDS_TO_THAT = 8;
/** A source is named in a few words, or the question is lost in it. */
const MAX_SOURCE_WORDS = 9;
const MAX_CLOSING_WORDS = 16;

/** "The ministry said (on Friday) that …", "X told reporters …": the main clause only reports another. */
export function leadingReport(sentence: Sentence, main: Clause): Report | undefined {
  const { tokens } = sentence;
  const verb = main.verb.main === undefined ? undefined : tokens[main.verb.main];
  if (!verb || !isReporting(verb.lemma) || main.verb.passive || main.verb.negative) return undefined;
  const start = startOfContent(tokens, main.verb.last + 1, verb.lemma);
  if (start === undefined) return undefined;
  // "the mayor of the town, NAME, said": the name is who said it.
  const named = main.apposition && sentence.mentions.find((mention) => isPerson(mention) && mention.first - (mention.title?.split(' ').length ?? 0) === main.apposition?.first);
  return sourceIn(named ?? main.subject, start);
}

/** Past "that", which may stand behind a listener or a day; without it, right behind the verb. */
function startOfContent(tokens: readonly Token[], after: number, lemma: string): number | undefined {
  for (let index = after; index < Math.min(tokens.length, after + MAX_WORDS_TO_THAT); index += 1) {
    const token = tokens[index] as Token;
    if (token.lower === 'that') return token.pos === 'DET' ? undefined : index + 1;
    if (/^[.,;:“”"—–]$/.test(token.text) || token.pos === 'VERB' || token.pos === 'AUX') break;
  }
  if (needsThat(lemma)) return undefined;
  if (/^(?:whether|if|how|what|why|who|where|when|which|to)$/.test(tokens[after]?.lower ?? '')) return undefined;
  if (lemma === 'tell') {
    const listener = fullNounPhrase(tokens, after);
    return listener ? listener.last + 1 : undefined;
  }
  return after;
}

const sourceIn = ({ first, last }: Source, start: number): Report | undefined => (last - first < MAX_SOURCE_WORDS ? { start, source: { first, last } } : undefined);

/** "…, X said", "…, said X", "…, according to X": whose word the clause before it is. 'unnamed' when somebody's, but it cannot be told whose. */
export function trailingSource(sentence: Sentence, clause: Clause): Source | 'unnamed' | undefined {
  const direct = sourceAt(sentence, clause.rest.last + 1);
  if (direct) return direct;
  // "…, killing 19 people, officials said.": the source closes the sentence, past whatever was added.
  if (sentence.tokens.slice(clause.rest.last).some((token) => token.text === ';')) return undefined;
  for (let comma = sentence.tokens.length - 1; comma > clause.rest.last + 1; comma -= 1) {
    const source = isComma(sentence.tokens[comma]) && sentence.tokens.length - comma <= MAX_CLOSING_WORDS ? sourceAt(sentence, comma) : undefined;
    if (source) return source;
  }
  return undefined;
}

function sourceAt(sentence: Sentence, next: number): Source | 'unnamed' | undefined {
  const { tokens } = sentence;
  const from = isComma(tokens[next]) ? next + 1 : next;
  if (isAccordingTo(tokens, from)) return phraseAt(tokens, from + 2) ?? 'unnamed';
  if (!isComma(tokens[next])) return undefined;
  const verb = tokens[from];
  if (verb && verb.pos === 'VERB' && isReporting(verb.lemma) && !/ing$/.test(verb.lower)) return phraseAt(tokens, from + 1) ?? (tokens[from + 1]?.lower === 'that' ? undefined : 'unnamed');
  const report = readClause(tokens, from);
  const said = report?.verb.main === undefined ? undefined : tokens[report.verb.main];
  if (!report || report.opener || !said || !(isReporting(said.lemma) || /^(?:write|post|tweet)$/.test(said.lemma)) || report.verb.passive) return undefined;
  return sourceIn(report.subject, 0)?.source ?? 'unnamed';
}

/** "According to X, …" */
export function openingSource({ tokens }: Sentence, { opener }: Clause): Source | 'unnamed' | undefined {
  if (!opener || !isAccordingTo(tokens, opener.first)) return undefined;
  const phrase = phraseAt(tokens, opener.first + 2);
  return phrase && phrase.last <= opener.last ? phrase : 'unnamed';
}

export const isAccordingTo = (tokens: readonly Token[], index: number): boolean => tokens[index]?.lower === 'according' && tokens[index + 1]?.lower === 'to';

function phraseAt(tokens: readonly Token[], start: number): Source | undefined {
  // "…, said that nine posts …": what is said, not who said it.
  if (/^(?:that|whether|it|there|this|these|those)$/.test(tokens[start]?.lower ?? '')) return undefined;
  const phrase = fullNounPhrase(tokens, start);
  // "reported at least three dead": a number is nobody's word.
  if (phrase && (tokens[phrase.head]?.pos === 'NUM' || /^(?:at|about|only|nearly|more|fewer|less|some|over|up)$/.test(tokens[start]?.lower ?? ''))) return undefined;
  return phrase && phrase.last - phrase.first < MAX_SOURCE_WORDS ? { first: phrase.first, last: phrase.last } : undefined;
}
