'use client';

import { useReducer, useState } from 'react';
import { keyInWords } from '@/components/items/key-in-words';
import { verdictLine } from '@/components/items/verdict-line';
import type { GoingOn } from '@/lib/domain/planning/going-on';
import { isLeechMoment } from '@/lib/domain/scheduling/leech';
import type { CardState } from '@/lib/domain/scheduling/schema';
import type { KeepFailure, MemorySession, PlayQueue } from '@/lib/offline/memory/types';
import type { Disclosure } from '@/lib/schemas/answer';
import { asideWords, type PutAside } from './put-aside';
import { reviewReducer } from './review-reducer';
import { attemptNumber, currentCard, isOver, isStopped, needsMore, startSession, turnOf, type SessionCard } from './review-session';
import { useOneAtATime } from './use-one-at-a-time';
import { useVisibleTime } from './use-visible-time';

/** A review session over the reviews stored on this device: what the page shows, and what a learner can do. Nothing in it waits for a network. */
export function useReview(memory: MemorySession, queue: PlayQueue) {
  const [session, dispatch] = useReducer(reviewReducer, queue, startSession);
  const { busy, trouble, setTrouble, isSecond, exclusively } = useOneAtATime();
  const [announcement, setAnnouncement] = useState('');

  const card = currentCard(session);
  const turn = turnOf(session);
  const visibleTime = useVisibleTime(turn);

  /** What every answer says of its asking. */
  const asked = ({ factId, item }: SessionCard) => ({ factId, itemId: item.id, visibleMs: visibleTime(), attemptNumber: attemptNumber(session) });

  /** Keeps a deed on this device and only then shows it: what is seen as done is done. */
  async function keep<K extends { ok: true }>(deed: () => Promise<K | KeepFailure>, then: (kept: K) => void): Promise<void> {
    const attempt = () =>
      exclusively(async () => {
        const kept = await deed();
        if (kept.ok) return then(kept);
        const lost = kept.reason === 'unknown-card' || kept.reason === 'unknown-item';
        setTrouble({ message: kept.message, retry: () => void attempt(), skip: lost ? skip : undefined });
      });
    await attempt();
  }

  async function reveal(): Promise<void> {
    if (!card || session.stage.kind !== 'asking') return;
    await exclusively(async () => {
      const disclosure = await memory.disclose(card.item.id);
      if (!disclosure) return setTrouble({ message: 'This question is no longer stored on this device. Nothing of yours is lost; go on with the next.', retry: () => void reveal(), skip });
      dispatch({ type: 'revealed', disclosure });
      setAnnouncement(`The answer: ${keyInWords(disclosure)}.${changeWords(disclosure)} Did you remember it?`);
    });
  }

  async function answer(response: string): Promise<void> {
    if (!card || session.stage.kind !== 'asking' || response === '' || isSecond(`answer ${turn}`)) return;
    const request = { ...asked(card), response };
    await keep(
      () => memory.answer(request),
      ({ eventId, feedback, card: state }) => {
        dispatch({ type: 'answered', eventId, feedback, slipping: slippingNow(card.state, state) });
        setAnnouncement((feedback.correct ? verdictLine(feedback) : `${verdictLine(feedback)}. The answer is ${keyInWords(feedback)}.`) + changeWords(feedback));
      },
    );
  }

  async function rate(recalled: boolean): Promise<void> {
    if (!card || session.stage.kind !== 'revealed' || isSecond(`rate ${turn}`)) return;
    const request = { ...asked(card), rating: recalled ? 3 : 1 } as const;
    await keep(
      () => memory.rate(request),
      ({ eventId, card: state }) => {
        const slipping = slippingNow(card.state, state);
        dispatch({ type: 'rated', eventId, recalled, slipping });
        setAnnouncement(recalled ? 'Remembered.' : slipping === null ? 'Forgot.' : `Forgot, for the ${slipping}th time. Read its paragraph once more.`);
      },
    );
  }

  async function putAside(what: PutAside): Promise<void> {
    if (!card || isOver(session.stage) || isSecond(`aside ${turn}`)) return;
    const { factId } = card;
    const deed = () => {
      if (what.kind === 'set-due') return memory.setDue(factId, what.dueOn);
      return memory[what.kind](factId);
    };
    await keep(deed, ({ eventId }) => {
      dispatch({ type: 'put-aside', eventId, again: what.kind === 'forget' });
      setAnnouncement(`${asideWords(what)} Undo takes it back.`);
    });
  }

  async function undo(): Promise<void> {
    const last = session.outcomes.at(-1);
    if (!last || isSecond(`undo ${last.eventId}`)) return;
    await keep(
      () => memory.undo({ factId: last.card.factId, eventId: last.eventId }),
      () => {
        dispatch({ type: 'undone' });
        setAnnouncement('Taken back.');
      },
    );
  }

  function next(): void {
    if (isOver(session.stage) || isStopped(session)) dispatch({ type: 'next' });
  }

  function decided(stopped: boolean): void {
    if (!card) return;
    dispatch({ type: stopped ? 'stopped' : 'resumed', factId: card.factId });
    // The decision itself went to the server: what it made of the card comes back from there.
    void memory.noteChange(card.factId).then(() => memory.sync());
  }

  function skip(): void {
    setTrouble(null);
    dispatch({ type: 'missing' });
  }

  /** What is stored here now: after a sync, at the end of the session, and for its numbers of tomorrow. */
  async function renew(): Promise<void> {
    dispatch({ type: 'renewed', queue: await memory.today() });
  }

  /** More of today, by the learner's own choice. */
  async function goOn({ extraMinutes }: GoingOn): Promise<void> {
    await keep(
      () => memory.goOn(extraMinutes),
      () => void renew(),
    );
  }

  /** Cards that are due and not stored here. */
  async function fetchMore(): Promise<void> {
    await exclusively(async () => {
      const result = await memory.sync({ renew: true });
      if (result.ok) return renew();
      setTrouble({ message: `${result.trouble.message} More cards are due than are stored on this device.`, retry: () => void fetchMore() });
    });
  }

  return {
    session,
    card,
    turn,
    stopped: isStopped(session),
    busy,
    trouble,
    announcement,
    fetching: needsMore(session),
    reveal,
    answer,
    rate,
    putAside,
    undo,
    next,
    decided,
    renew,
    goOn,
    fetchMore,
  };
}

/** How often a fact has been forgotten, when it just was and that is worth stopping at. */
function slippingNow(before: CardState, after: CardState | null): number | null {
  return after && after.lapses > before.lapses && isLeechMoment(after.lapses) ? after.lapses : null;
}

/** So that a change is heard and not only seen. */
function changeWords({ change }: Disclosure): string {
  return change ? ' This has changed since you learnt it.' : '';
}
