import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FormatPanel } from '@/components/drafts/vetting/format-panel';
import { ItemActions, type ItemDeeds } from '@/components/drafts/vetting/item-actions';
import { OfferedAnswers } from '@/components/drafts/vetting/offered-answers';
import { articleText, viewOf } from './draft-fixture';

const nothing = () => {};
const [entry] = viewOf().items;
if (!entry) throw new Error('the fixture is missing');

describe('the formats to choose from', () => {
  const html = renderToStaticMarkup(<FormatPanel text={articleText} entry={{ ...entry, siblings: [] }} onChoose={nothing} onClose={nothing} />);

  it('are buttons where they can be made, and named with the reason where they cannot', () => {
    expect(html).toMatch(/<button[^>]*>True or false<\/button>/);
    expect(html).toMatch(/Not as number:<\/span> the answer is not a number\./);
    expect(html).not.toMatch(/<button[^>]*>Number/);
    expect(html).not.toMatch(/>Multiple choice</);
  });

  it('say where the author has to write something', () => {
    const typed = { ...entry, siblings: [], item: { ...entry.item, format: 'short-answer' as const, options: undefined } };
    expect(renderToStaticMarkup(<FormatPanel text={articleText} entry={typed} onChoose={nothing} onClose={nothing} />)).toMatch(/>Multiple choice …<\/button>[\s\S]*you write the wrong answers/);
  });
});

it('the button for another question says when there is none, and does not go away', () => {
  const deeds: ItemDeeds = { accept: nothing, edit: nothing, reject: nothing, putBack: nothing, another: nothing, form: { open: true, toggle: nothing }, earlier: null, later: null };
  expect(renderToStaticMarkup(<ItemActions entry={entry} current deeds={deeds} />)).toMatch(/aria-expanded="true"[\s\S]*Another<span/);
  expect(renderToStaticMarkup(<ItemActions entry={entry} current deeds={{ ...deeds, another: null }} />)).toMatch(/<button[^>]*disabled=""[^>]*>(?:(?!<\/button>)[\s\S])*No other left<\/button>/);
});

it('an offered answer that is taken is shown as taken', () => {
  const html = renderToStaticMarkup(<OfferedAnswers offered={['Old Haven', 'Cape Rowan']} answers={['Port Ellis', 'Old Haven']} right={0} onChange={nothing} language="en" direction="ltr" />);
  expect(html).toMatch(/aria-pressed="true"[^>]*>Old Haven/);
  expect(html).toMatch(/aria-pressed="false"[^>]*>Cape Rowan/);
});
