'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { QuizPlayer } from '@/components/items/quiz-player';
import type { QuizLine } from '@/components/items/use-quiz';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { makeEventStamp } from '@/lib/offline/event-stamp';
import { postJson } from '@/lib/offline/post-json';
import type { AnswerFeedback } from '@/lib/schemas/answer';

type QuizSessionProps = {
  questionSetId: string;
  start: { item: PresentedItem; answered: number; total: number };
  language: string;
  direction: 'ltr' | 'rtl';
};

/** Ties the player to this browser's stamps and to the server. The result is the server's page at this same address. */
export function QuizSession({ questionSetId, ...player }: QuizSessionProps) {
  const router = useRouter();
  const [finishing, startTransition] = useTransition();
  const prepare: QuizLine['prepare'] = async (answer) => {
    const { eventId, stamp } = await makeEventStamp(new Date());
    return { ...stamp, ...answer, eventId, purpose: { kind: 'quiz', questionSetId } };
  };
  return (
    <QuizPlayer
      {...player}
      prepare={prepare}
      send={(request) => postJson<AnswerFeedback>('/api/answers', request)}
      onFinish={() => startTransition(() => router.refresh())}
      finishing={finishing}
    />
  );
}
