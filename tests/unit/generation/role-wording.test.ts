import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from '@/lib/domain/generation/generate-question-set';

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
});
