import Link from 'next/link';
import { ProgressBar } from '@/components/items/progress-bar';

export type Unfinished = { questionSetId: string; articleSlug: string; title: string; answered: number; total: number };

/** Quizzes begun and not ended; each opens at its first unanswered question. */
export function UnfinishedList({ quizzes }: { quizzes: Unfinished[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
      {quizzes.map((quiz) => (
        <li key={quiz.questionSetId}>
          <Link href={`/articles/${quiz.articleSlug}/quiz`} className="group block py-2">
            <span className="flex items-baseline justify-between gap-4">
              <span className="font-serif text-lg font-semibold leading-snug decoration-1 underline-offset-4 group-hover:underline">{quiz.title}</span>
              <span className="folio shrink-0">
                {quiz.answered} of {quiz.total}
              </span>
            </span>
            <ProgressBar done={quiz.answered} total={quiz.total} className="mt-2.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
