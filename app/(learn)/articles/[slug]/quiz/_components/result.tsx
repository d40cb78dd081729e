import { luckNote } from '@/components/items/luck-note';
import { QuizSummary } from '@/components/items/quiz-summary';
import type { AttemptResult } from '@/lib/data/attempts';
import { todayOf } from '@/lib/data/due';
import { findItemSecrets } from '@/lib/data/question-sets';
import type { User } from '@/lib/data/users';
import { possibleAnswers } from '@/lib/domain/question-set/composite';
import { TakeAgain } from './take-again';

/** The result of a completed sitting. All of it has been answered, so all of it may be shown. */
export async function Result({ learner, result, now }: { learner: User; result: AttemptResult; now: Date }) {
  const items = await findItemSecrets(result.answers.map(({ itemId }) => itemId));
  const optionCounts = new Map(items.map(({ id, format, options }) => [id, possibleAnswers(format, options?.length) ?? null]));
  return (
    <QuizSummary
      correct={result.correct}
      total={result.total}
      answers={result.answers}
      luck={luckNote(result.answers.map(({ itemId, correct }) => ({ correct, optionCount: optionCounts.get(itemId) ?? null })))}
      today={todayOf(learner, now)}
      guest={learner.kind === 'guest'}
      takeAgain={<TakeAgain questionSetId={result.questionSetId} />}
    />
  );
}
