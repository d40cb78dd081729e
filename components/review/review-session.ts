import type { GoingOn } from '@/lib/domain/planning/going-on';
import type { PlayCard, PlayQueue } from '@/lib/offline/memory/types';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';

/** A card to ask now. Practice repeats one that was missed and leaves its schedule alone. */
export type SessionCard = PlayCard & { practice: boolean };

/** Put aside: sent away by hand, unanswered. */
export type Outcome = { eventId: string; card: SessionCard; kind: 'recalled' | 'missed' | 'put-aside' };

export type Stage =
  | { kind: 'asking' }
  | { kind: 'revealed'; disclosure: Disclosure }
  /** `slipping`: how often it has been forgotten, where that is worth stopping at. */
  | { kind: 'answered'; feedback: AnswerFeedback; slipping: number | null }
  /** Rated as forgotten once too often: its paragraph is read again before the next card. */
  | { kind: 'slipping'; disclosure: Disclosure; slipping: number };

export type ReviewSession = {
  today: string;
  /** The current card first. */
  due: readonly SessionCard[];
  /** Due as well, and not stored on this device yet. */
  further: number;
  /** Missed cards, asked once more when nothing else is left. */
  practice: readonly SessionCard[];
  /** What was done, earliest first: what undo takes back. */
  outcomes: readonly Outcome[];
  /** Facts that the learner stopped learning here: their cards are left, not rated. */
  stopped: readonly string[];
  stage: Stage;
  dueTomorrow: number;
  nextDueOn: string | null;
  /** See DueQueue. */
  isCut: boolean;
  /** See PlayQueue. */
  goingOn: GoingOn | null;
  /** Whether the four above know of everything done here. */
  counted: boolean;
  undos: number;
};

export function startSession(queue: PlayQueue): ReviewSession {
  return {
    today: queue.today,
    due: queue.cards.map((card) => ({ ...card, practice: false })),
    further: Math.max(0, queue.dueCount - queue.cards.length),
    practice: [],
    outcomes: [],
    stopped: [],
    stage: { kind: 'asking' },
    dueTomorrow: queue.dueTomorrow,
    nextDueOn: queue.nextDueOn,
    isCut: queue.isCut,
    goingOn: queue.goingOn,
    counted: true,
    undos: 0,
  };
}

export function currentCard(session: ReviewSession): SessionCard | undefined {
  return session.due[0] ?? session.practice[0];
}

/** Whether the current card is done with and still on the screen. */
export function isOver(stage: Stage): boolean {
  return stage.kind === 'answered' || stage.kind === 'slipping';
}

/** Tells one asking of a card from every other, also of the same card after an undo. */
export function turnOf(session: ReviewSession): string {
  const before = session.outcomes.length - (isOver(session.stage) ? 1 : 0);
  return `${before} ${session.undos} ${currentCard(session)?.factId ?? 'done'}`;
}

/** Whether the current card is of a fact that the learner stopped learning. */
export function isStopped(session: ReviewSession): boolean {
  const card = currentCard(session);
  return card !== undefined && session.stopped.includes(card.factId);
}

/** Cards that were answered, without practice. */
export function countDone(session: ReviewSession): number {
  return session.outcomes.filter(({ card, kind }) => !card.practice && kind !== 'put-aside').length;
}

/** All there is to do in this session: what was answered and what is left. */
export function countAll(session: ReviewSession): number {
  const answeredAndShown = isOver(session.stage) && session.due.length > 0 ? 1 : 0;
  return countDone(session) + session.due.length - answeredAndShown + session.further;
}

/** Which try at its fact in this session the current card is, from 1. */
export function attemptNumber(session: ReviewSession): number {
  const card = currentCard(session);
  return 1 + session.outcomes.filter((outcome) => outcome.card.factId === card?.factId && outcome.kind !== 'put-aside').length;
}

/** Whether cards are due that are not stored here, and none that is. */
export function needsMore(session: ReviewSession): boolean {
  return session.due.length === 0 && session.further > 0;
}
