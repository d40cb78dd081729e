import { words } from './words';

/** Finite forms that report what somebody said, in the past or the present of headlines. "told" needs a listener and is handled where it matters. */
export const speechVerbs = words('said says told added adds warned warns explained explains stated states insisted insists argued argues claimed claims commented remarked announced announces declared declares noted notes stressed emphasised emphasized acknowledged admitted confirmed wrote tweeted');

/** Participles and finite verbs whose object is a demand, a finding or a decision: "a resolution demanding Z", "a bill that bans Z". */
export const contentVerbs = words('demand urge ban prohibit condemn require allow permit order declare announce propose recommend authorise authorize approve reject seek oblige force compel bar outlaw legalise legalize criminalise criminalize impose set cut raise increase reduce extend limit restrict cap guarantee grant promise pledge create establish abolish end lift suspend');

/** Verbs that take their demand after a preposition. */
export const prepositionalContentVerbs: Readonly<Record<string, string>> = { call: 'for', appeal: 'for', ask: 'for', press: 'for', push: 'for', warn: 'of', provide: 'for', insist: 'on' };

/** Nouns that can demand, ban or declare something. */
export const documentNouns = words('resolution bill law motion statement letter petition report order ordinance decree act amendment agreement treaty deal measure plan proposal ruling judgment judgement verdict directive regulation rule pact declaration communique communiqué memo memorandum document charter policy budget programme program study survey review strategy scheme accord referendum constitution code');
