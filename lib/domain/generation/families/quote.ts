import type { Evidence, Span } from '@/lib/domain/article/schema';
import { isFullName, isPerson, type NameMention, type Sentence } from '../document/document';
import { speechVerbs } from '../lexicon/speech-verbs';
import { baseNounPhrase } from '../grammar/noun-phrase';
import { isComma, type Token } from '../language/token';
import { isFinite } from '../grammar/verb-group';
import type { FactFamily, FamilyContext } from './draft';
import { holdsSubstance } from './quoted-substance';
import { displayName, personQuestion } from './spoken-names';

const MIN_QUOTED_WORDS = 6;
const MAX_QUOTED_WORDS = 38;
/** How many sentences back a speaker may have been named. */
const REACH = 3;
/** Words that need what was said before, at the beginning of a quotation. */
const POINTS_BACK = /^(?:(?:and|but|so|because|then|well|yes|no|if|as|when),? )?(?:it|that|this|he|she|they|these|those|him|them|there was no)\b(?! (?:is (?:time|the|a|not|our|my))\b)/i;

/** "after that it is only …", "For small children it buys you …": what "that" or "it" means was said before, for nothing in the quotation can be it. */
const RESTS_ON_BEFORE = /^(?:after|before|until|since|besides|without|despite|with|for|of|like|than|because of) (?:that|this|it|them|these|those)\b/i;
/** Not "it is time", "it takes years": there it means nothing. */
const MEANT_IT = /\bit(?!(?:['’](?:s|ll|d)| (?:is|was|isn['’]t|wasn['’]t|will|would|has been|had been|takes?|took|seems?|rain|snow|means?))\b)\b/iu;

function restsOnBefore(words: string): boolean {
  const at = words.search(MEANT_IT);
  return RESTS_ON_BEFORE.test(words) || (at >= 0 && !NOUN_BEFORE.test(words.slice(0, at)));
}

/** A thing in the singular, behind its article or owner. */
const NOUN_BEFORE = /\b(?:an?|the|this|that|my|our|your|his|her|every|each|no|one|any) (?:\p{L}+ ){0,2}\p{L}{2,}|(?<=\s)\p{Lu}\p{L}+/u;

/** In the second sentence of a quotation: the first said what these mean. */
const NEEDS_CONTEXT = /\b(?:it|its|they|them|their|this|that|these|those|he|she|him|her|also|there|then|so|but|[Tt]he (?:parties|two|other|others))\b/;

/** A direct quotation of a sentence or more, and the person who said it. */
export const quotedSpeaker: FactFamily = (context, sentence) => {
  const { document } = context;
  const quote = longestQuote(sentence);
  if (!quote) return [];
  const words = quotedWords(document.text, quote);
  const named = findSpeaker(sentence, quote);
  const pronoun = named ? undefined : speakerBehindPronoun(context, sentence, quote);
  const speaker = named ?? pronoun?.speaker;
  if (words && quote.start === sentence.start && !/^[“"]/.test(sentence.text) && NEEDS_CONTEXT.test(words)) return [];
  if (!words || !holdsSubstance(sentence, quote) || !speaker || !isFullName(speaker.canonical) || words.includes(speaker.text)) return [];
  const name = displayName(speaker);
  const verb = verbOfSpeech(sentence, quote);
  return [
    {
      kind: 'attribution',
      family: 'quote',
      sentence,
      ...(pronoun ? { evidence: pronoun.evidence } : {}),
      statement: `${name} ${verb}: “${words}.”`,
      rationale: `The article gives ${name} as the source of this quotation.`,
      questions: [personQuestion(`Who ${verb}: “${words}”?`, speaker)],
      restate: ['true-false'],
    },
  ];
};

function longestQuote(sentence: Sentence): Span | undefined {
  return [...sentence.quotes].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** The words inside the marks, cut at a clause when long; undefined for a phrase or for words that need what was said before. */
function quotedWords(text: string, quote: Span): string | undefined {
  const inner = text.slice(quote.start, quote.end).replace(/^[“"]|[”"]$/g, '').replace(/[,.]$/, '').replace(/,(?=[’']$)/, '').trim();
  const words = inner.split(/\s+/);
  if (words.length < MIN_QUOTED_WORDS || /[“”"]/.test(inner) || POINTS_BACK.test(inner) || restsOnBefore(inner) || /^[‘']|[’']$/.test(inner)) return undefined;
  if (words.length <= MAX_QUOTED_WORDS) return inner;
  const cut = words.slice(0, MAX_QUOTED_WORDS).join(' ');
  const at = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf(', '), cut.lastIndexOf(' – '));
  return at > cut.length / 3 ? `${cut.slice(0, at).trim()} …` : undefined;
}

/** `“…,” NAME, role, said` · `“…,” said NAME` · `NAME said: “…”`. The first person after the quotation, or the last before it, if a verb of speech stands with them. */
function findSpeaker(sentence: Sentence, quote: Span): NameMention | undefined {
  const outside = sentence.mentions.filter(isPerson).filter((person) => person.end <= quote.start || person.start >= quote.end);
  const after = outside.filter((person) => person.start >= quote.end);
  const [first] = after;
  if (first && startsAttribution(sentence, quote, first)) return speaks(sentence, first) ? first : undefined;
  const before = outside.filter((person) => person.end <= quote.start);
  return before.length === 1 && before[0] && speaks(sentence, before[0]) && leadsIntoQuote(sentence, quote) ? before[0] : undefined;
}

/** `“…,” she said`: the one person she can be, named shortly before, so that the sentences from there on prove it. */
function speakerBehindPronoun({ document, reference }: FamilyContext, sentence: Sentence, quote: Span): { speaker: NameMention; evidence: Evidence } | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex((token, index) => /^(?:he|she)$/.test(token.lower) && token.start >= quote.end && token.start <= quote.end + 12 && (speaksAt(tokens[index + 1]) || speaksAt(tokens[index - 1])));
  const role = at < 0 ? describedSpeaker(sentence, quote) : undefined;
  const name = role ? reference.render(sentence, role.first, role.last) : at < 0 ? undefined : reference.render(sentence, at, at);
  const speaker = document.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index).flatMap(({ mentions }) => mentions).filter(isPerson).findLast((mention) => mention.canonical === name);
  const named = speaker && document.sentences[speaker.sentence];
  return speaker && named ? { speaker, evidence: { start: named.start, end: sentence.end, quote: document.text.slice(named.start, sentence.end) } } : undefined;
}

/** `“…,” the customs chief said`: who that is, the reference says. */
function describedSpeaker({ tokens }: Sentence, quote: Span): { first: number; last: number } | undefined {
  const the = tokens.findIndex((token) => token.start >= quote.end && token.lower === 'the');
  const phrase = the >= 0 && (tokens[the] as Token).start <= quote.end + 8 ? baseNounPhrase(tokens, the) : undefined;
  return phrase && speaksAt(tokens[phrase.last + 1]) ? phrase : undefined;
}

/** Nothing but a verb of speech and the words of a title may stand between the quotation and the speaker. */
function startsAttribution(sentence: Sentence, quote: Span, person: NameMention): boolean {
  const between = sentence.tokens.filter((token) => token.start >= quote.end && token.end <= person.start);
  return between.length <= 12 && between.every((token, index) => /^(?:NOUN|PROPN|ADJ|DET|PART)$/.test(token.pos) || isComma(token) || speechVerbs.has(token.lower) || token.lower === 'and' || token.lower === 'of' || (token.pos === 'ADP' && index > 1));
}

function speaks(sentence: Sentence, person: NameMention): boolean {
  const { tokens } = sentence;
  if (speaksAt(tokens[person.last + 1])) return true;
  const titleStart = person.first - (person.title?.split(' ').length ?? 0);
  for (let index = titleStart - 1; index >= Math.max(0, titleStart - 10); index -= 1) {
    const token = tokens[index] as Token;
    if (speaksAt(token)) return true;
    if (/^[”"]$/.test(token.text) || isFinite(token)) break;
  }
  if (!isComma(tokens[person.last + 1])) return false;
  const close = tokens.findIndex((token, index) => index > person.last + 1 && isComma(token) && speaksAt(tokens[index + 1]));
  return close > 0 && !tokens.slice(person.last + 2, close).some((token) => /^[.“”"]$/.test(token.text));
}

const speaksAt = (token: Token | undefined): boolean => token !== undefined && (speechVerbs.has(token.lower) || token.lower === 'told');

function leadsIntoQuote(sentence: Sentence, quote: Span): boolean {
  const lead = sentence.tokens.filter((token) => token.end <= quote.start);
  const last = lead.at(-1);
  return last !== undefined && (/^[:,]$/.test(last.text) || speaksAt(last));
}

function verbOfSpeech(sentence: Sentence, quote: Span): string {
  const verb = sentence.tokens.find((token) => (token.start >= quote.end || token.end <= quote.start) && speechVerbs.has(token.lower));
  return verb && /^(?:warned|wrote|argued|insisted|explained)$/.test(verb.lower) ? verb.lower : 'said';
}
