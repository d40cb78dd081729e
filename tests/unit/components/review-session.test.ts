import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { countDone, currentCard, isStopped, needsMore, reviewReducer, startSession, turnOf, type ReviewAction, type ReviewSession } from '@/components/review/review-session';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import type { DueCard, DueQueue } from '@/lib/schemas/review';

const card = (name: string): DueCard => ({
  factId: name,
  item: { id: `${name}.item`, factId: name, format: 'short-answer', stem: `What of ${name}?` },
  articleSlug: 'story',
  articleTitle: 'A story',
  asOf: '2020-01-30',
});
const queue = (names: string[], dueCount = names.length): DueQueue => ({ today: '2026-11-23', cards: names.map(card), dueCount, dueTomorrow: 1, nextDueOn: '2026-11-24' });
const rated = (eventId: string, recalled: boolean): ReviewAction => ({ type: 'rated', eventId, recalled });
const run = (start: ReviewSession, ...actions: ReviewAction[]) => actions.reduce(reviewReducer, start);
const facts = (session: ReviewSession) => [...session.due, ...session.practice].map(({ factId, practice }) => (practice ? `${factId}*` : factId));
const feedback = (correct: boolean) => ({ correct, verdict: correct ? 'exact' : 'wrong' }) as AnswerFeedback;

describe('a review session', () => {
  it('asks a missed card once more after the others, as practice, and not a third time', () => {
    const missed = run(startSession(queue(['a', 'b'])), rated('1', false));
    expect(facts(missed)).toEqual(['b', 'a*']);
    const again = run(missed, rated('2', true), rated('3', false));
    expect(currentCard(again)).toBeUndefined();
    expect(countDone(again)).toBe(2);
  });

  it('keeps an answered card in place until the learner goes on', () => {
    const answered = run(startSession(queue(['a', 'b'])), { type: 'answered', eventId: '1', feedback: feedback(false) });
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
    const answered = run(asked, { type: 'answered', eventId: '1', feedback: feedback(true) });
    expect(turnOf(answered)).toBe(turnOf(asked));
    expect(turnOf(run(answered, { type: 'undone' }))).not.toBe(turnOf(asked));
  });

  it('wants the next page before practice, and adds only cards it has not seen', () => {
    const used = run(startSession(queue(['a', 'b'], 3)), rated('1', false), rated('2', true));
    expect(needsMore(used)).toBe(true);
    const more = run(used, { type: 'fetched', queue: queue(['b', 'c'], 1) });
    expect(facts(more)).toEqual(['c', 'a*']);
    expect([more.total, needsMore(more)]).toEqual([3, false]);
  });

  it('stops asking for pages when one brings nothing new', () => {
    const used = run(startSession(queue(['a'], 5)), rated('1', true), { type: 'fetched', queue: queue([], 4) });
    expect(needsMore(used)).toBe(false);
  });

  it('leaves a card out that is no more, and counts one less', () => {
    const session = run(startSession(queue(['a', 'b'])), { type: 'missing' });
    expect([facts(session), session.total, session.outcomes]).toEqual([['b'], 1, []]);
  });

  const stopped = (factId: string): ReviewAction => ({ type: 'stopped', factId });
  const revealed = { type: 'revealed', disclosure: {} as Disclosure } as const;

  it('goes on from a card whose fact is learnt no more, unrated, and counts one less', () => {
    const session = run(startSession(queue(['a', 'b'])), revealed, stopped('a'), { type: 'next' });
    expect([facts(session), session.total, session.outcomes, session.stage.kind]).toEqual([['b'], 1, [], 'asking']);
  });

  it('does not practise a missed fact that is learnt no more, whose answer counts', () => {
    const missed = run(startSession(queue(['a', 'b'])), { type: 'answered', eventId: '1', feedback: feedback(false) }, stopped('a'), { type: 'next' });
    expect([facts(missed), missed.total, countDone(missed)]).toEqual([['b'], 2, 1]);
    const practised = run(startSession(queue(['a'])), rated('1', false), revealed, stopped('a'), { type: 'next' });
    expect([currentCard(practised), practised.total, needsMore(practised)]).toEqual([undefined, 1, false]);
  });

  it('rates as ever a fact that is learnt again', () => {
    const session = run(startSession(queue(['a', 'b'])), revealed, stopped('a'), { type: 'resumed', factId: 'a' });
    expect(isStopped(session)).toBe(false);
    expect(facts(run(session, rated('1', false)))).toEqual(['b', 'a*']);
  });

  it('does not ask again what an earlier visit rated and could not send', () => {
    const session = run(startSession(queue(['a', 'b', 'c'], 5)), { type: 'rated-before', factIds: ['a', 'c', 'elsewhere'] });
    expect([facts(session), session.total]).toEqual([['b'], 3]);
  });

  it('does not trust the numbers for tomorrow until they are counted anew', () => {
    const session = run(startSession(queue(['a'])), rated('1', true));
    expect(session.counted).toBe(false);
    expect(run(session, { type: 'fetched', queue: queue([]) }).counted).toBe(true);
  });

  it('ends, whatever is answered, skipped or taken back, with every card accounted for once', () => {
    const deed = fc.constantFrom<'right' | 'wrong' | 'undo' | 'missing' | 'stop'>('right', 'right', 'wrong', 'undo', 'missing', 'stop');
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (deeds, size) => {
        const names = Array.from({ length: size }, (_, index) => `fact-${index}`);
        let session = startSession(queue(names));
        const missing = new Set<string>();
        deeds.forEach((what, step) => {
          const current = currentCard(session);
          if (what === 'undo') session = reviewReducer(session, { type: 'undone' });
          else if (what === 'missing' || what === 'stop') {
            if (current && !current.practice) missing.add(current.factId);
            if (what === 'missing') session = reviewReducer(session, { type: 'missing' });
            else if (current) session = run(session, revealed, stopped(current.factId), { type: 'next' });
          } else if (current) session = reviewReducer(session, rated(String(step), what === 'right'));
        });
        const scheduled = session.outcomes.filter((outcome) => !outcome.card.practice).map((outcome) => outcome.card.factId);
        expect([...scheduled, ...session.due.map(({ factId }) => factId), ...missing].sort()).toEqual([...names].sort());
        expect(countDone(session) + session.due.length).toBe(session.total);
      }),
    );
  });
});
