import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { reviewReducer, type ReviewAction } from '@/components/review/review-reducer';
import { attemptNumber, countAll, countDone, currentCard, isStopped, needsMore, startSession, turnOf, type ReviewSession } from '@/components/review/review-session';
import type { PlayCard, PlayQueue } from '@/lib/offline/memory/types';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';

const card = (name: string): PlayCard => ({
  factId: name,
  item: { id: `${name}.item`, factId: name, format: 'short-answer', stem: `What of ${name}?` },
  articleSlug: 'story',
  articleTitle: 'A story',
  asOf: '2020-01-30',
  itemRevision: 1,
  state: {} as PlayCard['state'],
});
const queue = (names: string[], dueCount = names.length): PlayQueue => ({ today: '2026-11-23', cards: names.map(card), dueCount, minutes: 1, isCut: false, daysAway: 0, dueTomorrow: 1, nextDueOn: '2026-11-24', goingOn: null });
const rated = (eventId: string, recalled: boolean): ReviewAction => ({ type: 'rated', eventId, recalled, slipping: null });
const aside = (eventId: string, again = false): ReviewAction => ({ type: 'put-aside', eventId, again });
const run = (start: ReviewSession, ...actions: ReviewAction[]) => actions.reduce(reviewReducer, start);
const facts = (session: ReviewSession) => [...session.due, ...session.practice].map(({ factId, practice }) => (practice ? `${factId}*` : factId));
const feedback = (correct: boolean) => ({ correct, verdict: correct ? 'exact' : 'wrong' }) as AnswerFeedback;

const revealed = { type: 'revealed', disclosure: {} as Disclosure } as const;

