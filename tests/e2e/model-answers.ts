/** What a model might make of the report in author.ts: questions that hold, and some that do not. */
const item = (format: string, stem: string, key: string, more: { options?: string[]; accepted?: string[]; rationale?: string } = {}) => ({ format, stem, key, options: null, accepted: null, rationale: null, ...more });

export const sound = [
  {
    statement: 'Hadji Omar Tulawie rescued 27 people before his fuel ran out.',
    kind: 'quantity',
    quote: 'Its owner, Hadji Omar Tulawie, rescued 27 people before his fuel ran out.',
    items: [item('short-answer', 'Who rescued 27 people before his fuel ran out?', 'Hadji Omar Tulawie', { accepted: ['Tulawie'], rationale: 'Hadji Omar Tulawie, who owned a fishing boat, rescued 27 people.' })],
  },
  {
    statement: 'The blaze on the Lady Amihan 3 started in the engine room.',
    kind: 'place',
    quote: 'The blaze started in the engine room of the Lady Amihan 3 shortly after 22:30 local time on Monday (14:30 GMT)',
    items: [
      item('multiple-choice', 'In which part of the Lady Amihan 3 did the blaze start?', 'the engine room', { options: ['the car deck', 'the engine room', 'the kitchen', 'the bridge'], rationale: 'The blaze started in the engine room.' }),
      item('cloze', 'The blaze on the Lady Amihan 3 started in _____.', 'the engine room'),
    ],
  },
];

/** A quotation that nobody wrote, a number that the sentence does not give, and a question that only somebody with the article in hand understands. */
export const unsound = [
  {
    statement: 'The captain of the Lady Amihan 3 was arrested on Tuesday.',
    kind: 'statement',
    quote: 'The captain was arrested on Tuesday at his home in Zamboanga.',
    items: [item('short-answer', 'When was the captain of the Lady Amihan 3 arrested?', 'Tuesday')],
  },
  {
    statement: 'The 48-metre vessel was built in Japan in 1998.',
    kind: 'date',
    quote: 'The 48-metre vessel was built in Japan in 1994 and bought by Amihan Lines',
    items: [item('short-answer', 'When was the 48-metre vessel built in Japan?', '1998')],
  },
];

/** Two that hold on the Arabic report of tests/unit/intake/articles.ts, and one whose quotation nobody wrote. */
export const inArabic = [
  {
    statement: 'أمر المجلس بتركيب أضواء جديدة في القناة الشمالية.',
    kind: 'statement',
    quote: 'إن المجلس أمر بتركيب أضواء جديدة في القناة الشمالية',
    items: [item('short-answer', 'ماذا أمر المجلس بتركيبه في القناة الشمالية؟', 'أضواء جديدة')],
  },
  {
    statement: 'ضاعت أربعين طنا من الشعير في البحر.',
    kind: 'quantity',
    quote: 'لكن أربعين طنا من الشعير ضاعت في البحر',
    items: [item('short-answer', 'كم طنا من الشعير ضاعت في البحر؟', 'أربعين طنا')],
  },
  {
    statement: 'استقال رئيس المجلس يوم الثلاثاء.',
    kind: 'statement',
    quote: 'استقال رئيس المجلس يوم الثلاثاء بعد الحادث.',
    items: [item('short-answer', 'متى استقال رئيس المجلس؟', 'يوم الثلاثاء')],
  },
];
