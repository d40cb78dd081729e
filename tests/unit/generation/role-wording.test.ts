import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string[] => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} → ${key}`);

describe('a role', () => {
  it('that is over is no post that somebody holds', () => {
    const questions = asked('Former Velmar Mayor Harold Brent spent three years in prison for fraud in Arequipa.');
    expect(questions).toContain('Who is Harold Brent? → a former Velmar Mayor');
    expect(questions.join('\n')).not.toMatch(/What post does Harold Brent hold/);
  });

  // A long article with few facts takes in what it would leave out otherwise.
  const idle = ' They spoke for a long time about what might come of it, and nobody wanted to be the first to leave.'.repeat(9);

  it('in a body of which only the article says which is none to ask for', () => {
    expect(asked('The agency had warned of gas in the mines, and the agency had been ignored. Harold Brent, the agency’s safety chief, told reporters in Arequipa on Tuesday that both mines were closed.' + idle).join('\n')).not.toMatch(/Who is Harold Brent\?/);
  });

  it('that is new is written small in a question', () => {
    expect(asked('New Finance Minister Harold Brent urged the mine owners in Arequipa to wait.').join('\n')).not.toMatch(/New Finance/);
    expect(asked('New York Mayor Harold Brent urged the mine owners in Arequipa to wait.').join('\n')).toMatch(/New York Mayor/);
  });

  it('is no award that somebody was named', () => {
    expect(asked('After a ceremony in Arequipa, Harold Brent was named Emerging Artist.').join('\n')).not.toMatch(/To what post/);
    expect(asked('In 2019, Harold Brent was named chairman of Kestrel Minerals.').join('\n')).toMatch(/To what post was Harold Brent named/);
  });

  it('of one holder at a time takes no “a”', () => {
    expect(asked('Copper Fund Administrator Harold Brent opened the meeting of the mine owners in Arequipa.').join('\n')).not.toMatch(/→ a Copper Fund Administrator/);
  });

  it('is not the blank that is all a sentence says of somebody', () => {
    const clozes = generateQuestionSet(`${lead}\nCouncil leader Harold Brent met Foreign Minister Nora Field in Arequipa on Monday.`, { max: 40 }).items.filter(({ format }) => format === 'cloze');
    for (const { stem } of clozes) expect(stem).not.toMatch(/ is _____\.$/);
  });

  it('holds what somebody does besides', () => {
    expect(asked('“The bank wants its loan,” said Harold Brent, 47, a farmer from the village of Karnak who speaks for miners in Peru.')).toContain('Who is Harold Brent? → a farmer from the village of Karnak who speaks for miners in Peru');
    expect(asked('“The bank wants its loan,” said Harold Brent, 47, a farmer from the village of Karnak who leads what they call a march.' + idle).join('\n')).not.toContain('→ a farmer from the village of Karnak\n');
  });

  it('has one owner at a time', () => {
    expect(asked('Nora Field, the Velmar chamber’s mining board’s chairwoman, opened the meeting in Arequipa.' + idle)).toContain('Who is the chairwoman of the Velmar chamber’s mining board? → Nora Field');
  });

  it('in a part of a body is none to ask the holder of', () => {
    const questions = asked('The plan was opposed by Lima Union’s branch secretary, Harold Brent. Conservative group leader Nora Field met him in Arequipa.').join('\n');
    expect(questions).not.toMatch(/Who is (?:Lima Union’s branch secretary|the Conservative group leader)/);
  });

  it('is held at the place that opens the sentence', () => {
    expect(asked('At Karnak, where 71 children share a classroom, head teacher Harold Brent said attendance had risen.')).toContain('Who is the head teacher at Karnak? → Harold Brent');
  });
});

describe('an organisation', () => {
  it.each([
    ['Velmar Rovers, a football club from Lima,', 'club'],
    ['Velmar Mills, a company from Lima,', 'company'],
    ['The Velmar Justice Party, the party of the mine owners,', 'party'],
    ['The Velmar Relief Foundation, a charity from Lima,', 'organisation'],
  ])('is asked for as what the article calls it: %s', (name, kind) => {
    expect(asked(`${name} paid 12,000 soles for the repair of a school roof in Arequipa.`).join('\n')).toContain(`Which ${kind} paid 12,000 soles`);
  });
});
