import type { Rule } from './rule';

const DATED = '\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\b';
const NAMED_GAME = /\b(?:against|beat|beats|beating|defeated|final|cup|season|league|trophy|test|open|series|over \p{Lu})\b/iu;
const LENGTH = '(?:for )?(?:(?:about|around|over|nearly|almost|more than|at least) )?[\\p{L}\\d.,-]+ (?:second|minute|hour|day|week|month|year|decade)s?';

/** What was done with no word of when, where or at what: true of many days, and only the article says which is meant. */
export const lacksOccasion: readonly Rule[] = [
  // Of which year the article is, nobody knows who meets the question months later.
  { name: 'passing year', finds: /\b(?:last|next|this) (?:year|season|summer|winter|spring|autumn|decade)\b|\b(?:an?|two|three|four|five|six|\d+) (?:year|month|week|day)s? (?:ago|later|earlier)\b/u },
  { name: 'taking part', finds: /\b(?:take|takes|took|taken|taking) part\b(?! in\b)/u },
  { name: 'scoring', finds: /\bscored? (?:\p{L}+ ){0,2}(?:times?|goals?|points|runs|tries|in)\b/u, unless: /\b(?:against|for|at|final|cup|season|league|title|match|game)\b/iu },
  { name: 'in a match', finds: /\b(?:at half-time|at halftime|in (?:extra|injury|stoppage) time|in overtime|in the (?:first|second) half|in the \d+(?:st|nd|rd|th) minute)\b/u, unless: /\b(?:against|beat|final|cup|league|over)\b/iu },
  { name: 'in a game', finds: /\b(?:wickets?|innings|leg-before|not out|\d+-over|balls|tries|penalt(?:y|ies) (?:kick|corner)s?|set points?|match points?)\b/u, unless: NAMED_GAME },
  { name: 'by the clock', finds: /\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:by|before|at|until|around) (?:midnight|noon|midday|nightfall|dusk|dawn|daybreak|midmorning|mid-morning|midafternoon|mid-afternoon|lunch|lunchtime|tea|sunrise|sunset)(?=[.,?]|$)/u, unless: new RegExp(`${DATED}|\\b(?:when|every|daily|each)\\b`) },
  // Where and when are gone: nothing but the going is left.
  { name: 'going', finds: /\b(?:arrive|leave|return|appear|go|come)d?[.]$/u },
  { name: 'on stage', finds: /\bappeared (?:on stage|on screen|on camera)\b/u, unless: /\b(?:at|of|for) (?:the )?\p{Lu}/u },
  { name: 'staying', finds: new RegExp(`\\b(?:stay|remain|serve|wait|work|play|train|walk|travel|drive|march|stood|stand|speak|spoke|talk)(?:ed)?(?: ${LENGTH})?[.?]$`, 'u') },
  { name: 'trading', finds: /\b(?:[Ss]hares|[Ss]tocks?|share price|[Ff]utures)\b.*\b(?:jump|fall|fell|rise|rose|drop|climb|gain|slump|surge|soar|slip|close|end|trad|trade|tumble|plunge)(?:s|d|ed|ped|n|en|ing)?\b/u, unless: new RegExp(`${DATED}|\\b(?:after|when|following|since)\\b`) },
  { name: 'a trading day', finds: /\b(?:finish|clos|end|open|start)(?:ed|es|ing) (?:\p{L}+ ){0,3}(?:up|down|higher|lower|unchanged)\b/u, unless: new RegExp(DATED) },
  { name: 'too open', finds: /^What (?:did|does|do|has|have|had|will|would) (?:the )?\p{Lu}[\p{L}.’'-]*(?: (?:of |the |of the )?\p{Lu}[\p{L}.’'-]*){0,3} (?!(?:head|lead|direct|run|chair|own|manage|edit|found|invent)\?)\p{Ll}+\?$/u },
  { name: 'a hearing', finds: /^(?:(?:On what date|In which (?:month|year)|When|Where|In which city) (?:will|did|was|is|were) a|A)n? (?:\p{Ll}+ )?(?:hearing|trial|meeting|vote|sentencing|decision|inquest|inquiry|investigation|review|report|study|ceremony|funeral|service|ruling|verdict|contract|strike|protest|rally|ballot|debate|conference|summit|match|game)\b(?! (?:of|into|on|for|against|by|between|to|in|at|with|from|about|that|which|hearing|meeting|vote|trial|session)\b)/u },
];
