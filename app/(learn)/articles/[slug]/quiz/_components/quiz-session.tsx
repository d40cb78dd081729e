'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useTransition } from 'react';
import { QuizPlayer } from '@/components/items/quiz-player';
import type { QuizLine } from '@/components/items/use-quiz';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson } from '@/lib/offline/post-json';
import { unsentAnswer } from '@/lib/offline/unsent-answer';
import type { AnswerFeedback } from '@/lib/schemas/answer';

type QuizSessionProps = {
  questionSetId: string;
  questionSetVersion: number;
  start: { item: PresentedItem; answered: number; total: number };
  language: string;
  direction: 'ltr' | 'rtl';
};

/** How far each quiz has come since this tab was loaded. The browser's Back button brings a page as it was first sent, which may be behind. */
const answeredHere = new Map<string, number>();

/** Ties the player to this browser's stamps and to the server. The result is the server's page at this same address. */
export function QuizSession({ questionSetId, questionSetVersion, ...player }: QuizSessionProps) {
  const router = useRouter();
  const [finishing, startTransition] = useTransition();
  const refreshIfBehind = useEffectEvent(() => {
    if ((answeredHere.get(questionSetId) ?? 0) > player.start.answered) router.refresh();
  });
  useEffect(() => refreshIfBehind(), []);

  const prepare: QuizLine['prepare'] = async (answer) => {
    const { eventId, stamp } = await makeEventStamp(new Date());
    return { ...stamp, ...answer, eventId, purpose: { kind: 'quiz', questionSetId, questionSetVersion } };
  };
  const send: QuizLine['send'] = async (request) => {
    const result = await postJson<AnswerFeedback>('/api/answers', request);
    if (result.ok && result.data.quiz) answeredHere.set(questionSetId, result.data.quiz.answered);
    return result;
  };
  return (
    <QuizPlayer
      key={player.start.item.id}
      {...player}
      prepare={prepare}
      send={send}
      unsent={unsentAnswer}
      onFinish={() => startTransition(() => router.refresh())}
      finishing={finishing}
    />
  );
}
