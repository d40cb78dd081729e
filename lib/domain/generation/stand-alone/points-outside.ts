import { isProperAdjective } from '../lexicon/proper-adjectives';
import type { Rule } from './rule';

/** A verb, or the end: nothing follows that could tell which one. */
const ENDS = '(?=$|[.,?!]| (?:is|are|was|were|will|would|has|had|have|could|may|might|as|began|started|ended|took|came|went|said|lasted|rose|fell|stood|reached|returned|moved)\\b)';
const FIGURE = '(?:_____|[$£€¥]?\\d[\\d.,]*\\d|[$£€¥]?\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:million|billion|percent|per cent)|%)?';
const CALENDAR = '\\b(?:1[5-9]|20)\\d\\d\\b';

/** Words that point at something in the article which the question does not name. */
export const pointsOutside: readonly Rule[] = [
  // Of which disaster?
  { name: 'the dead', finds: new RegExp(`\\b[Tt]he (?:dead|injured|wounded|missing|victims?|survivors?|attackers?|gunmen|gunman|suspects?)${ENDS}`, 'u') },
  // Of what?
  { name: 'the number', finds: new RegExp(`\\b[Tt]he (?:(?:real|true|actual|exact|final|total|overall|average|combined|estimated|original|initial|current|new|full|latest) )?(?:number|figure|total|toll|costs?|price|amount|sum|share|rate|count|tally|stake|loss|losses|increase|decrease|rise|fall|drop|cut|gap|proportion|percentage)${ENDS}`, 'u') },
  { name: 'its share', finds: /\b(?:[Ii]ts|[Tt]heir|his|her|[Tt]he|(?<!\d )[Aa]) (?:share|part|portion|half|rest|remainder|balance)\b(?! (?:of|in|to|price|prices|capital|issue)\b)/u },
  { name: 'percent of what', finds: /\b(?:pay|pays|paid|cover|covers|covered|own|owns|owned|hold|holds|held|control|controls|controlled|keep|receive|receives|fund|funded)(?: \p{L}+)? \d[\d.]* ?(?:percent|per cent|%)(?=[.,?]|$)/u },
  { name: 'either', finds: /\b(?:[Ee]ither|[Nn]either|[Aa]ny) (?:plant|site|side|decision|change|move|plan|deal|vote|proposal|company|party|club|team|brother|sister|building|bridge|school|hospital|ship|option|measure|candidate|village|town|city)\b(?! (?:of|in|at|to|about|on|that|who|which)\b)/u },
  { name: 'the last', finds: /\b[Tt]he (?:last|latest|next|previous|most recent) (?!(?:\d+|two|three|four|five|few|several|decades?|century|of|to|person|man|woman|remaining|surviving)\b)\p{Ll}+/u, unless: new RegExp(CALENDAR) },
  { name: 'superlative', finds: /\b[Tt]he (?:most \p{Ll}+|\p{L}{3,}est) (?:\p{Ll}+ ){0,2}?\p{Ll}+(?=,| (?:was|were|is|are|will|has|had)\b)/u },
  { name: 'measured', finds: /\b[Tt]he (?:\d[\d.]*|two|three|four|five|six|seven|eight|nine|ten)-\p{L}+(?:-\p{L}+)? \p{Ll}+['’]s\b/u },
  // A size describes; only what follows could say which.
  { name: 'sized', finds: /\b[Tt]he (?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)-(?:met(?:re|er)|foot|feet|yard|inch|mile|kilomet(?:re|er)|km|ton|tonne|bed|seat|room|storey|story|acre|hectare)(?:-\p{L}+)? \p{Ll}+\b(?!,? (?:of|in|at|which|that|between|from|on|where)\b)/u },
  { name: 'the work', finds: new RegExp(`\\b[Tt]he (?:(?:repair|building|construction|rescue|relief|clean-up|maintenance|restoration) )?(?:work|works|repairs)${ENDS}`, 'u') },
  { name: 'the event', finds: new RegExp(`\\b[Tt]he (?:\\p{Ll}+ )?(?:inquiry|investigation|trial|hearing|ceremony|attack|ambush|blast|explosion|crash|accident|collision|incident|raid|shooting|killings?|fire|blaze|floods?|storm|strike|protest|rally|meeting|talks|negotiations|ballot|agreement|deal|purchase|takeover|sale|merger|project|scheme|programme|program|study|survey|report|ruling|verdict|sentence|match|game|race|tournament)${ENDS}`, 'u') },
  // Of which country? Any other name says so.
  { name: 'the government', finds: /\b[Tt]he (?:government|opposition|cabinet|prime minister|governing party|ruling party)\b(?! of\b)/u, unless: /(?<=[\p{L},] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}\p{Ll}|\p{Lu}{2,}/u },
  // Whose?
  { name: 'the hand', finds: /\b[Tt]he (?:(?:injured|broken|bruised|swollen|damaged|left|right) )?(?:hand|leg|arm|knee|foot|ankle|shoulder|wrist|thigh|hamstring|elbow|injury)(?! (?:of|that|which)\b)\b/u },
  // Than what?
  { name: 'compared', finds: /\b[Aa]n? (?:(?:(?:much|far|even|slightly|somewhat|significantly|considerably) (?:\p{L}{3,}er|(?:more|less) \p{Ll}+)|earlier|later|previous|subsequent|similar) \p{L}|further (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|_))/u, unless: /\bthan\b/u },
  { name: 'besides whom', finds: /\b(?:How many|\d+|two|three|four|five|six|seven|eight|nine|ten|_____) other \p{Ll}+/u, unless: /\b(?:and|with|besides|than|plus|including|alongside)\b/u },
  { name: 'a weekday’s', finds: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\b/u },
  // "on three things: health, power bills and arrogance": a list that is not shown.
  { name: 'a list', finds: /\b(?:two|three|four|five|several) (?:things|points|reasons|grounds|factors|conditions|demands|problems|questions)[.?]?$/u },
  // "The Liberals had 18 and independents five": of what, the sentence before said.
  { name: 'elided', finds: new RegExp(`${FIGURE}(?: \\p{Ll}+)? and (?:the )?(?:\\p{Lu}\\p{L}+|\\p{Ll}{3,}s) ${FIGURE}(?=[.,?]|$)`, 'u') },
  { name: 'half a remark', finds: /^[^–—]*\s[–—]\s[^–—]*,(?: (?:who|will|would|is|was|are|were|has|had|have|said|says)\b)[^–—]*$/u },
  { name: 'that …', finds: /\b(?:dismissed|rejected|denied|disputed|accepted|backed|welcomed) (?:that|this) \p{Ll}+[,.]/u },
  { name: 'that', finds: /\b(?:denied|rejected|disputed|confirmed|dismissed) (?:that|this)[.]/u },
  { name: 'at the time', finds: /^At (?:the|that) time,/u },
  // In what?
  { name: 'a decline', finds: new RegExp(`\\b(?:[Rr]eport|[Pp]ost|[Rr]ecord|[Ss]uffer)(?:s|ed)? an? ${FIGURE} (?:decline|drop|fall|rise|increase|decrease|gain|jump|surge|slump)\\b(?! (?:in|of|for)\\b)`, 'u') },
  // "Net debt will rise": whose?
  { name: 'bare figure', finds: /^(?:(?:By how much|To what level|How much|What) (?:did|will|have|has) |On what date did |In which (?:month|year) did )?(?:(?:[Nn]et|[Gg]ross|[Oo]perating|[Qq]uarterly|[Aa]nnual|[Tt]otal|[Oo]verall|[Ii]nternational|[Dd]omestic|[Gg]lobal|[Ff]oreign|[Cc]ore|[Ff]ull-year|[\p{Ll}\p{Lu}]\p{Ll}+-quarter|(?:North|South|Latin) American|European|Asian|African) )*(?:[Dd]ebts?|[Rr]evenues?|[Ss]ales|[Pp]rofits?|[Ee]arnings|[Ii]ncome|[Tt]urnover|[Ee]xports|[Ii]mports|[Ii]nflation|[Uu]nemployment|[Oo]utput|[Pp]roduction|[Tt]urnout|[Aa]ttendance|[Pp]rices|[Cc]osts|[Ww]ages|[Gg]rowth|[Mm]argins|[Ll]osses|[Ss]hares)(?=[.,?]| (?:is|are|was|were|will|would|has|had|have|rise|rose|risen|fall|fell|stood|stand|reach|reached|jump|jumped|increase|increased|decrease|decreased|grow|grew|drop|dropped|climb|climbed|total|totalled|totaled|slip|slipped|surge|surged)\b)/u },
];

/** "The family" is whose? A name in front says so, a nationality does not. */
const PEOPLE = new RegExp(`\\b[Tt]he (?:(\\p{L}+) )?(?:family|couple|boys?|girls?|man|men|woman|women|brothers|sisters|parents|widow|pair|teenagers?|baby|child|youth|driver|pilot|owners?|buyer|seller)(?:${ENDS}| (?=\\p{Ll}+ed\\b))`, 'u');

export function nobodySaid(words: string): string | undefined {
  const found = PEOPLE.exec(words);
  const modifier = found?.[1];
  return found && (modifier === undefined || !/^\p{Lu}/u.test(modifier) || isProperAdjective(modifier)) ? found[0] : undefined;
}
