import { describe, expect, it } from 'vitest';
import { applyReview } from '@/lib/domain/scheduling/apply-review';
import { planDay } from '@/lib/domain/planning/plan-day';
import { canApplyDirectly, replayReviews } from '@/lib/domain/scheduling/replay-reviews';
import { reviewKinds, type CardState, type ReviewEvent, type ReviewKind } from '@/lib/domain/scheduling/schema';
import { addDays } from '@/lib/domain/scheduling/study-day';
import { planCard, planContext } from '../planning/plan-factory';
import { cardState, context, eventId, recalled, reviewEvent } from './review-factory';

const day = (n: number) => addDays('2026-01-01', n);
const at = (kind: ReviewKind, n: number, onDay: number, more: Partial<ReviewEvent> = {}) => reviewEvent(n, onDay, { kind, ...more });
const learnt = [reviewEvent(1, 0), reviewEvent(2, 2)];
const known = replayReviews(learnt, context);

/** What a card says, less how far its log was read. */
const withoutHead = (card: CardState | null) => card && { ...card, logHead: null };
const after = (...events: ReviewEvent[]) => replayReviews([...learnt, ...events], context);
const isAsked = (card: CardState | null, today: string) => card !== null && planDay([planCard('f', card)], planContext({ today })).queue.length > 0;

it('starts from a card due on 14 January', () => {
  expect(known).toMatchObject({ reps: 2, dueOn: day(13), lastReviewedOn: day(2), suspended: false, buriedOn: null });
});

describe('what each kind changes, and nothing else', () => {
  it.each<[string, ReviewEvent[], Partial<CardState>]>([
    ['suspend', [at('suspend', 3, 4)], { suspended: true }],
    ['suspend twice', [at('suspend', 3, 4), at('suspend', 4, 5)], { suspended: true }],
    ['resume after suspend', [at('suspend', 3, 4), at('resume', 4, 5)], {}],
    ['resume of what was not suspended', [at('resume', 3, 4)], {}],
    ['bury', [at('bury', 3, 13)], { buriedOn: day(13) }],
    ['bury again on another day', [at('bury', 3, 13), at('bury', 4, 14)], { buriedOn: day(14) }],
    ['set-due, later', [at('set-due', 3, 4, { dueOn: day(100) })], { dueOn: day(100) }],
    ['set-due, sooner', [at('set-due', 3, 4, { dueOn: day(5) })], { dueOn: day(5) }],
    ['set-due twice', [at('set-due', 3, 4, { dueOn: day(5) }), at('set-due', 4, 4, { dueOn: day(6) })], { dueOn: day(6) }],
    ['suspend and bury and set-due', [at('suspend', 3, 4), at('bury', 4, 4), at('set-due', 5, 4, { dueOn: day(30) })], { suspended: true, buriedOn: day(4), dueOn: day(30) }],
  ])('%s', (_name, events, changed) => {
    expect(withoutHead(after(...events))).toEqual({ ...withoutHead(known), ...changed });
  });

  it('forget takes memory away, and leaves what is hidden hidden', () => {
    const forgotten = after(at('suspend', 3, 4), at('bury', 4, 4), at('set-due', 5, 4, { dueOn: day(90) }), at('forget', 6, 4));
    expect(forgotten).toMatchObject({ reps: 0, lapses: 0, stability: 0, difficulty: 0, lastReviewedOn: null, firstReviewedOn: null, lastItemId: null, dueOn: day(4), suspended: true, buriedOn: day(4) });
  });

  it.each<[ReviewKind, Partial<CardState>]>([
    ['suspend', { suspended: true, dueOn: day(0) }],
    ['resume', { suspended: false, dueOn: day(0) }],
    ['bury', { buriedOn: day(0), dueOn: day(0) }],
    ['set-due', { dueOn: day(9) }],
    ['forget', { dueOn: day(0) }],
  ])('%s comes before a first review too', (kind, expected) => {
    expect(replayReviews([at(kind, 1, 0, { dueOn: kind === 'set-due' ? day(9) : undefined })], context)).toMatchObject({ reps: 0, lastReviewedOn: null, ...expected });
  });
});

describe('burying', () => {
  it('hides a card on its study day alone', () => {
    const buried = after(at('bury', 3, 13));
    expect([day(12), day(13), day(14)].map((today) => isAsked(buried, today))).toEqual([false, false, true]);
  });

  it('ends at 4 a.m., not at midnight', () => {
    const late = after(at('bury', 3, 0, { effectiveAt: new Date('2026-01-15T02:30:00Z') }));
    expect(late?.buriedOn).toBe(day(13));
    expect(isAsked(late, day(14))).toBe(true);
  });

  it('does not keep a review from counting', () => {
    expect(after(at('bury', 3, 13), reviewEvent(4, 13))).toMatchObject({ reps: 3, buriedOn: day(13) });
  });
});

