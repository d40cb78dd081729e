import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sessionSummary, whatComesNext } from '@/components/review/day-words';
import { NothingDue } from '@/components/review/nothing-due';
import { CardProof } from '@/components/review/card-proof';
import { ReviewPlayer } from '@/components/review/review-player';
import { installBundle } from '@/lib/offline/memory/install-bundle';
import { createChanges } from '@/lib/offline/memory/change-channel';
import { createSession } from '@/lib/offline/memory/memory-session';
import { createMovableDatabase } from '@/lib/offline/memory/movable-database';
import { createSyncing } from '@/lib/offline/memory/syncing';
import type { PlayQueue } from '@/lib/offline/memory/types';
import { createVolatileDatabase } from '@/lib/offline/memory/volatile-database';
import { harbourFacts } from '@/tests/factories/content';
import { monday, newId } from '@/tests/factories/ids';
import { makeBundle } from '@/tests/factories/offline/bundles';
import { makeStamp } from '@/tests/factories/requests';

const later = new Date(monday.getTime() + 30 * 86_400_000);

/** Reviews of the harbour as a browser has them a month later, in a place without a network. */
async function harbour() {
  const db = createMovableDatabase(createVolatileDatabase());
  const bundle = makeBundle({ facts: harbourFacts.slice(0, 2) });
  await installBundle(db, bundle, null, monday);
  const changes = createChanges(bundle.learner.id);
  const syncing = createSyncing({
    sync: async () => ({ ok: false, trouble: { kind: 'offline', message: '' } }),
    after: () => () => {},
    random: () => 0.5,
    onChange: changes.tell,
  });
  let count = 0;
  const stamp = async (now: Date) => ({ eventId: newId(), stamp: { ...makeStamp(), deviceSequence: (count += 1), clientAt: now.toISOString() } });
  return createSession({ db, learnerId: bundle.learner.id, now: () => later, stamp, syncing, changes });
}

const memory = await harbour();
const queue = await memory.today();
// The volatile store stands in for the browser's here; what a window says that keeps nothing is tested with its words.
const status = { ...(await memory.status()), storage: 'durable' as const };
const pageOf = (shown: PlayQueue) => renderToStaticMarkup(<ReviewPlayer memory={memory} queue={shown} status={status} lookedAt={later} guest={false} changes={0} />);
const asChoice = (one: PlayQueue): PlayQueue => ({ ...one, cards: one.cards.map((card) => ({ ...card, item: { ...card.item, format: 'multiple-choice', options: ['12', '40'] } })) });
const asTyped = (one: PlayQueue): PlayQueue => ({ ...one, cards: one.cards.map((card) => ({ ...card, item: { ...card.item, format: 'cloze', options: undefined } })) });

describe('the review page as it opens', () => {
  it('says where the card comes from, how old it is and how many are due', () => {
    const html = pageOf(queue);
    expect(html).toMatch(/From “[^”]+”, as of <time dateTime="2026-02-20">20 February 2026<\/time>/);
    expect(html).toContain('1 of 2 due');
  });

  it('lets a choice be chosen, and checks nothing before', () => {
    const html = pageOf(asChoice(queue));
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>Check/);
  });

  it('offers to show a typed answer, and neither a rating nor an undo yet', () => {
    const html = pageOf(asTyped(queue));
    expect(html).toContain('Show answer');
    expect(html).not.toContain('Remembered <');
    expect(html).toMatch(/<button[^>]*disabled=""[^>]*>.*?Undo<\/button>/);
  });

  it('keeps the keys and the card’s menu in native dialogs that are closed', () => {
    const dialogs = pageOf(queue).match(/<dialog[^>]*>/g) ?? [];
    expect(dialogs).toHaveLength(2);
    for (const dialog of dialogs) expect(dialog).not.toMatch(/\sopen/);
  });

  it('says what is stored on the device', () => {
    expect(pageOf(queue)).toContain('2 cards stored here · everything sent');
  });

  it('says of a fact forgotten once too often what happens to it, with its paragraph, and of others nothing', async () => {
    const disclosure = await memory.disclose(queue.cards[0]?.item.id ?? '');
    if (!disclosure) throw new Error('the card is not stored');
    const html = renderToStaticMarkup(<CardProof stage={{ kind: 'slipping', disclosure, slipping: 8 }} headingRef={null} onDecided={() => {}} />);
    expect(html).toContain('You have forgotten it 8 times.');
    expect(html.indexOf('8 times')).toBeLessThan(html.indexOf('<figure'));
    expect(renderToStaticMarkup(<CardProof stage={{ kind: 'revealed', disclosure }} headingRef={null} onDecided={() => {}} />)).not.toContain('slipping');
  });
});

describe('an empty review page', () => {
  it('says when the next facts come back', () => {
    const html = renderToStaticMarkup(<NothingDue plan={{ today: '2026-11-23', dueTomorrow: 0, nextDueOn: '2026-11-27', isCut: false, goingOn: null }} changes={0} guest />);
    expect(html).toContain('Nothing tomorrow. The next facts come back on Friday 27 November.');
    expect(html).toContain('href="/keep"');
  });

  it('offers to go on where the day is full, and owes nobody anything', () => {
    const plan = { today: '2026-11-23', dueTomorrow: 25, nextDueOn: '2026-11-24', isCut: true };
    const html = renderToStaticMarkup(<NothingDue plan={{ ...plan, goingOn: { extraMinutes: 5, facts: 25, minutes: 5 } }} changes={0} guest={false} />);
    expect(html).toContain('Done for today');
    expect(html).toContain('Today’s minutes are used up; the rest is spread over the next days, and nothing is late. If you have time left, you can go on: 25 facts more, about 5 minutes.');
    expect(html).toMatch(/<button[^>]*>Go on with 25 more<\/button>/);
    const nothing = renderToStaticMarkup(<NothingDue plan={{ ...plan, goingOn: null }} changes={0} guest={false} />);
    expect(nothing).toContain('more new facts');
    expect(nothing).not.toContain('<button');
  });

  it('explains itself to somebody who has not begun', () => {
    for (const plan of [null, { today: '2026-11-23', dueTomorrow: 0, nextDueOn: null, isCut: false, goingOn: null }]) {
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
