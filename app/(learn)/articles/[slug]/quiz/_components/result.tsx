import { luckNote } from '@/components/items/luck-note';
import { QuizSummary } from '@/components/items/quiz-summary';
import type { AttemptResult } from '@/lib/data/attempts';
import { todayOf } from '@/lib/data/due';
import type { User } from '@/lib/data/users';
import { possibleAnswers } from '@/lib/domain/question-set/composite';
import { TakeAgain } from './take-again';

/** The result of a completed sitting. All of it has been answered, so all of it may be shown. */
export function Result({ learner, result, now }: { learner: User; result: AttemptResult; now: Date }) {
  return (
    <QuizSummary
      correct={result.correct}
      total={result.total}
      answers={result.answers}
      luck={luckNote(result.answers.map(({ format, optionCount, correct }) => ({ correct, optionCount: possibleAnswers(format, optionCount ?? undefined) ?? null })))}
      today={todayOf(learner, now)}
      guest={learner.kind === 'guest'}
      takeAgain={<TakeAgain questionSetId={result.questionSetId} />}
    />
  );
}
