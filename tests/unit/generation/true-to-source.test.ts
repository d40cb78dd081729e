import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/domain/article/normalise-text';
import { chooseDistractors } from '@/lib/domain/generation/distractors/choose-distractors';
import { distractorPool } from '@/lib/domain/generation/distractors/distractor-pool';
import { readDocument } from '@/lib/domain/generation/document/read-document';
import type { Draft } from '@/lib/domain/generation/families/draft';
import { generateQuestionSet, proposeQuestionSet } from './clause-questions';
import type { Item } from '@/lib/domain/question-set/schema';

const lead = 'Mine owners meet in Lima\nThe association of mine owners met in Lima on Monday, its chairwoman Elena Prado said. ';
const itemsOf = (sentences: string): Item[] => generateQuestionSet(`${lead}\n${sentences}`, { max: 60 }).items;
const shown = ({ stem, key, options }: Item): string => `${stem} → ${key}${options ? ` (${options.join(' | ')})` : ''}`;
const asked = (sentences: string): string => itemsOf(sentences).map(shown).join('\n');

describe('a bound stays one', () => {
  it('in the question, where “at least how many” asks for it', () => {
    const items = itemsOf('Velmar Mines has dismissed at least 140 workers in Arequipa. Kestrel Minerals closed at least 35 per cent of its pits in Chile.');
    expect(items.map(shown).join('\n')).toMatch(/At least how many workers has Velmar Mines dismissed in Arequipa\? → 140/);
    expect(items.filter(({ stem }) => /[Hh]ow many workers/.test(stem)).every(({ stem }) => /at least/i.test(stem))).toBe(true);
  });

  it('in the answer otherwise, with the plain figure right too', () => {
    const [typed] = itemsOf('The death toll from Cyclone Elisa in Peru has risen to more than 140.').filter(({ key }) => key === 'more than 140');
    expect(typed?.accepted).toContain('140');
  });
});

describe('a count keeps its time', () => {
  it('or is not asked for, when the time passes', () => {
    expect(asked('Last week, the Velmar Front carried out five attacks against Peruvian troops near Arequipa.')).not.toMatch(/attacks/);
    expect(asked('In 2019, the rebels of Velmar carried out five attacks against Peruvian troops near Arequipa.')).toMatch(/five|2019/);
  });

  it('and the move of a share its day', () => {
    expect(asked('Velmar Mines finished regular trading up 1.5, or 12%, at 19.4 on Friday.')).not.toMatch(/12%/);
  });

  it('and “at the time” is no time', () => {
    expect(asked('At the time, Velmar Mines had 640 workers in the Chilean port of Arica.')).not.toMatch(/640/);
  });
});

it('speaks of the murdered in the past', () => {
  const questions = asked('Police arrested a miner over the murder of Nora Field, a former mayor of Arequipa. Harold Brent, a former mayor of Tacna, spoke at her grave.');
  expect(questions).toMatch(/Nora Field was|Who was Nora Field/);
  expect(questions).not.toMatch(/Nora Field is|Who is Nora Field/);
  expect(questions).toMatch(/Harold Brent is|Who is Harold Brent/);
});

describe('what hangs on the sentence before', () => {
  it('is left out in front of a name', () => {
    const questions = asked('Undeterred, Nora Field learned to dive with a rope, and in 2011 published a slim memoir, A Rolling Sea, which sold 60,000 copies.');
    expect(questions).not.toMatch(/Undeterred/);
    expect(questions).toMatch(/Nora Field learned|_____ learned|in _____ published/);
  });

  it('or not asked: a remark that was opened and not closed, a decline of nothing named', () => {
    expect(asked('Nora Field – a former mines minister of Peru, will take over from Harold Brent in 2027.')).not.toMatch(/–/);
    expect(asked('The Kestrel food unit, still Velmar’s largest, reported a 2.1% decline, its fourth in a row.')).not.toMatch(/2\.1%|decline/);
  });

  it('nor is the “when” behind a date, once the date is asked for', () => {
    const questions = asked('The Velmar trial started in December 2023, when cases began to rise again along the Tambo River.');
    expect(questions).toMatch(/In which month did the Velmar trial start\?/);
    expect(questions).not.toMatch(/start when/);
  });
});

