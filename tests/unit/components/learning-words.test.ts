import { describe, expect, it } from 'vitest';
import { factWords, type FactView } from '@/components/learning/fact-words';
import { toTopics, type StoryView } from '@/components/learning/learnt-topics';

const fact: FactView = { factId: 'f', statement: 'It is so.', asOf: '2026-02-20', dueOn: '2026-03-02', suspended: false, recall: 0.873, standing: 'asked', replacedBy: null };
const say = (changes: Partial<FactView>, waits = false) => factWords({ ...fact, ...changes }, '2026-03-02', waits);

describe('what is said of a fact', () => {
  it.each([
    [{}, 'due now · recall now about 87\u00a0%'],
    [{ dueOn: '2026-02-01' }, 'due now · recall now about 87\u00a0%'],
    [{ dueOn: '2026-03-03' }, 'comes back tomorrow, Tuesday · recall now about 87\u00a0%'],
    [{ recall: null }, 'due now · not yet remembered'],
    [{ suspended: true }, 'set aside · recall now about 87\u00a0%'],
    [{ standing: 'replaced' as const, suspended: true }, 'asked no more: newer news took its place · recall now about 87\u00a0%'],
    [{ standing: 'no-longer-said' as const }, 'asked no more: the article no longer says it · recall now about 87\u00a0%'],
  ])('%j: %s', (changes, words) => {
    expect(say(changes)).toBe(words);
  });

  it('is that it waits while its story is set aside, unless it is set aside itself', () => {
    expect(say({}, true)).toBe('waiting · recall now about 87\u00a0%');
    expect(say({ suspended: true }, true)).toMatch(/^set aside/);
  });
});

describe('topics', () => {
  const story = (slug: string, changes: Partial<StoryView> = {}): StoryView => ({ slug, title: slug, topic: 'World', language: 'en', direction: 'ltr', cards: 3, due: 2, recall: 0.9, retired: false, paused: false, ...changes });

  it('gather their stories in the order they come, and count as due only what is asked', () => {
    const topics = toTopics([story('a'), story('b', { topic: 'Sport', paused: true }), story('c', { retired: true })]);
    expect(topics.map(({ topic, paused, cards, due, stories }) => [topic, paused, cards, due, stories.map(({ slug }) => slug)])).toEqual([
      ['World', false, 6, 2, ['a', 'c']],
      ['Sport', true, 3, 0, ['b']],
    ]);
  });
});
