import Link from 'next/link';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { SectionRule } from '@/components/ui/section-rule';
import { AnsweredItemRow, type AnsweredItem } from './answered-item';
import { ResultHeading } from './result-heading';
import { reviewPlan } from './review-plan';
import { scoreLine } from './score-line';

type QuizSummaryProps = {
  correct: number;
  total: number;
  answers: AnsweredItem[];
  luck: string | null;
  /** The learner's study day. */
  today: string;
  guest: boolean;
  takeAgain: ReactNode;
};

/** How it went, what comes back and when, and every answer with its proof. */
export function QuizSummary({ correct, total, answers, luck, today, guest, takeAgain }: QuizSummaryProps) {
  const plan = reviewPlan(answers, today);
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="lg:sticky lg:top-6 lg:self-start">
        <p className="kicker">Your result</p>
        <ResultHeading>
          {correct} of {total}
        </ResultHeading>
        <p className="mt-2 font-serif text-xl leading-snug">{scoreLine(correct, total)}</p>
        {luck && <p className="mt-2 text-sm text-ink-soft">{luck}</p>}
        {plan && <p className="mt-5 border-t border-rule pt-4 text-pretty">{plan}</p>}
        <div className="mt-5 flex flex-col gap-3">
          <ButtonLink href="/">Back to the front page</ButtonLink>
          {takeAgain}
        </div>
        {guest && (
          <p className="mt-5 border-t border-rule pt-4 text-sm text-ink-soft">
            You are learning as a guest on this device.
            <br />
            <Link href="/keep" className="inline-flex min-h-11 items-center text-base font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep">
              Keep my progress
            </Link>
          </p>
        )}
      </div>
      <section aria-labelledby="answers">
        <SectionRule id="answers">Answers and their proof</SectionRule>
        <ol>
          {answers.map((answered, index) => (
            <AnsweredItemRow key={answered.itemId} answered={answered} number={index + 1} />
          ))}
        </ol>
      </section>
    </div>
  );
}
