import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

/** The open questions of a short text with their answers. */
function asked(text: string): string[] {
  return generateQuestionSet(text).items.filter((item) => item.format !== 'cloze' && item.format !== 'true-false').map((item) => `${item.stem} → ${item.key}`);
}

describe('what the families find', () => {
  it.each([
    ['Amara Okeke, a spokeswoman for the Port Authority, said nothing.', 'Which organisation does Amara Okeke speak for as spokeswoman? → the Port Authority'],
    ['The president’s spokesman Daniel Rivera said nothing.', 'For whom does Daniel Rivera speak as spokesman? → the president'],
    ['Daniel Rivera, spokesman for Elena Costa, the mayor of Lisbon, said nothing.', 'For whom does Daniel Rivera speak as spokesman? → Elena Costa, the mayor of Lisbon'],
    ['A spokesman for Mayor Elena Costa, Daniel Rivera, said nothing.', 'For whom does Daniel Rivera speak as spokesman? → Mayor Elena Costa'],
    ['Maria Silva, head of the Kenyan Red Cross, opened the meeting.', 'Who is the head of the Kenyan Red Cross? → Maria Silva'],
    ['Peru’s foreign minister Maria Silva opened the meeting.', 'Who is Peru’s foreign minister? → Maria Silva'],
    ['“We have waited far too long for this bridge,” said Maria Silva.', 'Who said: “We have waited far too long for this bridge”? → Maria Silva'],
    ['Maria Silva told reporters: “We have waited far too long for this bridge.”', 'Who said: “We have waited far too long for this bridge”? → Maria Silva'],
    ['The French senate passed a non-binding motion demanding the release of all prisoners.', 'What did the non-binding motion passed by the French senate demand? → the release of all prisoners'],
    ['On Friday, the French senate adopted a motion that demanded the release of all prisoners.', 'What did the motion adopted by the French senate demand? → the release of all prisoners'],
    ['The French senate passed a non-binding motion, which called for the release of all prisoners.', 'What did the non-binding motion passed by the French senate call for? → the release of all prisoners'],
    ['French senators backed a bill that would ban single-use plastic bottles.', 'What would the bill backed by French senators ban? → single-use plastic bottles'],
    ['The Danish museum, founded in 1898, reopened its doors.', 'In which year was the Danish museum founded? → 1898'],
    ['Denmark joined the European Union in 1973.', 'In which year did Denmark join the European Union? → 1973'],
    ['In December 1972, Denmark joined the European Union.', 'In which month did Denmark join the European Union? → December 1972'],
    ['In 2019 the Danish museum spent £1.2 million on a new roof.', 'How much did the Danish museum spend on a new roof in 2019? → £1.2 million'],
    ['British troops are in Kenya at the invitation of the Kenyan government.', 'At whose invitation are British troops in Kenya? → the Kenyan government'],
    ['Kenyan ministers met a delegation of doctors in Nairobi on Tuesday.', 'In which city did Kenyan ministers meet a delegation of doctors? → Nairobi'],
    ['The Kenyan Red Cross has around 2,500 volunteers in the north.', 'How many volunteers does the Kenyan Red Cross have in the north? → around 2,500'],
  ])('%s', (text, question) => {
    expect(asked(text)).toContain(question);
  });

  it.each([
    ['a pronoun without anybody', 'He was born there in 1973 and left it in 1990.'],
    ['“the strike” of another sentence', 'The strike was widely seen as an attack in 2019.'],
    ['“the team” that a sum follows', 'The Kenyan Red Cross gave the team £1.2 million in 2019.'],
    ['“the rest” of something said before', 'The rest will come from a levy on parking, which was introduced in 2019.'],
    ['a role in a list of people', 'The guests included Maria Silva, a teacher, Daniel Rivera and Elena Costa.'],
    ['a question', 'Did Denmark join the European Union in 1973?'],
    ['a denial', 'Denmark did not join the European Union in 1973.'],
  ])('asks nothing about %s', (_what, text) => {
    expect(generateQuestionSet(text).items.map(({ stem }) => stem)).toEqual([]);
  });
});
