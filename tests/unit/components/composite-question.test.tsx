import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AnswerFeedbackView } from '@/components/items/answer-feedback';
import { ItemQuestion } from '@/components/items/item-question';
import { toPresentedItem } from '@/lib/domain/question-set/presented-item';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { matching, ordering } from '../../factories/composites';

const ignore = () => {};
const ask = (item: typeof ordering, response = '', key?: string) => renderToStaticMarkup(<ItemQuestion item={toPresentedItem(item)} response={response} onRespond={ignore} outcome={key === undefined ? undefined : { key }} />);
/** Text as read aloud: without markup, in one line. */
const words = (html: string) => html.replace(/<[^>]*>/g, '|').replaceAll('&#x27;', '’').replace(/\|+/g, '|');

describe('events to be put in order', () => {
  const [first = '', second = '', third = ''] = ordering.key.split('\n');

  test('stand as they are shown, each with its two arrows, those at the ends off', () => {
    const html = ask(ordering);
    const shown = [...html.matchAll(/aria-label="Move (up|down): ([^"]+)" aria-disabled="(true|false)"/g)].map(([, way, event, off]) => [way, event, off]);
    expect(shown).toEqual([third, first, second].flatMap((event, index) => [['up', event, String(index === 0)], ['down', event, String(index === 2)]]));
  });

  test('stand as they were moved', () => expect(words(ask(ordering, [second, first, third].join('\n')))).toMatch(new RegExp(`1\\|${second}.*2\\|${first}.*3\\|${third}`)));

  test('say once answered which stand right and where the others belong, and can no longer be moved', () => {
    const html = ask(ordering, [second, first, third].join('\n'), ordering.key);
    expect(words(html)).toContain(`|1|${second}|Belongs |2nd|2|${first}|Belongs |1st|3|${third}|In its place|`);
    expect(html).not.toContain('<button');
  });
});

describe('pairs to be matched', () => {
  test('are a labelled list for each prompt, none chosen, all alike', () => {
    const html = ask(matching);
    const labels = [...html.matchAll(/<label for="([^"]+)"[^>]*>([^<]+)</g)].map(([, id, prompt]) => [html.includes(`<select id="${id}"`), prompt]);
    expect(labels).toEqual(matching.prompts?.map((prompt) => [true, prompt]));
    const lists = [...html.matchAll(/<select.*?<\/select>/g)].map(([list]) => list.replace(/id="[^"]+"/, ''));
    expect(new Set(lists).size).toBe(1);
    expect(lists[0]?.match(/selected/g)).toHaveLength(1);
  });

  test('say once answered which are right and who the others are', () => {
    const [a, b, c] = matching.key.split('\n');
    const html = words(ask(matching, [b, a, c].join('\n'), matching.key));
    expect(html).toContain(`|${b}|It is |${a}|`);
    expect(html).toContain(`|${c}|Right|`);
  });
});

test('the feedback on a wrong order gives the right one and marks every proof', () => {
  const feedback: AnswerFeedback = {
    itemId: 'ordering', format: 'ordering', key: ordering.key, rationale: ordering.rationale, evidence: ordering.evidence, response: [...ordering.key.split('\n')].reverse().join('\n'), correct: false, verdict: 'wrong', alreadyAnswered: false, dueOn: '2026-03-03',
    passage: { articleSlug: 'x', articleTitle: 'X', source: 'Y', publishedOn: '2026-02-20', language: 'en', direction: 'ltr', paragraphs: [{ text: 'One. Two. Three.', marks: [{ start: 0, end: 4 }, { start: 10, end: 16 }] }, { text: 'Four.', marks: [{ start: 0, end: 5 }] }] },
  };
  const html = renderToStaticMarkup(<AnswerFeedbackView feedback={feedback} headingRef={null} />);
  expect([...html.matchAll(/<mark[^>]*>([^<]*)/g)].map(([, marked]) => marked)).toEqual(['One.', 'Three.', 'Four.']);
  expect(words(html), 'and repeats nothing').toContain('|One.| Two. |Three.|Four.|');
  expect(words(html)).toContain(`Not right: 1 of 3 in place|${ordering.key.split('\n').join('|')}|`);
});

test('a rough figure says how near was near enough', () => {
  const feedback: AnswerFeedback = {
    itemId: 'n', format: 'numeric', key: '2,300', tolerance: 0.05, rationale: 'It burned about 2,300.', evidence: ordering.evidence, response: '2350', correct: true, verdict: 'accepted', alreadyAnswered: false, dueOn: '2026-03-03',
    passage: { articleSlug: 'x', articleTitle: 'X', source: 'Y', publishedOn: '2026-02-20', language: 'en', direction: 'ltr', paragraphs: [] },
  };
  expect(renderToStaticMarkup(<AnswerFeedbackView feedback={feedback} headingRef={null} />)).toContain('within 5 % counts');
  const allowed = renderToStaticMarkup(<AnswerFeedbackView feedback={{ ...feedback, tolerance: undefined, margin: 1500, unit: 'hectares', verdict: 'wrong', correct: false }} headingRef={null} />);
  expect(allowed).toContain('Anything within 1,500 hectares of it counts.');
  expect(words(allowed)).toContain('|2,300 hectares|');
});