describe('wrong answers', () => {
  const people = 'Robert Vance, the former governor of Ohio, was sentenced in Leeds. Robert Vance spoke in Leeds. Harold Brent imposed the sentence in Leeds. The British minister Martin Field spoke in York. Owen Pickers opened a school in York. Peter Lascelles closed a school in Hull.';

  it('bear no surname of the question and no title in it', () => {
    const wrongFor = (sentence: string, stem: string): string[] => {
      const document = readDocument(normaliseText(`${lead}\n${people} ${sentence}`));
      const drafts = [...proposeQuestionSet(document.text).sources.values()].map(({ draft }) => draft);
      const draft = drafts.find(({ statement }) => statement.includes('Wilder')) as Draft;
      return chooseDistractors(distractorPool(document, []), draft, { stem, key: 'Jonas Wilder', answer: 'person', keySpan: draft.sentence });
    };
    const testified = wrongFor('Jonas Wilder testified against the Vances at a trial in Leeds in 2014.', 'Who testified against the Vances at a trial in Leeds in 2014?');
    expect(testified).toHaveLength(3);
    expect(testified).not.toContain('Robert Vance');
    const thanked = wrongFor('The British minister thanked Jonas Wilder at the Ohio museum in 2014.', 'Whom did the British minister thank at the Ohio museum in 2014?');
    expect(thanked).toHaveLength(3);
    expect(thanked).not.toContain('Martin Field');
  });

  it('stand beside nobody whose surname the question says', () => {
    const items = itemsOf(`${people} Denise Tolver was accused of assisting Graham Tolver.`).filter(({ key }) => key === 'Denise Tolver');
    expect(items.map(({ format }) => format)).not.toContain('multiple-choice');
    expect(items.map(({ format }) => format)).not.toContain('cloze');
  });

  it('are as many days as the right ones, and other days', () => {
    const [item] = itemsOf('On October 23-24, the resort of Ancón is hosting the Peru-Africa Summit.').filter(({ format, key }) => format === 'multiple-choice' && key === 'October 23-24');
    expect(item?.stem).toMatch(/^On what dates /);
    expect(item?.options?.toSorted()).toEqual(['October 16-17', 'October 23-24', 'October 30-31', 'October 9-10']);
  });

  it('make no false figure beside a score', () => {
    for (const club of ['Arica', 'Tacna', 'Velmar', 'Kestrel', 'Ancón', 'Tambo']) expect(asked(`${club} United came from two goals down to beat Lima Rovers 4-3 in the final of the Peru Cup.`)).not.toMatch(/came from (?:three|four|five|one|six) goals? down/);
  });
});

it('asks nothing so open as what somebody said they would do', () => {
  expect(asked('Velmar Mines said it would exchange $18 for each Kestrel share.')).not.toMatch(/say it would do\?/);
  expect(asked('The Andean Union financed the Geneva meeting.')).not.toMatch(/What did the Andean Union finance\?/);
});

it('takes the cause of a ban for no cause of what was said about it', () => {
  expect(asked('The minister Nora Field addressed her opposition to the Andean Union decision to ban Peru as a result of the June uprising.')).not.toMatch(/^Why|, why/m);
  expect(asked('The Tambo bridge in Arequipa was closed as a result of a landslide.')).toMatch(/Why was the Tambo bridge/);
});

it('states nothing of its own that goes on from a post, or that a post said', () => {
  expect(asked('The attack on the Tambo depot in Peru destroyed 14 trucks, Brent wrote in a post on Telegram. Governor Harold Brent leads Arequipa.')).not.toMatch(/^(?:The attack|How many trucks did the attack|What did the attack)/m);
  expect(asked('Governor Harold Brent wrote in a post: The depot of Velmar Mines was hit at dawn. The attack on Velmar Mines destroyed 14 trucks in Tacna.')).not.toMatch(/14/);
});

it('takes “the budget” for no other budget', () => {
  expect(asked('Residents of Arequipa can comment on the upcoming city budget of the council. The council of Arequipa shifted funds in the budget to finance a $60,000 mural.')).not.toMatch(/shifted funds in the upcoming/);
});
