import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import type { DueCard, DueQueue } from '@/lib/schemas/review';

/** A card to ask now. Practice repeats one that was missed and leaves its schedule alone. */
export type SessionCard = DueCard & { practice: boolean };

export type Outcome = { eventId: string; card: SessionCard; recalled: boolean };

export type Stage =
  | { kind: 'asking' }
  | { kind: 'revealed'; disclosure: Disclosure }
  | { kind: 'answered'; feedback: AnswerFeedback };

export type ReviewSession = {
  today: string;
  /** The current card first. */
  due: readonly SessionCard[];
  /** Missed cards, asked once more when nothing else is left. */
  practice: readonly SessionCard[];
  /** What was answered, earliest first: what undo takes back. */
  outcomes: readonly Outcome[];
  /** Facts that the learner stopped learning here: their cards are left, not rated. */
  stopped: readonly string[];
  stage: Stage;
  /** All that was due, also beyond the cards already fetched. */
  total: number;
  dueTomorrow: number;
  nextDueOn: string | null;
  /** Whether the two above know of everything answered here. */
  counted: boolean;
  undos: number;
};

export type ReviewAction =
  | { type: 'revealed'; disclosure: Disclosure }
  | { type: 'answered'; eventId: string; feedback: AnswerFeedback }
  | { type: 'rated'; eventId: string; recalled: boolean }
  | { type: 'next' }
  | { type: 'stopped' | 'resumed'; factId: string }
  | { type: 'undone' }
  | { type: 'fetched'; queue: DueQueue }
  | { type: 'missing' }
  | { type: 'rated-before'; factIds: readonly string[] };

export function startSession(queue: DueQueue): ReviewSession {
  return {
    today: queue.today,
    due: queue.cards.map((card) => ({ ...card, practice: false })),
    practice: [],
    outcomes: [],
    stopped: [],
    stage: { kind: 'asking' },
    total: queue.dueCount,
    dueTomorrow: queue.dueTomorrow,
    nextDueOn: queue.nextDueOn,
    counted: true,
    undos: 0,
  };
}

export function currentCard(session: ReviewSession): SessionCard | undefined {
  return session.due[0] ?? session.practice[0];
}

/** Tells one asking of a card from every other, also of the same card after an undo. */
export function turnOf(session: ReviewSession): string {
  const before = session.outcomes.length - (session.stage.kind === 'answered' ? 1 : 0);
  return `${before} ${session.undos} ${currentCard(session)?.factId ?? 'done'}`;
}

/** Whether the current card is of a fact that the learner stopped learning. */
export function isStopped(session: ReviewSession): boolean {
  const card = currentCard(session);
  return card !== undefined && session.stopped.includes(card.factId);
}

/** Cards that counted, without practice. */
export function countDone(session: ReviewSession): number {
  return session.outcomes.filter(({ card }) => !card.practice).length;
}

/** Whether more cards are due than this device has fetched. */
export function needsMore(session: ReviewSession): boolean {
  return session.due.length === 0 && countDone(session) < session.total;
}

export function reviewReducer(session: ReviewSession, action: ReviewAction): ReviewSession {
  const card = currentCard(session);
  switch (action.type) {
    case 'revealed':
      return { ...session, stage: { kind: 'revealed', disclosure: action.disclosure } };
    case 'answered':
      if (!card) return session;
      return { ...record(session, { eventId: action.eventId, card, recalled: action.feedback.correct }), stage: { kind: 'answered', feedback: action.feedback } };
    case 'rated':
      if (!card) return session;
      return withoutCurrent(record(session, { eventId: action.eventId, card, recalled: action.recalled }));
    case 'next':
      return isStopped(session) ? leaveOut(session) : withoutCurrent(session);
    case 'stopped':
      return { ...session, stopped: [...session.stopped, action.factId] };
    case 'resumed':
      return { ...session, stopped: session.stopped.filter((factId) => factId !== action.factId) };
    case 'undone':
      return takeBack(session);
    case 'fetched':
      return addPage(session, action.queue);
    case 'rated-before': {
      const due = session.due.filter(({ factId }) => !action.factIds.includes(factId));
      return { ...session, due, total: session.total - (session.due.length - due.length), counted: false };
    }
    case 'missing':
      // Retired while it waited on this device: it neither counts nor comes back.
      return leaveOut(session);
  }
}

/** A missed card comes back once; missed again in practice it waits for its day. */
function record(session: ReviewSession, outcome: Outcome): ReviewSession {
  const again = !outcome.recalled && !outcome.card.practice;
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

/** Without the current card, and without asking it again as practice; one less to do, unless it was done. */
function leaveOut(session: ReviewSession): ReviewSession {
  const left = currentCard(session);
  const rest = withoutCurrent(session);
  if (!left) return rest;
  const { factId } = left;
  const isDone = session.outcomes.some(({ card }) => card.factId === factId);
  return { ...rest, practice: rest.practice.filter((card) => card.factId !== factId), total: isDone ? session.total : session.total - 1 };
}

/** The last answered card is asked again, ahead of whatever had followed it. */
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

function addPage(session: ReviewSession, queue: DueQueue): ReviewSession {
  const known = new Set([...session.due, ...session.outcomes.map(({ card }) => card)].map(({ factId }) => factId));
  const cards = queue.cards.filter(({ factId }) => !known.has(factId)).map((card) => ({ ...card, practice: false }));
  return {
    ...session,
    due: [...session.due, ...cards],
    // A page with nothing new ends the fetching, whatever was counted before.
    total: cards.length === 0 ? countDone(session) : countDone(session) + Math.max(queue.dueCount, cards.length),
    dueTomorrow: queue.dueTomorrow,
    nextDueOn: queue.nextDueOn,
    counted: true,
  };
}
