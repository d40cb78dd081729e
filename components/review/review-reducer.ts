import type { PlayQueue } from '@/lib/offline/memory/types';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import { currentCard, isStopped, type Outcome, type ReviewSession, type SessionCard } from './review-session';

export type ReviewAction =
  | { type: 'revealed'; disclosure: Disclosure }
  | { type: 'answered'; eventId: string; feedback: AnswerFeedback; slipping: number | null }
  | { type: 'rated'; eventId: string; recalled: boolean; slipping: number | null }
  /** `again`: it comes back at the end of this session, as new. */
  | { type: 'put-aside'; eventId: string; again: boolean }
  | { type: 'next' }
  | { type: 'stopped' | 'resumed'; factId: string }
  | { type: 'undone' }
  | { type: 'renewed'; queue: PlayQueue }
  | { type: 'missing' };

export function reviewReducer(session: ReviewSession, action: ReviewAction): ReviewSession {
  if (action.type === 'undone') return takeBack(session);
  if (action.type === 'renewed') return renew(session, action.queue);
  if (action.type === 'stopped') return { ...session, stopped: [...session.stopped, action.factId] };
  if (action.type === 'resumed') return { ...session, stopped: session.stopped.filter((factId) => factId !== action.factId) };
  const card = currentCard(session);
  if (!card) return session;
  switch (action.type) {
    case 'revealed':
      return { ...session, stage: { kind: 'revealed', disclosure: action.disclosure } };
    case 'answered':
      return { ...record(session, { eventId: action.eventId, card, kind: action.feedback.correct ? 'recalled' : 'missed' }), stage: { kind: 'answered', feedback: action.feedback, slipping: action.slipping } };
    case 'rated': {
      const rated = record(session, { eventId: action.eventId, card, kind: action.recalled ? 'recalled' : 'missed' });
      if (action.slipping === null || session.stage.kind !== 'revealed') return withoutCurrent(rated);
      return { ...rated, stage: { kind: 'slipping', disclosure: session.stage.disclosure, slipping: action.slipping } };
    }
    case 'next':
      return isStopped(session) ? leaveOut(session, card) : withoutCurrent(session);
    case 'put-aside':
      return putAside(session, card, action);
    case 'missing':
      // Retired while it waited on this device: it neither counts nor comes back.
      return leaveOut(session, card);
  }
}

/** A missed card comes back once; missed again in practice it waits for its day. */
function record(session: ReviewSession, outcome: Outcome): ReviewSession {
  const again = outcome.kind === 'missed' && !outcome.card.practice;
  return {
    ...session,
    outcomes: [...session.outcomes, outcome],
    counted: false,
    practice: again ? [...session.practice, { ...outcome.card, practice: true }] : session.practice,
  };
}

function withoutCurrent(session: ReviewSession): ReviewSession {
  const asking = { ...session, stage: { kind: 'asking' } as const };
  if (session.due.length > 0) return { ...asking, due: session.due.slice(1) };
  return { ...asking, practice: session.practice.slice(1) };
}

/** Without the current card, and without asking it again as practice. */
function leaveOut(session: ReviewSession, { factId }: SessionCard): ReviewSession {
  const rest = withoutCurrent(session);
  return { ...rest, practice: rest.practice.filter((card) => card.factId !== factId) };
}

/** Off the pile by hand; for a fresh start under the pile. */
function putAside(session: ReviewSession, card: SessionCard, { eventId, again }: { eventId: string; again: boolean }): ReviewSession {
  const rest = leaveOut(session, card);
  const due = again ? [...rest.due, { ...card, practice: false }] : rest.due;
  return { ...rest, due, outcomes: [...session.outcomes, { eventId, card, kind: 'put-aside' }], counted: false };
}

/** The last card is asked again, ahead of whatever had followed it. */
function takeBack(session: ReviewSession): ReviewSession {
  const last = session.outcomes.at(-1);
  if (!last) return session;
  const { card } = last;
  const same = (other: SessionCard) => other.factId === card.factId;
  const due = session.due.filter((other) => !same(other));
  const practice = session.practice.filter((other) => !same(other));
  return {
    ...session,
    outcomes: session.outcomes.slice(0, -1),
    due: card.practice ? due : [card, ...due],
    practice: card.practice ? [card, ...practice] : practice,
    stage: { kind: 'asking' },
    counted: false,
    undos: session.undos + 1,
  };
}

/**
 * What is due now that more is known: other devices' reviews, new cards, another day. Once somebody has begun, the card on the screen
 * stays whatever came in, and so does the order of those after it; what was answered here does not come back.
 */
function renew(session: ReviewSession, queue: PlayQueue): ReviewSession {
  const counts = { today: queue.today, dueTomorrow: queue.dueTomorrow, nextDueOn: queue.nextDueOn, isCut: queue.isCut, goingOn: queue.goingOn, counted: true };
  const first = session.due[0];
  // Nothing was done yet: a card that another device has done meanwhile need not be done again.
  const untouched = session.outcomes.length === 0 && session.stage.kind === 'asking';
  const current = untouched && !queue.cards.some(({ factId }) => factId === first?.factId) ? undefined : first;
  // Practice is asked when nothing is due; what has fallen due meanwhile is looked for again when it ends.
  if (!current && session.practice.length > 0 && session.further === 0) return { ...session, ...counts };
  const answered = new Set(session.outcomes.flatMap(({ card, kind }) => (kind === 'put-aside' ? [] : [card.factId])));
  const wanted = new Map(queue.cards.filter(({ factId }) => !answered.has(factId) && factId !== current?.factId).map((card) => [card.factId, card]));
  const kept = session.due.slice(1).flatMap(({ factId }) => wanted.get(factId) ?? []);
  const known = new Set(kept.map(({ factId }) => factId));
  const added = [...wanted.values()].filter(({ factId }) => !known.has(factId));
  const due = [...(current ? [current] : []), ...[...kept, ...added].map((card) => ({ ...card, practice: false }))];
  return {
    ...session,
    ...counts,
    due,
    // Asked for once and not to be had: they are for another time.
    further: due.length === 0 ? 0 : Math.max(0, queue.dueCount - queue.cards.length),
  };
}
