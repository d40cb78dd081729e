/** An article written for these tests, and what a good model makes of it. */
export const title = 'Harbour town of Velmar opens its tidal mill again';

export const text = `The harbour town of Velmar opened its restored tidal mill on Saturday, 14 June 2025, after eleven years of work.

The mill stood still for 63 years. Ines Okafor, the head of the Velmar Heritage Trust, led the repairs with a team of 24 volunteers.

“Every beam was numbered before we moved it,” Okafor told visitors at the opening. The regional council paid 1.8 million euros of the cost, while the trust raised the rest.

Tomas Lindqvist, an engineer from the port of Hallö, built the new wheel out of larch. The mill will grind up to 400 kilograms of flour a day, the trust said.

Marek Duda, who runs the bakery across the square, said that the flour would be too dear for most households. A second mill, in the village of Orsund, was torn down in 1971.`;

export type Candidate = { statement: string; kind: string; quote: string; items: { format: string; stem: string; key: string; options: string[] | null; accepted: string[] | null; rationale: string | null }[] };

export const head: Candidate = {
  statement: 'Ines Okafor is the head of the Velmar Heritage Trust.',
  kind: 'role',
  quote: 'Ines Okafor, the head of the Velmar Heritage Trust, led the repairs with a team of 24 volunteers.',
  items: [
    { format: 'multiple-choice', stem: 'Who is the head of the Velmar Heritage Trust?', key: 'Ines Okafor', options: ['Ines Okafor', 'Tomas Lindqvist', 'Marek Duda'], accepted: ['Okafor'], rationale: 'Ines Okafor is named as its head.' },
    { format: 'cloze', stem: '_____ is the head of the Velmar Heritage Trust.', key: 'Ines Okafor', options: null, accepted: null, rationale: null },
  ],
};

export const cost: Candidate = {
  statement: 'The regional council paid 1.8 million euros of the cost of the tidal mill.',
  kind: 'quantity',
  quote: 'The regional council paid 1.8 million euros of the cost, while the trust raised the rest.',
  items: [{ format: 'short-answer', stem: 'How much of the cost of the tidal mill did the regional council pay?', key: '1.8 million euros', options: null, accepted: null, rationale: 'The regional council paid 1.8 million euros.' }],
};

export const invented: Candidate = {
  statement: 'Velmar was founded in 1302 by Queen Adela.',
  kind: 'date',
  quote: 'Velmar was founded in 1302 by Queen Adela.',
  items: [{ format: 'short-answer', stem: 'When was Velmar founded?', key: '1302', options: null, accepted: null, rationale: null }],
};
