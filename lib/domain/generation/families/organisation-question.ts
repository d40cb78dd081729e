import type { Document } from '../document/document';
import { entitiesOf } from '../document/entities';

/** What an organisation is asked for as, by what the article calls it; the first that fits. */
const KINDS: readonly [RegExp, string][] = [
  [/^(?:club|fc|side|rovers|wanderers|athletic|hotspur|albion)$/, 'club'],
  [/^team$/, 'team'],
  [/^party$/, 'party'],
  [/^band$/, 'band'],
  [/^orchestra$/, 'orchestra'],
  [/^newspaper$/, 'newspaper'],
  [/^magazine$/, 'magazine'],
  [/^(?:company|firm|manufacturer|maker|carmaker|producer|retailer|supermarket|chain|airline|carrier|bank|lender|insurer|brewer|start-up|startup|conglomerate|corp|corporation|inc|ltd|plc|holdings|airlines|airways|motors|operator|giant|miner|shipbuilder|builder|supplier|subsidiary)$/, 'company'],
  [/^ministry$/, 'ministry'],
  [/^(?:court|tribunal)$/, 'court'],
  [/^university$/, 'university'],
];

/** "Which club", "Which company" for what the article calls so; "Which organisation" for all others. */
export function whichOrganisation(document: Document, name: string): string {
  const entity = entitiesOf(document).find((one) => one.type === 'organisation' && (one.name === name || one.mentions.some(({ text }) => text === name)));
  const kind = KINDS.find(([nouns]) => [...(entity?.nouns ?? [])].some((noun) => nouns.test(noun)));
  return `Which ${kind?.[1] ?? 'organisation'}`;
}
