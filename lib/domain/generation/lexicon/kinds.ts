import { words } from './words';

/** Nouns that a newspaper uses of one thing in turn: "the firm" of what was introduced as a maker. Each line is one kind; the first word is its name. */
const KINDS: readonly ReadonlySet<string>[] = [
  words('company firm group business corporation manufacturer maker carmaker producer retailer supermarket chain operator airline carrier bank lender insurer broker brewer publisher broadcaster supplier contractor developer utility start-up conglomerate giant startup corp inc ltd plc holdings lines labs networks industries motors technologies systems electronics shipping foods stores pharmaceuticals energy solutions'),
  words('agency organization organisation programme program authority service office survey institute'),
  words('charity organisation organization trust foundation nonprofit non-profit hospice'),
  words('club side team fc'),
  words('party alliance front'),
  words('court tribunal'),
  words('ministry department'),
  words('agreement deal accord pact treaty truce ceasefire'),
  words('bill law legislation act'),
  words('study research trial paper report'),
  words('ship vessel ferry boat tanker trawler liner freighter'),
  words('quake earthquake tremor'),
  words('fire blaze'),
  words('plane aircraft jet airliner'),
  words('strike walkout stoppage'),
  words('takeover acquisition purchase'),
  words('bug flaw vulnerability'),
];

const kindsOf = new Map<string, ReadonlySet<string>[]>();
for (const kind of KINDS) for (const word of kind) kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind]);

/** The other nouns that may be used of what this one names. */
export const kinOf = (noun: string): string[] => [...new Set((kindsOf.get(noun) ?? []).flatMap((kind) => [...kind]))].filter((other) => other !== noun);

/** Nouns so wide that they stand for organisations of which nothing more is said. */
export const isBusinessNoun = (noun: string): boolean => /^(?:company|firm)$/.test(noun);
