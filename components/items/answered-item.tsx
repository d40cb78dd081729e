import { Check, X } from 'lucide-react';
import Link from 'next/link';
import { evidenceHref } from '@/components/articles/evidence-href';
import type { Disclosure } from '@/lib/schemas/answer';
import { Stem } from './stem';

export type AnsweredItem = { itemId: string; factId: string; stem: string; answer: string; correct: boolean; disclosure: Disclosure; dueOn: string | null };

/** One line of the result: what was asked, what was answered, what is right, and where it says so. */
export function AnsweredItemRow({ answered, number }: { answered: AnsweredItem; number: number }) {
  const { correct, disclosure } = answered;
  const words = { lang: disclosure.passage.language, dir: disclosure.passage.direction };
  const Icon = correct ? Check : X;
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-4 first:border-t-0 first:pt-1">
      <span aria-hidden className={`mt-0.5 grid size-7 place-items-center rounded-full ${correct ? 'bg-right-wash text-(--right)' : 'bg-wrong-wash text-wrong'}`}>
        <Icon className="size-4" strokeWidth={3} />
      </span>
      <div>
        <h3 {...words} className="font-serif text-lg leading-snug font-semibold text-pretty">
          <span className="sr-only">{number}. </span>
          <Stem stem={answered.stem} filling={disclosure.key} />
        </h3>
        <p className="mt-1">
          {correct ? <span className="font-semibold text-(--right)">Right: </span> : <span className="font-semibold text-wrong">You answered: </span>}
          <span {...words}>{correct ? disclosure.key : answered.answer}</span>
        </p>
        {!correct && (
          <p>
            <span className="font-semibold">The answer: </span>
            <span {...words}>{disclosure.key}</span>
          </p>
        )}
        <Link
          href={evidenceHref(disclosure.passage.articleSlug, disclosure.evidence)}
          className="mt-0.5 -mb-2 inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep"
        >
          See the sentence<span className="sr-only"> that proves answer {number}</span>
        </Link>
      </div>
    </li>
  );
}