describe('setting a day', () => {
  it('is over with the next review, which sees the days there really were', () => {
    const moved = after(at('set-due', 3, 4, { dueOn: day(30) }), reviewEvent(4, 30));
    expect(withoutHead(moved)).toEqual(withoutHead(after(reviewEvent(4, 30))));
  });

  it('asks on the day of a review as a drill, and gives the card back the day its memory asks for', () => {
    const sameDay = new Date('2026-01-03T20:00:00Z');
    const asked = at('set-due', 3, 2, { effectiveAt: new Date('2026-01-03T19:00:00Z'), dueOn: day(2) });
    expect(isAsked(after(asked), day(2))).toBe(true);
    expect(withoutHead(after(asked, reviewEvent(4, 2, { effectiveAt: sameDay, evidence: recalled(1) })))).toEqual(withoutHead(known));
  });

  it('outlasts a drill when it is for another day', () => {
    const drill = reviewEvent(4, 2, { effectiveAt: new Date('2026-01-03T20:00:00Z') });
    expect(after(at('set-due', 3, 2, { effectiveAt: new Date('2026-01-03T19:00:00Z'), dueOn: day(50) }), drill)).toMatchObject({ reps: 2, dueOn: day(50) });
  });

  it('yields to a forget', () => {
    expect(after(at('set-due', 3, 4, { dueOn: day(90) }), at('forget', 4, 6))).toMatchObject({ reps: 0, dueOn: day(6) });
    expect(after(at('forget', 3, 4), at('set-due', 4, 6, { dueOn: day(90) }))).toMatchObject({ reps: 0, dueOn: day(90) });
  });
});

it('keeps a suspended card out of the queue, and lets it learn from an answer', () => {
  const suspended = after(at('suspend', 3, 4), reviewEvent(4, 13));
  expect(suspended).toMatchObject({ suspended: true, reps: 3 });
  expect(isAsked(suspended, day(400))).toBe(false);
  expect(isAsked(after(at('suspend', 3, 4), reviewEvent(4, 13), at('resume', 5, 14)), day(400))).toBe(true);
});

describe('undo', () => {
  const kinds = reviewKinds.filter((kind) => kind !== 'undo');

  it.each(kinds)('of %s leaves what there was before, wherever the undo stands', (kind) => {
    const undone = at(kind, 3, 13, { dueOn: kind === 'set-due' ? day(60) : undefined });
    for (const onDay of [1, 13, 20]) expect(withoutHead(after(undone, at('undo', 4, onDay, { target: undone.id })))).toEqual(withoutHead(known));
  });

  it.each(kinds)('of the review before %s is as if that review had never been', (kind) => {
    const later = at(kind, 3, 13, { dueOn: kind === 'set-due' ? day(60) : undefined });
    const undo = at('undo', 4, 14, { target: eventId(2) });
    expect(withoutHead(after(later, undo))).toEqual(withoutHead(replayReviews([reviewEvent(1, 0), later], context)));
  });
});

describe('canApplyDirectly', () => {
  it.each(reviewKinds)('%s: only on top of the log, and gives what a replay gives', (kind) => {
    const more = { dueOn: kind === 'set-due' ? day(60) : undefined, target: kind === 'undo' ? eventId(2) : undefined };
    const newer = at(kind, 3, 13, more);
    const older = at(kind, 3, 1, more);
    expect(canApplyDirectly(known, newer, false)).toBe(kind !== 'undo');
    expect(canApplyDirectly(known, newer, true)).toBe(false);
    expect(canApplyDirectly(known, older, false)).toBe(false);
    expect(canApplyDirectly(null, newer, false)).toBe(kind !== 'undo');
    if (known && kind !== 'undo') expect(applyReview(known, newer, context)).toEqual(after(newer));
  });

  it('does not take the head itself again, and settles one instant by id', () => {
    const card = cardState({ logHead: { effectiveAt: new Date('2026-01-07T12:00:00Z'), id: eventId(5) } });
    const sameInstant = (n: number) => reviewEvent(n, 6, { effectiveAt: card.logHead.effectiveAt });
    expect([4, 5, 6].map((n) => canApplyDirectly(card, sameInstant(n), false))).toEqual([false, false, true]);
  });
});
