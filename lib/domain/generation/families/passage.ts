import { isDate, isName, type Mention, type Sentence } from '../document/document';
import { isFinite } from '../grammar/verb-group';
import { headlineWords, readsWithHeadline } from '../stand-alone/headline';
import type { AnswerType, Draft, FactFamily, FamilyContext } from './draft';
import { acceptedNames } from './spoken-names';
import { blanksOf } from './passage-blanks';
import { withoutMood } from './wording';

const MIN_WORDS = 8;
const MAX_WORDS = 45;
const MAX_PASSAGE_WORDS = 62;
const MAX_BLANKS = 2;
/** Of what is worth less, nothing is asked unless a set would be thin. */
const LEADING = 0.6;

/**
 * A sentence in the article's own words with an answer left out. Where it goes on from the one before ("It was followed by …"), that one is
 * shown in front of it: nothing needs to be put in place of a pronoun.
 */
export const passage: FactFamily = (context, sentence) => {
  if (!isStatement(sentence)) return [];
  const opening = openingOf(context, sentence);
  if (!opening) return [];
  const statement = [opening.words, ...opening.behind.map((one) => one.text)].join(' ');
  if (wordsIn(statement) > MAX_PASSAGE_WORDS) return [];
  const first = opening.behind[0] ? (context.document.sentences[opening.index] as Sentence) : sentence;
  const evidence = first === sentence ? undefined : { start: first.start, end: sentence.end, quote: context.document.text.slice(first.start, sentence.end) };
  return blanksOf(context.document, sentence, statement).slice(0, MAX_BLANKS).map(({ mention, worth }, order) => ({
    ...draftOf(sentence, statement, mention),
    worth,
    ...(evidence ? { evidence } : {}),
    ...(order > 0 || worth < LEADING ? { aside: true } : {}),
  }));
};

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** Half a quotation, or one that says a whole sentence. */
const isOpenQuote = (text: string): boolean => (text.match(/[“”]/g)?.length ?? 0) % 2 === 1 || (text.match(/"/g)?.length ?? 0) % 2 === 1 || /[:,] [“"]/.test(text);

/** Something is said in it, and not in somebody's quoted words alone. */
export function isStatement({ start, text, tokens, quotes }: Sentence): boolean {
  const words = wordsIn(text);
  // A line of a list is half a sentence.
  if (/^[-–—•*]\s/u.test(text)) return false;
  return words >= MIN_WORDS && words <= MAX_WORDS && quotes[0]?.start !== start && !(quotes.length > 0 && isOpenQuote(text)) && /[.](?:[”"])?$/.test(text) && !/[?!]/.test(text) && tokens.some((token) => isFinite(token));
}

type Opening = { index: number; words: string; behind: Sentence[] };

/** The words a passage about the sentence begins with: its own where they stand alone under the headline, else those of the sentence it goes on from. */
export function openingOf(context: FamilyContext, sentence: Sentence): Opening | undefined {
  const { sentences } = context.document;
  const behind: Sentence[] = [];
  for (let back = 0; back <= 2; back += 1) {
    const first = sentences[sentence.index - back];
    if (!first || first.heading || (back > 0 && (!isStatement(first) || !goesOnFrom(first, behind[0] as Sentence)))) return undefined;
    const words = standing(context, first);
    if (words !== undefined) return { index: first.index, words, behind };
    behind.unshift(first);
  }
  return undefined;
}

/** The sentence before in the paragraph, or in the one before it where that brings in what this one opens with. */
function goesOnFrom(before: Sentence, sentence: Sentence): boolean {
  if (before.paragraph === sentence.paragraph || /^(?:It|They|Its|Their|That|Those|These|This|He|She|His|Her)$/.test(sentence.tokens[0]?.text ?? '')) return true;
  const opening = sentence.tokens.slice(0, 6).findIndex((token) => /^(?:the|that|this|these|those)$/.test(token.lower));
  const noun = opening < 0 ? undefined : sentence.tokens.slice(opening + 1, opening + 4).find((token) => token.pos === 'NOUN');
  return noun !== undefined && before.tokens.some((token) => token.lemma === noun.lemma);
}

/** "The company also said": besides what, the sentence before tells. */
const ALSO = /^((?:\S+ ){1,6}?)also /u;

/** What only makes sense beside another sentence: kin that was named there, a comparison with what is said there. */
const LEANS = /\b(?:put|puts) (?:the|that) (?:number|figure|total)\b|\bthe other way\b|\b(?:expected|estimated|forecast|predicted|sought|suggested|proposed|demanded|wanted|requested|hoped for|asked for) (?:about |around |roughly )?(?:[£$€¥]\d|\d[\d.,]* ?(?:%|per ?cent)|\d[\d.,]*(?=[.,] |[.]$))|\b(?:more|less) \p{Ll}+[.]$|\b(?:higher|lower|larger|smaller|better|worse)[.]$|\b(?:by|in) contrast\b|\bfor (?:his|her|its|their) part\b|\ba figure of\b|\ba (?:cut|rise|increase|decline|drop|fall) of (?:up to |about |around )?[\d$£€][\d.,]*(?: ?(?:%|percent|per cent|million|billion))?[.,]|\bno relation\b|\b(?:that|this|such|these|those) (?!(?:is|was|were|are|had|has|have|will|would|could|can|may|the|an?|it|he|she|they|we|his|her|its|their|no|some|all|many|most|any|year|month|week|season|spring|summer|autumn|winter|who|with|in|of|from)\b)\p{Ll}+[,.]|\b(?:that|this)[.,]|\b(?:either|neither) (?!of\b)\p{Ll}+|\b(?:the true|the real|the actual) (?:number|figure|toll|cost)|\ba cut of (?:up to )?_|\b(?:pay|paid|cover|covered) \d[\d.]* ?(?:percent|per cent|%)[.]|\bthe same area\b|\b(?:no relation|not related|unrelated) to\b|\btimes (?:as|more|fewer|less)\b(?!.*\b(?:as|than)\b)|\b(?:more|fewer|less|higher|lower|larger|smaller|further) still\b|\b(?:of them|of these|of those|in turn|instead|too|as well|either)[,.]/u;

const CONTINUES = /^(?:but|and|so|yet|however|meanwhile|also|even so|nevertheless|nonetheless|in addition|moreover|furthermore|separately),? /iu;
/** Says outright that it goes on from what is not shown. */
const GOES_ON = /^(?:instead|then|to find out|to do so|in response|as a result|even then|by then|for example|for instance|in turn|afterwards|still|after that|since then|similarly|likewise|in contrast|by contrast|on the other hand|earlier|later|elsewhere|the same day|that day|at the time)[ ,]/iu;

export function standing({ document, reference }: FamilyContext, sentence: Sentence): string | undefined {
  const own = reference.render(sentence, 0, sentence.tokens.length - 1, { verbatim: headlineWords(document) });
  if (own === undefined) return undefined;
  const words = capital(withoutMood(own.replace(CONTINUES, '')).replace(ALSO, '$1'));
  if (LEANS.test(words) || GOES_ON.test(words)) return undefined;
  return OPENS_ELSEWHERE.test(words) || !readsWithHeadline(document, words) ? undefined : words;
}

const OPENS_ELSEWHERE = /^(?:(?:at|in|on|of) )?(?:all (?:two|three|four|five|six|\d+)|(?:one|two|three|four|five|six|\d+) of the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b(?! \p{Ll})|^(?:that|this|these|those|such|another|others?|neither|none|nobody|the (?:same|other|following|rest|others|latter)) |\bthe latter\b/iu;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function draftOf(sentence: Sentence, statement: string, mention: Mention): Draft {
  const answer: AnswerType = isDate(mention) ? 'date' : isName(mention) ? (mention.type as AnswerType) : mention.kind === 'money' || mention.kind === 'percent' ? mention.kind : 'number';
  const accepted = isName(mention) && mention.type === 'person' ? acceptedNames(mention) : [];
  const kind = isDate(mention) ? 'date' : isName(mention) ? 'statement' : 'quantity';
  return { kind, family: 'passage', sentence, statement, rationale: sentence.text, questions: [{ stem: '', key: mention.text, keySpan: { start: mention.start, end: mention.end }, answer, accepted, ...(isDate(mention) ? { grain: mention.grain } : {}) }], restate: ['cloze', 'true-false'] };
}
