import { isPerson, type Document } from '../document/document';
import type { Draft, DraftQuestion } from '../families/draft';

/** The names of those who speak for others, as the article introduces them. */
export type Relays = ReadonlySet<string>;

const RELAY = '(?:spokes(?:man|woman|person)|press secretary|(?:public relations|public information|information|press|media|police|duty|district|station|fire|emergency|security) (?:officer|official)|(?:deputy |assistant )?(?:police )?(?:commissioner|superintendent|inspector|constable))';
const IN_FRONT = new RegExp(`\\b${RELAY}(?: (?:for|of) [^,;]{1,60})?,? ?$`, 'iu');
const BEHIND = new RegExp(`^, (?:[^,;.]{0,40} )?${RELAY}\\b`, 'iu');
const REACH = 80;

export function readRelays({ text, sentences }: Document): Relays {
  return new Set(sentences.flatMap(({ mentions, start, end }) => mentions.filter(isPerson)
    .filter((person) => IN_FRONT.test(text.slice(Math.max(start, person.start - REACH), person.start)) || BEHIND.test(text.slice(person.end, Math.min(end, person.end + REACH))))
    .map(({ canonical }) => canonical)));
}

const WHO_SAID = /^(?:Who|Which [\p{L} -]+?) (said|announced|confirmed|reported|explained|added) that (.*)$/u;
/** What somebody holds, and others may not: a judgement, a wish, a denial, a reproach. */
const HELD = /\b(?:should|must|ought|needs?|needed|want(?:s|ed)?|wish\p{L}*|hopes?|fears?|wrong|unfair|illegal|unlawful|responsible|blam\p{L}+|accus\p{L}+|because|never|cannot|not|no|unacceptable|crimes?|best|worst|important|too|fail\p{L}*|threat\p{L}*|danger\p{L}*|violat\p{L}+|den(?:y|ies|ied)|reject\p{L}*|unjust\p{L}*|false|lies?|mistake|likely|unlikely|more|less)\b/iu;

/** "Who said that three men had been arrested?" asks for a press officer's or an office's name and not for what happened. What they hold themselves is theirs. */
export function isRelayedWord(relays: Relays, { stem, key, answer }: DraftQuestion): boolean {
  const said = WHO_SAID.exec(stem)?.[2];
  if (said === undefined || HELD.test(said)) return false;
  return answer === 'person' ? relays.has(key) : !/[%$£€¥]|\bper ?cent\b|\bmillion\b|\bbillion\b/u.test(said);
}

const IN_ATTRIBUTION = /(?:, (?:said|says|added|according to)|\bquot(?:ed|ing)|^According to)(?: (?:the )?[\p{L}’'-]+){0,7} $/u;

/** "…, said seismologist _____", "quoted deputy commissioner _____ as saying": the blank is who was asked, not what happened. */
export function isBlankInAttribution(relays: Relays, { statement }: Draft, { stem, key, answer }: DraftQuestion): boolean {
  const at = stem === '' && answer === 'person' ? statement.indexOf(key) : -1;
  if (at < 0) return false;
  return IN_ATTRIBUTION.test(statement.slice(0, at)) || (relays.has(key) && /^(?:,[^,]+,)? (?:said|says|told|added|confirmed|announced)\b/u.test(statement.slice(at + key.length)));
}
