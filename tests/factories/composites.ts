import type { ContentImport } from '@/lib/data/content';
import type { Fact, Item } from '@/lib/domain/question-set/schema';

/** A made-up article of which a timeline and a pairing can be asked. */
export const lighthouseText = [
  'Callum Reid, the keeper of Skerry Light, retires in May. “I never once let the lamp go out,” said Reid.',
  'Builders laid the foundations of Skerry Light in 1902. The tower was wired for electricity in 1961.',
  'Nora Flett, the archivist of Port Ellis, has written a history of the tower. A storm broke the lantern glass in 1978.',
  'Ewan Moar, the pilot of the relief boat, was born the year the glass broke.',
].join('\n');

function evidence(quote: string) {
  const start = lighthouseText.indexOf(quote);
  if (start < 0) throw new Error(`not in the article: ${quote}`);
  return { start, end: start + quote.length, quote };
}

const events = [
  ['Builders laid the foundations of Skerry Light', '1902', 'Builders laid the foundations of Skerry Light in 1902.'],
  ['The tower was wired for electricity', '1961', 'The tower was wired for electricity in 1961.'],
  ['A storm broke the lantern glass', '1978', 'A storm broke the lantern glass in 1978.'],
] as const;

const people = [
  ['the keeper of Skerry Light', 'Callum Reid', 'Callum Reid, the keeper of Skerry Light, retires in May.'],
  ['the archivist of Port Ellis', 'Nora Flett', 'Nora Flett, the archivist of Port Ellis, has written a history of the tower.'],
  ['the pilot of the relief boat', 'Ewan Moar', 'Ewan Moar, the pilot of the relief boat, was born the year the glass broke.'],
] as const;

function parts(quotes: readonly string[]) {
  const [first = '', ...rest] = quotes;
  return { evidence: evidence(first), furtherEvidence: rest.map(evidence) };
}

export const timeline: Fact = {
  id: 'timeline',
  kind: 'timeline',
  statement: `In this order: ${events.map(([event, year]) => `${event} (${year})`).join('; ')}.`,
  salience: 0.5,
  ...parts(events.map(([, , quote]) => quote)),
};

export const ordering: Item = {
  id: 'ordering',
  factId: 'timeline',
  format: 'ordering',
  stem: 'Put these events in order, the earliest first.',
  key: events.map(([event]) => event).join('\n'),
  options: [events[2][0], events[0][0], events[1][0]],
  rationale: 'The article dates them 1902, 1961 and 1978.',
  ...parts(events.map(([, , quote]) => quote)),
  origin: 'built-in',
};

export const pairing: Fact = {
  id: 'pairing',
  kind: 'pairing',
  statement: `The article names them so: ${people.map(([role, name]) => `${role}: ${name}`).join('; ')}.`,
  salience: 0.5,
  ...parts(people.map(([, , quote]) => quote)),
};

export const matching: Item = {
  id: 'matching',
  factId: 'pairing',
  format: 'matching',
  stem: 'Who is named in the article in which role?',
  key: people.map(([, name]) => name).join('\n'),
  prompts: people.map(([role]) => role),
  options: [people[1][1], people[2][1], people[0][1]],
  rationale: 'The article names each of them with this role.',
  ...parts(people.map(([, , quote]) => quote)),
  origin: 'built-in',
};

/** The article with both, ready to be imported. */
export function compositeContent(slug = 'lighthouse'): ContentImport {
  const title = 'A lighthouse keeper retires';
  const meta = { title, source: 'A made-up paper', byline: 'Nobody', publishedOn: '2026-02-20', language: 'en', direction: 'ltr' as const, topic: 'Harbours', licence: 'CC0', summary: 'A keeper retires.' };
  return { slug, text: lighthouseText, meta, set: { article: { title, text: lighthouseText }, facts: [timeline, pairing], items: [ordering, matching], rejected: [] } };
}
