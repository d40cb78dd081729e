import type { Rule } from '../stand-alone/rule';

const FIGURE = '(?:[£$€¥]\\d|\\d[\\d.,]* ?(?:%|per ?cent)|\\d[\\d.,]*(?=[.,] |[.]$))';
/** What "that" and "this" may stand before and mean nothing outside the sentence. */
const NO_NOUN = '(?:is|was|were|are|had|has|have|will|would|could|can|may|the|an?|it|he|she|they|we|his|her|its|their|no|some|all|many|most|any|year|month|week|season|spring|summer|autumn|winter|who|with|in|of|from)';

/** Words that lean on a sentence beside theirs, wherever they stand. */
export const leansOnOthers: readonly Rule[] = [
  { name: 'the number of what', finds: /\b(?:put|puts) (?:the|that) (?:number|figure|total)\b|\b(?:the true|the real|the actual) (?:number|figure|toll|cost)|\ba figure of\b/u },
  { name: 'a figure sought', finds: new RegExp(`\\b(?:expected|estimated|forecast|predicted|sought|suggested|proposed|demanded|wanted|requested|hoped for|asked for) (?:about |around |roughly )?${FIGURE}`, 'u') },
  { name: 'a cut in what', finds: /\ba (?:cut|rise|increase|decline|drop|fall) of (?:up to |about |around )?[\d$£€][\d.,]*(?: ?(?:%|percent|per cent|million|billion))?[.,]/u },
  { name: 'a share of what', finds: /\b(?:pay|paid|cover|covered) \d[\d.]* ?(?:percent|per cent|%)[.]/u },
  { name: 'than what', finds: /\b(?:more|less) \p{Ll}+[.]$|\b(?:higher|lower|larger|smaller|better|worse)[.]$|\b(?:more|fewer|less|higher|lower|larger|smaller|further) still\b|\btimes (?:as|more|fewer|less)\b(?!.*\b(?:as|than)\b)/u },
  { name: 'against what', finds: /\bthe other way\b|\b(?:by|in) contrast\b|\bfor (?:his|her|its|their) part\b|\bthe same area\b/u },
  { name: 'related to whom', finds: /\bno relation\b|\b(?:not related|unrelated) to\b/u },
  { name: 'that what', finds: new RegExp(`\\b(?:that|this|such|these|those) (?!${NO_NOUN}\\b)\\p{Ll}+[,.]|\\b(?:that|this)[.,]`, 'u') },
  { name: 'of which', finds: /\b(?:either|neither) (?!of\b)\p{Ll}+|\b(?:of them|of these|of those|in turn|instead|too|as well|either)[,.]|\b[Tt]he latter\b/u },
];

const COUNTED = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d+)';

/** Openings that go on from what is not shown. */
export const opensOnOthers: readonly Rule[] = [
  { name: 'goes on', finds: /^(?:instead|then|to find out|to do so|in response|as a result|even then|by then|for example|for instance|in turn|afterwards|still|after that|since then|similarly|likewise|in contrast|by contrast|on the other hand|earlier|later|elsewhere|the same day|that day|at the time)[ ,]/iu },
  { name: 'all three', finds: new RegExp(`^(?:(?:at|in|on|of) )?(?:all ${COUNTED}|(?:one|${COUNTED}) of the ${COUNTED})\\b(?! \\p{Ll})`, 'iu') },
  { name: 'that one', finds: /^(?:that|this|these|those|such|another|others?|neither|none|nobody|the (?:same|other|following|rest|others|latter)) /iu },
];
