import { Check, X } from 'lucide-react';
import Link from 'next/link';
import { evidenceHref } from '@/components/articles/evidence-href';
import { isComposite } from '@/lib/domain/question-set/composite';
import type { Disclosure } from '@/lib/schemas/answer';
import { KeyLines } from './key-lines';
import { Stem } from './stem';
import { verdictLine } from './verdict-line';

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
        {isComposite(disclosure.format) ? <SeveralLines answered={answered} /> : <OneLine answered={answered} />}
        {disclosure.evidenceChangedOn !== undefined && <p className="text-sm text-ink-soft">The article no longer says this in these words.</p>}
        <Link
          href={evidenceHref(disclosure.passage, disclosure.evidence)}
          className="mt-0.5 -mb-2 inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep"
        >
          {isComposite(disclosure.format) ? 'See the first sentence' : 'See the sentence'}
          <span className="sr-only"> that proves answer {number}</span>
        </Link>
      </div>
    </li>
  );
}

function OneLine({ answered: { correct, answer, disclosure } }: { answered: AnsweredItem }) {
  const words = { lang: disclosure.passage.language, dir: disclosure.passage.direction };
  return (
    <>
      <p className="mt-1">
        {correct ? <span className="font-semibold text-(--right)">Right: </span> : <span className="font-semibold text-wrong">You answered: </span>}
        <span {...words}>{correct ? disclosure.key : answer}</span>
      </p>
      {!correct && (
        <p>
          <span className="font-semibold">The answer: </span>
          <span {...words}>{disclosure.key}</span>
        </p>
      )}
    </>
  );
}

function SeveralLines({ answered: { correct, answer, disclosure } }: { answered: AnsweredItem }) {
  return (
    <>
      <p className={`mt-1 font-semibold ${correct ? 'text-(--right)' : 'text-wrong'}`}>{verdictLine({ ...disclosure, verdict: correct ? 'exact' : 'wrong', response: answer })}</p>
      <KeyLines disclosure={disclosure} />
    </>
  );
}
