import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { evidenceOf } from './ferry';

const opened = 'Nadia Haddad, the engineer who led the work, said on Monday that the bridge over the Orla would be open to all traffic by the end of the year.';
const cost = 'The council said that 48 workers had been on the site and that it had cost 12 million euros, which was more than they had first been told.';
const crews = '48 divers were sent down to the old piers in the spring, and it was they who found that the stone had been cut by hand.';

const struck = 'The strike of the masons lasted 12 days.';

/** Long enough to be known for English, and every sentence proves one fact. */
export const text = [opened, cost, crews, struck].join('\n\n');

const fact = (id: string, kind: Fact['kind'], statement: string, quote: string): Fact => ({ id, kind, statement, salience: 0.5, evidence: evidenceOf(quote, text) });
export const engineer = fact('engineer', 'role', 'Nadia Haddad is the engineer who led the work.', opened);
export const workers = fact('workers', 'quantity', '48 workers had been on the site, the council said.', cost);
export const divers = fact('divers', 'quantity', '48 divers were sent down to the old piers in the spring.', crews);

export const strike = fact('strike', 'quantity', 'The strike of the masons lasted 12 days.', struck);

export function itemOf(of: Fact, format: Item['format'], stem: string, key: string, more: Partial<Item> = {}): Item {
  return { id: `${of.id}-${format}`, factId: of.id, format, stem, key, rationale: 'So the article says.', evidence: of.evidence, origin: 'built-in', ...more };
}
