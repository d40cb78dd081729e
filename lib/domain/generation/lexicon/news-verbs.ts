import { words } from './words';

/** Verbs that say little without what they lead up to: "had a turnout", "took part", "heard that". */
const lightVerbs = words(
  'have be do make take get give put keep let see want need know think feel like hope seek try face say tell ask hold go come become remain seem stay turn fall run stand',
  'include contain involve mean bring set show bear hear advise inform remind assure persuade urge allow enable help cost last weigh measure total exceed reach number',
  'wear lose express voice heap trade hail value cite represent resemble match report know expect believe consider regard treat deem call name label dub describe state claim argue add note warn admit explain estimate suggest conclude insist reply',
  'lead meet follow enter leave cross pass suffer enjoy share mark play spend draw raise increase reduce cut rise grow gain',
);

/** Verbs that are done to people first of all: whom. */
const personalVerbs = words('sue fine appoint elect nominate dismiss sack suspend expel charge arrest detain extradite deport convict acquit sentence evacuate rescue defeat beat accuse blame praise criticise criticize replace succeed thank marry invite');

export const isTellingVerb = (lemma: string): boolean => !lightVerbs.has(lemma);
export const isDoneToPeople = (lemma: string): boolean => personalVerbs.has(lemma);

const PLACE = /^(?:in|at|near|on|with|off|under|beneath|inside|to|into)$/;

/** What stands behind the object with these verbs belongs to the verb: "bought NAME for …", "arrested NAME over …". */
const ARGUMENTS: readonly [RegExp, RegExp][] = [
  [/^(?:buy|acquire|purchase|sell|steal|donate|import|export|supply|smuggle|provide|deliver|send|offer|lend|pay|award|grant|present|return|owe|hand|transfer)$/, /^(?:for|from|to|at|in|on|with)$/],
  [/^(?:win|lose|defeat|beat)$/, /^(?:in|at|by|with|against|on|for|to)$/],
  [/^(?:sue|fine|dismiss|sack|suspend|expel|charge|arrest|detain|extradite|deport|convict|acquit|sentence|evacuate|rescue|accuse|blame|praise|criticise|criticize|thank|invite|condemn|punish|jail)$/, /^(?:for|over|from|to|with|of|on|in|at)$/],
  [/^(?:appoint|elect|nominate|identify|use|declare|designate|choose|select|pick)$/, /^(?:as|to|in|at|for)$/],
  [/^(?:withdraw|lift|recover|recapture|seize|capture|recall|remove|ban|exclude|shift|move|divert|transfer|protect|prevent|evacuate|separate|pull|push|carry)$/, /^(?:from|in|at|over|to|into)$/],
  [/^(?:impose|inflict|base|focus|blame|place)$/, /^(?:on|in|at|for)$/],
  [/^(?:replace|compare|supply|provide|fill|cover|link|combine|equip)$/, /^(?:with|as|in|to)$/],
  [/^(?:open|reopen|close|shut|build|launch|demolish|inaugurate|unveil|discover|find|unearth|destroy|damage|hit|strike|bomb|shell|attack|stage|host|install|test|detect|occupy|plant|erect|organise|organize|wreck|flood)$/, PLACE],
];

export const takesArgument = (lemma: string, preposition: string): boolean => ARGUMENTS.some(([verbs, prepositions]) => verbs.test(lemma) && prepositions.test(preposition));

/** Verbs whose object stands behind a preposition: "agreed to a ceasefire", "was charged with fraud". */
const PREPOSITIONAL: Readonly<Record<string, RegExp>> = {
  to: /^(?:agree|lead|respond|object|switch|contribute|commit)$/,
  on: /^(?:focus|rely|depend|agree|concentrate|base)$/,
  for: /^(?:apply|campaign|appeal|qualify|compensate|apologise|apologize|blame|praise|criticise|criticize)$/,
  in: /^(?:invest|result|specialise|specialize)$/,
  of: /^(?:accuse|convict|suspect|acquit|consist)$/,
  with: /^(?:charge)$/,
  against: /^(?:protest|campaign|appeal|vote)$/,
};

export const takesObjectBehind = (lemma: string, preposition: string): boolean => PREPOSITIONAL[preposition]?.test(lemma) ?? false;
