'use client';

import { useReducer, useState } from 'react';
import { keyInWords } from '@/components/items/key-in-words';
import { verdictLine } from '@/components/items/verdict-line';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson } from '@/lib/offline/post-json';
import type { AnswerFeedback, AnswerRequest, Disclosure } from '@/lib/schemas/answer';
import type { DueQueue } from '@/lib/schemas/review';
import { browserOutbox } from './browser-outbox';
import { fetchDue } from './fetch-due';
import { ratedFacts } from './outbox';
import { currentCard, isStopped, needsMore, reviewReducer, startSession, turnOf } from './review-session';
import { useOneAtATime } from './use-one-at-a-time';
import { useOutbox } from './use-outbox';
import { useVisibleTime } from './use-visible-time';

/** A review session against the server: what the page shows, and what a learner can do. */
export function useReview(initial: DueQueue) {
  const [session, dispatch] = useReducer(reviewReducer, initial, startSession);
  const { busy, trouble, setTrouble, isSecond, exclusively } = useOneAtATime();
  const { unsent, flush, keep } = useOutbox();
  const [announcement, setAnnouncement] = useState('');
  /** An answer on its way is the answer: sent again as it was, never as something else under the same id. */
  const [sentResponse, setSentResponse] = useState<string | null>(null);

  const card = currentCard(session);
  const turn = turnOf(session);
  const visibleTime = useVisibleTime(turn);

  /** Ratings that an earlier visit could not send: their cards are done, though the server did not know it when it made this page. */
  async function resume(): Promise<void> {
    const factIds = ratedFacts(browserOutbox().waiting());
    if (factIds.length > 0) dispatch({ type: 'rated-before', factIds });
    await flush();
  }

  async function reveal(): Promise<void> {
    if (!card || session.stage.kind !== 'asking') return;
    await exclusively(async () => {
      const result = await postJson<Disclosure>('/api/reveals', { itemId: card.item.id });
      if (!result.ok) return setTrouble({ message: result.message, retry: () => void reveal(), skip: result.kind === 'refused' ? skip : undefined });
      dispatch({ type: 'revealed', disclosure: result.data });
      setAnnouncement(`The answer: ${keyInWords(result.data)}.${changeWords(result.data)} Did you remember it?`);
    });
  }

  async function answer(response: string): Promise<void> {
    if (!card || session.stage.kind !== 'asking' || response === '' || isSecond(`answer ${turn}`)) return;
    const visibleMs = visibleTime();
    const { eventId, stamp } = await makeEventStamp(new Date());
    await sendAnswer({ ...stamp, eventId, itemId: card.item.id, response, visibleMs, purpose: { kind: 'review' } });
  }

  async function sendAnswer(request: AnswerRequest): Promise<void> {
    await exclusively(async () => {
      setSentResponse(request.response);
      const result = await postJson<AnswerFeedback>('/api/answers', request);
      if (!result.ok) return setTrouble({ message: result.message, retry: () => void sendAnswer(request), skip: result.kind === 'refused' ? skip : undefined });
      const feedback = result.data;
      setSentResponse(null);
      dispatch({ type: 'answered', eventId: request.eventId, feedback });
      setAnnouncement((feedback.correct ? verdictLine(feedback) : `${verdictLine(feedback)}. The answer is ${keyInWords(feedback)}.`) + changeWords(feedback));
    });
  }

  async function rate(recalled: boolean): Promise<void> {
    if (!card || session.stage.kind !== 'revealed' || isSecond(`rate ${turn}`)) return;
    const visibleMs = visibleTime();
    const { eventId, stamp } = await makeEventStamp(new Date());
    dispatch({ type: 'rated', eventId, recalled });
    setAnnouncement(recalled ? 'Remembered.' : 'Forgot.');
    await keep({ ...stamp, id: eventId, kind: 'review', factId: card.factId, itemId: card.item.id, rating: recalled ? 3 : 1, visibleMs });
  }

  async function undo(): Promise<void> {
    const last = session.outcomes.at(-1);
    if (!last || isSecond(`undo ${last.eventId}`)) return;
    const { eventId, stamp } = await makeEventStamp(new Date());
    dispatch({ type: 'undone' });
    setTrouble(null);
    setAnnouncement('Taken back.');
    await keep({ ...stamp, id: eventId, kind: 'undo', factId: last.card.factId, targetId: last.eventId });
  }

  function next(): void {
    if (session.stage.kind === 'answered' || isStopped(session)) dispatch({ type: 'next' });
  }

  function decided(stopped: boolean): void {
    if (card) dispatch({ type: stopped ? 'stopped' : 'resumed', factId: card.factId });
  }

  function skip(): void {
    setTrouble(null);
    setSentResponse(null);
    dispatch({ type: 'missing' });
  }

  /** More cards when this page is used up; at the end, what tomorrow brings now that these have moved. */
  async function refresh(): Promise<void> {
    await exclusively(async () => {
      await flush();
      const result = await fetchDue();
      if (!result.ok) return setTrouble({ message: result.message, retry: () => void refresh() });
      dispatch({ type: 'fetched', queue: result.data });
    });
  }

  return { session, card, turn, stopped: isStopped(session), busy, trouble, unsent, announcement, sentResponse, fetching: needsMore(session), reveal, answer, rate, undo, next, decided, refresh, flush, resume };
}

/** So that a change is heard and not only seen. */
function changeWords({ change }: Disclosure): string {
  return change ? ' This has changed since you learnt it.' : '';
}
