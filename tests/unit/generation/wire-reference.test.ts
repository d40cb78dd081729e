import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import { standingClauses } from '@/lib/domain/generation/families/clause-parts';
import { clausesOf } from '@/lib/domain/generation/families/sentence-clauses';
import { createReference } from '@/lib/domain/generation/grammar/reference';

/** What the clauses of the last sentence state, outside their article. */
function stated(text: string): string[] {
  const document = readDocument(`Mine owners meet in Lima\n${text}`);
  const sentence = document.sentences.at(-1) as (typeof document.sentences)[number];
  return standingClauses({ document, reference: createReference(document) }, sentence).map(({ statement }) => statement);
}

describe('what wire prose points at is named', () => {
  it.each([
    ['a storm by its noun', 'The coast was hit by Hurricane Elena. The storm killed 12 people in Cuba.', 'Hurricane Elena killed 12 people in Cuba'],
    ['a storm by its own name', 'Tropical Storm Elena hit the coast. Elena killed 12 people in Cuba.', 'Tropical Storm Elena killed 12 people in Cuba'],
    ['a summit', 'Envoys met at the Chile-Peru Summit. The summit opened a new bridge near Tacna.', 'the Chile-Peru Summit opened a new bridge near Tacna'],
    ['whoever spoke last', 'Ana Prado met Carlos Vega and Jorge Salas, Carlos Vega said.\nHe added that Kestrel Minerals lost 40 lorries.', 'According to Carlos Vega, Kestrel Minerals lost 40 lorries'],
    ['a body that spoke last', 'Two shafts were closed, the Peruvian mines ministry said in a statement. Some 300 miners left Tarma, it said.', 'According to the Peruvian mines ministry, some 300 miners left Tarma'],
    ['a body that speaks of itself on a day', 'Police in Cusco said on Saturday they had arrested three miners.', 'police in Cusco said they had arrested three miners'],
    ['two full names together', 'Ana Prado and Jorge Salas will visit Tarma. They will open a bridge near Cusco.', 'Ana Prado and Jorge Salas will open a bridge near Cusco'],
    ['whose somebody’s thing is', 'Governor Elena Prado met the owners. The governor sold her shares in Kestrel Minerals.', 'Elena Prado sold her shares in Kestrel Minerals'],
  ])('%s', (_, text, statement) => {
    expect(stated(text)).toEqual(statement === undefined ? [] : [statement]);
  });

  it.each([
    ['two storms', 'The coast was hit by Hurricane Elena and Hurricane Boris. The storm killed 12 people in Cuba.'],
    ['two speakers', 'Carlos Vega said yes, and Jorge Salas said no.\nHe added that Kestrel Minerals lost 40 lorries.'],
    ['a speaker without a name', 'Ana Prado met Carlos Vega and Jorge Salas, a miner said.\nHe added that Kestrel Minerals lost 40 lorries.'],
    ['a person as the last source', 'Two shafts were closed, Carlos Vega said. Some 300 miners left Tarma, it said.'],
  ])('but not with %s', (_, text) => {
    expect(stated(text)).toEqual([]);
  });
});

describe('a main clause behind a concession', () => {
  it.each([
    ['although', 'Although copper prices fell, Kestrel Minerals bought two mines in Peru.'],
    ['even though', 'Even though copper prices fell, Kestrel Minerals bought two mines in Peru.'],
  ])('is read by itself: %s', (_, text) => {
    expect(stated(text)).toEqual(['Kestrel Minerals bought two mines in Peru']);
  });

  it('is not looked for where nothing is conceded', () => {
    expect(stated('Although in Lima, Kestrel Minerals bought two mines in Peru.')).toEqual([]);
  });
});

describe('a quotation that runs through several sentences', () => {
  const clauses = (text: string) => {
    const { sentences } = readDocument(`Mine owners meet in Lima\n${text}`);
    return sentences.slice(1).map((sentence) => clausesOf(sentence).length);
  };

  it.each(['"', '“'])('is nobody’s report: %s', (marks) => {
    const [open, close] = marks === '"' ? ['"', '"'] : ['“', '”'];
    expect(clauses(`${open}Kestrel Minerals is a good firm. Kestrel Minerals bought two mines. Kestrel Minerals sold one,${close} said Carlos Vega.`)).toEqual([0, 0, 0]);
  });

  it('ends with its paragraph', () => {
    expect(clauses('“Kestrel Minerals is a good firm.\nKestrel Minerals bought two mines.')).toEqual([0, 1]);
  });

  it('ends at its mark', () => {
    expect(clauses('"Kestrel Minerals is a good firm," said Carlos Vega. Kestrel Minerals bought two mines.')).toEqual([0, 1]);
  });
});

describe('whose word it is, and what a storm did, is proved', () => {
  const items = (text: string) => generateQuestionSet(`Miners strike in Peru\n${text}`, { max: 40 }).items;

  it('by the sentence that names the speaker, too', () => {
    const found = items('The strike in Tarma began on Monday, Governor Jorge Salas wrote in a letter.\nPolice arrested four drivers of Kestrel Minerals in Lima, he said.').find(({ stem }) => stem === 'According to Jorge Salas, how many drivers of Kestrel Minerals did police arrest in Lima?');
    expect(found?.evidence.quote).toMatch(/^The strike in Tarma .* he said\.$/s);
  });

  it('by its own sentence for the storm that an article names once', () => {
    const text = 'The coast of Florida was hit by Hurricane Elena on Monday. Rain fell. Roads were closed. Mines were shut. People waited. In Virginia, the remnants of the hurricane swept away four people in floodwaters.';
    expect(items(text).map(({ stem }) => stem).join('\n')).toContain('Hurricane Elena swept away');
  });

  it('for as many personnel as were hurt', () => {
    expect(items('Four personnel of the Kestrel Minerals fire brigade were injured in Tarma on Monday.').map(({ stem }) => stem)).toContain('How many personnel of the Kestrel Minerals fire brigade were injured in Tarma?');
  });
});
