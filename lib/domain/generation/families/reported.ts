import { isFullName, isName, type NameMention, type Sentence } from '../document/document';
import { endOfPhrase } from '../grammar/boundaries';
import { readClause } from '../grammar/clause';
import { isPlural } from '../grammar/noun-phrase';
import { isFinite } from '../grammar/verb-group';
import { speechVerbs } from '../lexicon/speech-verbs';
import { isComma, type Token } from '../language/token';
import { capitalise, type FactFamily, type FamilyContext } from './draft';
import { clausesOf } from './sentence-clauses';
import { whichOrganisation } from './organisation-question';
import { acceptedNames, displayName } from './spoken-names';

const MIN_WORDS = 6;
const MAX_WORDS = 26;

type Report = { speaker: NameMention; verb: string; first: number; last: number };

/** "NAME said that …" and "…, NAME said": who said it. What is said stays attributed. */
export const reportedSpeaker: FactFamily = (context, sentence) => {
  if (sentence.quotes.length > 0) return [];
  const report = leadingReport(sentence) ?? trailingReport(sentence);
  if (!report) return [];
  const { speaker, verb } = report;
  const said = saidWords(context, sentence, report);
  const key = displayName(speaker);
  const wh = speaker.type === 'person' ? 'Who' : whichOrganisation(context.document, key);
  if (!said || said.includes(speaker.text) || (speaker.type === 'person' && !isFullName(key))) return [];
  const article = sentence.tokens[speaker.first - 1]?.lower === 'the' && speaker.type === 'organisation' ? 'the ' : '';
  const statement = capitalise(`${article}${key} ${verb} that ${said}.`);
  const accepted = speaker.type === 'person' ? acceptedNames(speaker) : [];
  return [{ kind: 'attribution', family: 'reported', sentence, ...(contentVerb(sentence) === undefined ? {} : { clause: contentVerb(sentence) }), statement, rationale: statement, questions: [{ stem: `${wh} ${verb} that ${said}?`, key, keySpan: { start: speaker.start, end: speaker.end }, answer: speaker.type as 'person' | 'organisation', accepted }], restate: ['true-false'] }];
};

/** The verb of what is said: "How many …, according to X?" and "Who said that …?" ask for one fact. */
const contentVerb = (sentence: Sentence): number | undefined => clausesOf(sentence).find(({ source }) => source !== undefined)?.clause.verb.first;

const REPORTS = /^(?:said|says|warned|argued|insisted|claimed|announced|explained|confirmed|acknowledged|admitted|estimated|estimates|reported|stressed|noted|added)$/;
const isSpeaker = (name: NameMention): boolean => name.type === 'person' || name.type === 'organisation';

/** "NAME, the role, said (on Tuesday) that …" */
function leadingReport(sentence: Sentence): Report | undefined {
  const { tokens } = sentence;
  const clause = readClause(tokens);
  if (!clause || clause.opener || clause.verb.main === undefined || clause.verb.auxiliaries.length > 0) return undefined;
  const verb = tokens[clause.verb.main] as Token;
  const speaker = sentence.mentions.filter(isName).find((name) => isSpeaker(name) && name.last === clause.subject.last && name.first >= clause.subject.first);
  if (!speaker || !REPORTS.test(verb.lower) || subjectSaysMore(sentence, speaker, clause.subject.first)) return undefined;
  const that = tokens.findIndex((token, index) => index > clause.verb.last && index <= clause.verb.last + 3 && token.lower === 'that');
  const first = that < 0 ? clause.verb.last + 1 : that + 1;
  const last = endOfPhrase(tokens, first) - 1;
  // "that the chairman of the board, NAME, had resigned": the comma cuts a subject from its verb.
  if (isComma(tokens[last + 1]) && (isFinite(tokens[last + 2]) || clauseEndsLate(tokens, first, last))) return undefined;
  return last - first >= MIN_WORDS - 1 ? { speaker, verb: plain(verb.lower), first, last } : undefined;
}

/** The finite verb of what is said stands behind the comma: what is in front of it is a subject alone. */
const clauseEndsLate = (tokens: readonly Token[], first: number, last: number): boolean => !tokens.slice(first, last + 1).some(isFinite);

/** "officials from NAME", "supporters of NAME": the name is not the one who speaks. */
const subjectSaysMore = (sentence: Sentence, speaker: NameMention, first: number): boolean => sentence.tokens.slice(first, speaker.first).some((token) => token.pos === 'ADP' || token.lower === "'s" || token.lower === 'and');

/** "…, NAME said." */
function trailingReport(sentence: Sentence): Report | undefined {
  const { tokens } = sentence;
  const verbAt = tokens.findLastIndex((token) => REPORTS.test(token.lower) && speechVerbs.has(token.lower));
  if (verbAt < MIN_WORDS || tokens.length - verbAt > 14) return undefined;
  const speaker = sentence.mentions.filter(isName).find((name) => isSpeaker(name) && (name.last === verbAt - 1 || name.first - (name.title?.split(' ').length ?? 0) === verbAt + 1));
  if (!speaker) return undefined;
  const opens = Math.min(verbAt, speaker.first - (speaker.title?.split(' ').length ?? 0)) - 1;
  const comma = tokens[opens]?.lower === 'the' ? opens - 1 : opens;
  const closing = tokens[Math.max(verbAt, speaker.last) + 1];
  if (!isComma(tokens[comma]) || !(closing === undefined || /^[.,]$/.test(closing.text) || closing.pos === 'ADP') || endOfPhrase(tokens, 0) !== comma) return undefined;
  return comma >= MIN_WORDS ? { speaker, verb: plain((tokens[verbAt] as Token).lower), first: 0, last: comma - 1 } : undefined;
}

const plain = (verb: string): string => (verb === 'says' || verb === 'added' || verb === 'noted' ? 'said' : verb);

function saidWords({ reference }: FamilyContext, sentence: Sentence, { first, last }: Report): string | undefined {
  const inner = sentence.tokens.slice(first, last + 1);
  if (inner.length > MAX_WORDS) return undefined;
  const clause = readClause(inner);
  if (!clause || clause.opener) return undefined;
  return reference.render(sentence, first, last, { owner: isPlural(inner, clause.subject) ? 'plural' : 'thing' });
}
