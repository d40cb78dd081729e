import { describe, expect, it } from 'vitest';
import { generateQuestionSet } from './clause-questions';
import { linesOf } from '@/lib/domain/question-set/composite';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const items = (text: string) => generateQuestionSet(`${lead}\n${text}`, { max: 40 }).items;
const asked = (text: string): string => items(text).map(({ stem, key, options = [] }) => `${stem} → ${key} | ${options.join(' / ')}`).join('\n');

describe('a post', () => {
  it.each(['Chief financial officer Luis Roca opened the meeting in Arequipa.', 'The plan came from planning director Ana Costa, who lives in Quilca.', 'Opposition Leader Nora Field spoke in Tacna.', 'Primary Industries Minister Harold Brent spoke in Tacna.', 'Deputy Mayor Joan Velez voted against it in Tacna.'])('of nothing that is named is not asked for: %s', (text) => {
    expect(asked(text)).not.toMatch(/What post|Who is| is (?:a |the )?(?:chief|planning|opposition|primary|deputy)/i);
  });

  it('is that of the one company an article is about', () => {
    expect(asked('The company Kestrel Copper has opened a mine near Arequipa. Chief executive Joan Velez opened the gates.')).toContain('Who is the chief executive of Kestrel Copper? → Joan Velez');
    expect(asked('The company Kestrel Copper has sold a mine to the company Andina Zinc. Chief executive Joan Velez opened the gates.')).not.toMatch(/chief executive/);
  });

  it('is nothing that one owns', () => {
    expect(asked('Shoe store owner Luis Roca opened the meeting of Kestrel Copper.')).not.toMatch(/What post/);
    expect(asked('Shoe store owner Luis Roca opened the meeting of Kestrel Copper.')).not.toMatch(/is shoe/);
  });

  it.each(['Voters have unseated Peruvian Mining Minister Luis Roca in Tacna.', 'Peruvian Mining Minister Luis Roca resigned in Tacna.', 'The count ended the 20-year career of Peruvian Mining Minister Luis Roca.', 'Peruvian Mining Minister Luis Roca spoke in Tacna. Luis Roca was sacked in the evening.'])('that somebody has lost is nobody’s now: %s', (text) => {
    expect(asked(text)).not.toMatch(/Who is|What post|is (?:the )?Peruvian Mining Minister/);
  });

  it('stays with whoever only asks others to go', () => {
    expect(asked('Peruvian Mining Minister Luis Roca told the owner to resign.')).toMatch(/Luis Roca/);
  });
});

describe('a quotation', () => {
  it.each(['“I assumed we had made a mistake,” said Ana Costa.', '“Getting them to turn up is one thing,” said Ana Costa.', '“Until now, the honest answer was no one,” said Ana Costa.'])('that says nothing by itself is nobody’s to know: %s', (text) => {
    expect(asked(text)).not.toMatch(/Who said/);
  });

  it.each(['“The safest scan is the one you never made,” said Ana Costa.', '“Another shaft would cost $40 million,” said Ana Costa.', '“Nobody asks about the copper any more,” said Ana Costa.', '“Thirty-seven people is one late bus,” said Ana Costa.'])('of something is asked for: %s', (text) => {
    expect(asked(text)).toMatch(/Who said: “/);
  });
});

describe('a figure', () => {
  it('of a moment, or a handful of things in passing, is not asked for while anything else is', () => {
    const text = 'Luis Roca finished on 94 not out off 171 balls at the Quilca ground. Rescue teams were flown in from Lima and Quilca aboard two air force planes. Kestrel Copper employs 3,400 people in Arequipa. Nora Field opened a clinic in Arequipa in 2019. Kestrel Copper has dismissed 120 workers in Tacna.';
    expect(asked(text)).toMatch(/3,400/);
    const all = items(text);
    const at = (pattern: RegExp) => all.findIndex(({ stem }) => pattern.test(stem));
    for (const trifle of [/_____ balls/, /_____ air force/]) expect(at(trifle) < 0 || at(trifle) > at(/employ/)).toBe(true);
  });

  it('of how long a river is stays behind the news', () => {
    const all = items('The Quilca runs for about 346 km and forms much of the border with Velmar. Kestrel Copper has dismissed 120 workers in Tacna.');
    const at = (pattern: RegExp) => all.findIndex(({ stem }) => pattern.test(stem));
    expect(at(/_____ km/) < 0 || at(/_____ km/) > at(/dismiss/)).toBe(true);
  });

  it('that is only a bound has no others beside it', () => {
    expect(items('The flood in Tacna killed at least seven people. Kestrel Copper employs more than 3,400 people in Arequipa.').flatMap(({ format, options = [] }) => (format === 'multiple-choice' ? options : [])).join(' / ')).not.toMatch(/at least|more than/);
  });

  it('is paired with others of its size only', () => {
    const all = items('Kestrel Copper employs 3,400 people in Arequipa. The Andina mine sent 640 trucks of ore to the port of Ilo in 2022. According to the ministry of labour, 18 miners died in Peru in 2021. Ana Costa opened a school in Tacna in 2020. Luis Roca, the mayor of Tacna, spoke. Nora Field, the mayor of Quilca, spoke. “Nobody asks about the copper any more,” said Ana Costa.');
    const figures = all.filter(({ format, stem }) => format === 'matching' && /figure/.test(stem)).flatMap(({ key }) => linesOf(key));
    expect(figures).toEqual([]);
  });
});

describe('a surname', () => {
  it('becomes the full name, whatever else is unknown of whose it is', () => {
    expect(asked('A guest in Arequipa called the porter of a small hotel, Wem Klaas, on 11 May. Klaas rang eight other guests.')).not.toMatch(/(?<!Wem )Klaas (?:ring|rang)/);
  });
});

it('takes no land in its time for a person', () => {
  expect(items('Joan Velez, the mayor of Tacna, told Ana Costa, the mayor of Quilca, about Nora Field, the mayor of Ilo, and about Roman Britain, said a guide. Roman Britain, said a guide, was cold.').flatMap(({ options = [] }) => options)).not.toContain('Roman Britain');
});
