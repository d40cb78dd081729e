import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sessionSummary, whatComesNext } from '@/components/review/day-words';
import { NothingDue } from '@/components/review/nothing-due';
import { ReviewPlayer } from '@/components/review/review-player';
import type { DueQueue } from '@/lib/schemas/review';

const queue: DueQueue = {
  today: '2026-11-23',
  cards: [
    {
      factId: 'story.fact',
      item: { id: 'story.item', factId: 'story.fact', format: 'cloze', stem: 'The resolution demanded the ____ of all foreign forces.' },
      articleSlug: 'story',
      articleTitle: 'Parliament votes',
      asOf: '2020-01-30',
    },
  ],
  dueCount: 12,
  dueTomorrow: 4,
  nextDueOn: '2026-11-24',
};

describe('the review page as it arrives', () => {
  const html = renderToStaticMarkup(<ReviewPlayer queue={queue} guest={false} />);

  it('says where the card comes from, how old it is and how many are due', () => {
    expect(html).toContain('From “Parliament votes”, as of <time dateTime="2020-01-30">30 January 2020</time>');
    expect(html).toContain('1 of 12 due');
  });

  it('offers to show a typed answer, and neither a rating nor an undo yet', () => {
    expect(html).toContain('Show answer');
    expect(html).not.toContain('Remembered <');
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>.*?Undo<\/button>/);
  });

  it('lists the keys in a native dialog that is closed', () => {
    expect(html).toMatch(/<dialog(?![^>]*\sopen)[^>]*>/);
  });

  it('lets a choice be chosen', () => {
    const choice: DueQueue = { ...queue, cards: queue.cards.map((card) => ({ ...card, item: { ...card.item, format: 'multiple-choice', options: ['expulsion', 'return'] } })) };
    const page = renderToStaticMarkup(<ReviewPlayer queue={choice} guest={false} />);
    expect(page.match(/type="radio"/g)).toHaveLength(2);
    expect(page).toMatch(/<button[^>]*disabled=""[^>]*>Check/);
  });
});

describe('an empty review page', () => {
  it('says when the next facts come back', () => {
    const html = renderToStaticMarkup(<NothingDue plan={{ today: '2026-11-23', dueTomorrow: 0, nextDueOn: '2026-11-27' }} changes={0} guest />);
    expect(html).toContain('Nothing tomorrow. The next facts come back on Friday 27 November.');
    expect(html).toContain('href="/keep"');
  });

  it('explains itself to somebody who has not begun', () => {
    for (const plan of [null, { today: '2026-11-23', dueTomorrow: 0, nextDueOn: null }]) {
      const html = renderToStaticMarkup(<NothingDue plan={plan} changes={0} guest={false} />);
      expect(html).toContain('Nothing to review yet');
      expect(html).not.toContain('href="/keep"');
    }
  });
});

describe('what a session came to', () => {
  it.each([
    [4, '2026-11-24', '4 facts tomorrow, Tuesday 24 November.'],
    [1, '2026-11-24', '1 fact tomorrow, Tuesday 24 November.'],
    [0, '2026-12-01', 'Nothing tomorrow. The next facts come back on Tuesday 1 December.'],
    [0, null, 'Nothing else is scheduled.'],
  ])('%i tomorrow, next on %s', (dueTomorrow, nextDueOn, words) => {
    expect(whatComesNext('2026-11-23', dueTomorrow, nextDueOn)).toBe(words);
  });

  it.each([
    [12, 12, 'You reviewed 12 facts and recalled them all.'],
    [1, 1, 'You reviewed 1 fact and recalled it.'],
    [10, 12, 'You reviewed 12 facts and recalled 10.'],
    [0, 1, 'You reviewed 1 fact and recalled none: they come back soon.'],
  ])('%i of %i', (recalled, done, words) => {
    expect(sessionSummary(recalled, done)).toBe(words);
  });
});
