import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const asked = (sentence: string): string[] => generateQuestionSet(`${lead}\n${sentence}`, { max: 40 }).items.map(({ stem, key }) => `${stem} → ${key}`);

describe('trifles', () => {
  it('such as the number of grandchildren are not asked for', () => {
    expect(asked('Harold Brent, who founded Velmar Mines in 1951, is survived by his wife, by four grandchildren and by a brother in Arequipa.').join('\n')).not.toMatch(/→ four|by (?:five|three|six) grandchildren|Who survives/);
  });

  it('such as how many islands a country has, in an apposition', () => {
    expect(asked('Storms are common in Indonesia, an archipelago of more than 17,500 islands, where ferries are often overcrowded.').join('\n')).not.toMatch(/→ 17,500/);
  });

  it('such as the letters of a body named once, or how far a town lies, come behind what is news', () => {
    const news = 'Velmar Mines has dismissed 120 workers in Arequipa. Nora Field, the mayor of Arequipa, opened a clinic for 3,400 people in Karnak in 2019. The clinic was paid for by the Andean Research Council (ARC). Arequipa lies 14km from the border with Velmar.';
    const all = asked(news);
    const at = (pattern: RegExp) => all.findIndex((item) => pattern.test(item));
    for (const trifle of [/ARC stand for/, /How far/]) expect(at(trifle) < 0 || at(trifle) > at(/dismiss/), all.join('\n')).toBe(true);
  });

  it('such as the figure of a remark come behind a name the sentence itself has', () => {
    expect(asked('One lane of the road to Karnak has been cleared by Nora Field of Velmar, where a landslide buried 26 lorries.').join('\n')).not.toMatch(/_____ lorries/);
  });

  it('such as the second half of a quotation, of which the first said what “it” is', () => {
    expect(asked('The book ends in 1402 because, as Harold Brent explained, “after that it is only a list of axes”.').join('\n')).not.toMatch(/list of axes/);
    expect(asked('“For small children it buys you a lot,” said Harold Brent.').join('\n')).not.toMatch(/buys you/);
    expect(asked('“If the marker moves, everything pinned to it moves,” said Harold Brent.').join('\n')).toMatch(/pinned to it/);
    expect(asked('“For years it was impossible to breathe in Velmar,” said Harold Brent.').join('\n')).toMatch(/impossible to breathe/);
  });
});

describe('a question', () => {
  it('turns every verb it keeps', () => {
    const text = 'Velmar Mines buys Karnak Copper\nVelmar Mines has agreed to buy Karnak Copper for €1.4 billion in cash, the companies said. To fund the purchase, Velmar Mines has arranged a €950 million bridge loan with four banks and plans to issue new shares worth up to €300 million in the autumn.';
    const reasons = generateQuestionSet(text, { max: 40 }).items.filter(({ stem }) => /^Why/.test(stem)).map(({ stem }) => stem);
    expect(reasons).toContain('Why has Velmar Mines arranged a €950 million bridge loan with four banks?');
    expect(reasons.join('\n')).not.toMatch(/plans/);
  });

  it('says “his” of the one whose word it is', () => {
    const questions = asked('Eleven bodies had been found in his province alone, said Harold Brent, the governor of Arequipa.');
    expect(questions.join('\n')).not.toMatch(/Harold Brent[^→]*Harold Brent[’']s province/);
  });

  it('keeps no half of what it says came before', () => {
    const questions = asked('Peru’s worst epidemic on record began in March 2022 after Storm Ana and Cyclone Gombe wrecked wells and latrines in the south.').join('\n');
    expect(questions).toMatch(/In which month did Peru’s worst epidemic on record begin\?/);
    expect(questions).not.toMatch(/after Storm Ana(?! and Cyclone)/);
  });
});
