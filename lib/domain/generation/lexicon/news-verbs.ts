import { words } from './words';

/** What is done once and put on record, so that one thing alone is its object: a storm causes and damages many, rescuers use many, but a minister signs one treaty. */
const deeds = words(
  'sign ratify approve reject veto ban outlaw adopt pass repeal annul overturn uphold enact buy acquire purchase sell found establish inaugurate open reopen close shut win publish release unveil launch order impose lift fine convict acquit sentence appoint elect nominate dismiss sack suspend expel sue arrest extradite deport replace succeed defeat invite donate award return discover find unearth recover demolish host abolish cancel postpone scrap declare nationalise nationalize privatise privatize patent recall withdraw dissolve evict block',
);

/** Verbs that are done to people first of all: whom. */
const personalVerbs = words('sue fine appoint elect nominate dismiss sack suspend expel charge arrest detain extradite deport convict acquit sentence evacuate rescue defeat beat accuse blame praise criticise criticize replace succeed thank marry invite');

/** Whether what the verb did can be asked for: "What did NAME sign?" */
export const isDeed = (lemma: string): boolean => deeds.has(lemma);
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