describe('a review session', () => {
  it('asks a missed card once more after the others, as practice, and not a third time', () => {
    const missed = run(startSession(queue(['a', 'b'])), rated('1', false));
    expect(facts(missed)).toEqual(['b', 'a*']);
    const again = run(missed, rated('2', true), rated('3', false));
    expect(currentCard(again)).toBeUndefined();
    expect(countDone(again)).toBe(2);
  });

  it('keeps an answered card in place until the learner goes on', () => {
    const answered = run(startSession(queue(['a', 'b'])), { type: 'answered', eventId: '1', feedback: feedback(false), slipping: null });
    expect([currentCard(answered)?.factId, answered.stage.kind]).toEqual(['a', 'answered']);
    const next = run(answered, { type: 'next' });
    expect([facts(next), next.stage.kind]).toEqual([['b', 'a*'], 'asking']);
  });

  it('asks again what was taken back, and forgets its practice', () => {
    const session = run(startSession(queue(['a', 'b'])), rated('1', false), { type: 'undone' });
    expect(facts(session)).toEqual(['a', 'b']);
    expect(session.outcomes).toEqual([]);
  });

  it('takes back practice as practice', () => {
    const session = run(startSession(queue(['a'])), rated('1', false), rated('2', true), { type: 'undone' });
    expect(facts(session)).toEqual(['a*']);
    expect(session.outcomes.map(({ eventId }) => eventId)).toEqual(['1']);
  });

  it('gives the same card a new turn after an undo, and the same turn while its answer stands', () => {
    const asked = startSession(queue(['a', 'b']));
    const answered = run(asked, { type: 'answered', eventId: '1', feedback: feedback(true), slipping: null });
    expect(turnOf(answered)).toBe(turnOf(asked));
    expect(turnOf(run(answered, { type: 'undone' }))).not.toBe(turnOf(asked));
  });

  it('wants what is due and not stored here before practice', () => {
    const used = run(startSession(queue(['a', 'b'], 3)), rated('1', false), rated('2', true));
    expect(needsMore(used)).toBe(true);
    const more = run(used, { type: 'renewed', queue: queue(['c'], 1) });
    expect(facts(more)).toEqual(['c', 'a*']);
    expect([countAll(more), needsMore(more)]).toEqual([3, false]);
  });

  it('stops asking for more when nothing new comes', () => {
    const used = run(startSession(queue(['a'], 5)), rated('1', true), { type: 'renewed', queue: queue([], 4) });
    expect(needsMore(used)).toBe(false);
  });

  it('keeps the card on the screen and the order of the others, whatever comes in', () => {
    const begun = run(startSession(queue(['z', 'a', 'b', 'c', 'd'])), rated('1', true));
    // Another device has done a and c, and e is new.
    expect(facts(run(begun, { type: 'renewed', queue: queue(['e', 'd', 'b']) }))).toEqual(['a', 'b', 'd', 'e']);
  });

  it('drops even the first card, where another device has done it before anything was done here', () => {
    expect(facts(run(startSession(queue(['a', 'b'])), { type: 'renewed', queue: queue(['b']) }))).toEqual(['b']);
    const revealing = run(startSession(queue(['a', 'b'])), revealed, { type: 'renewed', queue: queue(['b']) });
    expect(facts(revealing)).toEqual(['a', 'b']);
  });

  it('does not ask again what was answered here, though the queue was counted before', () => {
    const session = run(startSession(queue(['a', 'b'])), rated('1', true), { type: 'renewed', queue: queue(['a', 'b']) });
    expect(facts(session)).toEqual(['b']);
  });

  it('does not push practice off the screen for a card that falls due meanwhile', () => {
    const practising = run(startSession(queue(['a'])), rated('1', false));
    expect(facts(run(practising, { type: 'renewed', queue: queue(['b']) }))).toEqual(['a*']);
  });

  it('leaves a card out that is no more, and counts one less', () => {
    const session = run(startSession(queue(['a', 'b'])), { type: 'missing' });
    expect([facts(session), countAll(session), session.outcomes]).toEqual([['b'], 1, []]);
  });

  const stopped = (factId: string): ReviewAction => ({ type: 'stopped', factId });

  it('goes on from a card whose fact is learnt no more, unrated, and counts one less', () => {
    const session = run(startSession(queue(['a', 'b'])), revealed, stopped('a'), { type: 'next' });
    expect([facts(session), countAll(session), session.outcomes, session.stage.kind]).toEqual([['b'], 1, [], 'asking']);
  });

  it('does not practise a missed fact that is learnt no more, whose answer counts', () => {
    const missed = run(startSession(queue(['a', 'b'])), { type: 'answered', eventId: '1', feedback: feedback(false), slipping: null }, stopped('a'), { type: 'next' });
    expect([facts(missed), countAll(missed), countDone(missed)]).toEqual([['b'], 2, 1]);
    const practised = run(startSession(queue(['a'])), rated('1', false), revealed, stopped('a'), { type: 'next' });
    expect([currentCard(practised), countAll(practised), needsMore(practised)]).toEqual([undefined, 1, false]);
  });

  it('rates as ever a fact that is learnt again', () => {
    const session = run(startSession(queue(['a', 'b'])), revealed, stopped('a'), { type: 'resumed', factId: 'a' });
    expect(isStopped(session)).toBe(false);
    expect(facts(run(session, rated('1', false)))).toEqual(['b', 'a*']);
  });

  it('puts a card aside without counting it, and takes that back like an answer', () => {
    const session = run(startSession(queue(['a', 'b'])), aside('1'));
    expect([facts(session), countDone(session), countAll(session)]).toEqual([['b'], 0, 1]);
    expect(facts(run(session, { type: 'undone' }))).toEqual(['a', 'b']);
  });

  it('asks a card that starts over once more at the end, as new', () => {
    const session = run(startSession(queue(['a', 'b'])), aside('1', true));
    expect([facts(session), countAll(session)]).toEqual([['b', 'a'], 2]);
    expect(facts(run(session, { type: 'undone' }))).toEqual(['a', 'b']);
  });

  it('stops at a card that keeps slipping until the learner goes on', () => {
    const slipping = run(startSession(queue(['a', 'b'])), revealed, { type: 'rated', eventId: '1', recalled: false, slipping: 8 });
    expect([currentCard(slipping)?.factId, slipping.stage.kind, countAll(slipping)]).toEqual(['a', 'slipping', 2]);
    expect(facts(run(slipping, { type: 'next' }))).toEqual(['b', 'a*']);
  });

  it('counts the tries at a fact, and none that was taken back', () => {
    const practising = run(startSession(queue(['a'])), rated('1', false));
    expect(attemptNumber(practising)).toBe(2);
    expect(attemptNumber(run(practising, { type: 'undone' }))).toBe(1);
  });

  it('does not trust the numbers for tomorrow until they are counted anew', () => {
    const session = run(startSession(queue(['a'])), rated('1', true));
    expect(session.counted).toBe(false);
    expect(run(session, { type: 'renewed', queue: queue([]) }).counted).toBe(true);
  });

  it('ends, whatever is answered, skipped or taken back, with every card accounted for', () => {
    const deed = fc.constantFrom<'right' | 'wrong' | 'undo' | 'missing' | 'stop' | 'again'>('right', 'right', 'wrong', 'undo', 'missing', 'stop', 'again');
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (deeds, size) => {
        const names = Array.from({ length: size }, (_, index) => `fact-${index}`);
        let session = startSession(queue(names));
        const missing = new Set<string>();
        deeds.forEach((what, step) => {
          const current = currentCard(session);
          if (what === 'again') session = reviewReducer(session, aside(String(step), true));
          else if (what === 'undo') session = reviewReducer(session, { type: 'undone' });
          else if (what === 'missing' || what === 'stop') {
            if (current && !current.practice) missing.add(current.factId);
            if (what === 'missing') session = reviewReducer(session, { type: 'missing' });
            else if (current) session = run(session, revealed, stopped(current.factId), { type: 'next' });
          } else if (current) session = reviewReducer(session, rated(String(step), what === 'right'));
        });
        const scheduled = session.outcomes.filter((outcome) => !outcome.card.practice && outcome.kind !== 'put-aside').map((outcome) => outcome.card.factId);
        // A card may have been answered and started over, and then is both; none is lost, and none is asked twice in a row of what is left.
        const left = session.due.map(({ factId }) => factId);
        expect([...new Set([...scheduled, ...left, ...missing])].sort()).toEqual([...names].sort());
        expect(new Set(left).size).toBe(left.length);
      }),
    );
  });
});
