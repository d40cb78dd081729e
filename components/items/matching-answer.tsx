'use client';

import { Check, ChevronDown, X } from 'lucide-react';
import { useId, useState } from 'react';
import { linesOf } from '@/lib/domain/question-set/composite';
import { choosePartner, partnersOf } from './choose-partner';

type MatchingAnswerProps = {
  prompts: readonly string[];
  options: readonly string[];
  /** The partner of each prompt so far, one per line. */
  response: string;
  onRespond: (response: string) => void;
  outcome?: { key: string };
  locked: boolean;
  language?: string;
  direction?: 'ltr' | 'rtl';
};

/** A partner for each prompt, from the telephone's own list: it opens under the thumb, and every reader of screens knows it. */
export function MatchingAnswer({ prompts, options, response, onRespond, outcome, locked, language, direction }: MatchingAnswerProps) {
  const id = useId();
  const [announcement, setAnnouncement] = useState('');
  const partners = partnersOf(response, prompts);
  const key = outcome && linesOf(outcome.key);

  const choose = (index: number, partner: string) => {
    const next = choosePartner(partners, index, partner);
    const exchanged = next.findIndex((held, at) => at !== index && held !== partners[at]);
    setAnnouncement(exchanged < 0 ? '' : `${partner} was taken from “${prompts[exchanged]}”, which now has ${next[exchanged] || 'none'}.`);
    onRespond(next.join('\n'));
  };
  return (
    <div dir={direction}>
      <ol className="divide-y divide-rule border-y border-rule">
        {prompts.map((prompt, index) => (
          <li key={prompt} className="py-3.5">
            <label htmlFor={`${id}-${index}`} lang={language} className="block font-serif text-lg leading-snug text-pretty">
              {prompt}
            </label>
            {key ? (
              <Paired given={partners[index] ?? ''} wanted={key[index] ?? ''} language={language} />
            ) : (
              <span className="relative mt-2 block">
                <select
                  id={`${id}-${index}`}
                  lang={language}
                  value={partners[index]}
                  disabled={locked}
                  onChange={(event) => choose(index, event.target.value)}
                  className={`min-h-12 w-full appearance-none rounded-sm border bg-raised py-2 ps-3.5 pe-11 text-[1.0625rem] hover:border-ink ${partners[index] ? 'border-ink font-semibold' : 'border-rule-strong text-ink-soft'}`}
                >
                  <option value="">Choose …</option>
                  {options.map((option) => (
                    <option key={option} value={option}>
                      {option}
                    </option>
                  ))}
                </select>
                <ChevronDown aria-hidden className="pointer-events-none absolute end-3.5 top-1/2 size-5 -translate-y-1/2 text-ink-soft" />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

/** What stands where the list stood: the partner chosen, and the right one where it was another. */
function Paired({ given, wanted, language }: { given: string; wanted: string; language?: string }) {
  const right = given === wanted;
  const Icon = right ? Check : X;
  return (
    <p className={`mt-2 flex min-h-12 items-center gap-3 rounded-sm border px-3.5 py-1.5 text-[1.0625rem] leading-snug ${right ? 'border-right bg-right-wash' : 'border-wrong bg-wrong-wash'}`}>
      <span aria-hidden className={`grid size-6 shrink-0 place-items-center rounded-full text-paper ${right ? 'bg-(--right)' : 'bg-(--wrong)'}`}>
        <Icon className="size-3.5" strokeWidth={3} />
      </span>
      <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3">
        <span lang={language} className={right ? 'font-semibold' : ''}>
          {given}
        </span>
        {right ? (
          <span className="text-sm font-semibold text-(--right)">Right</span>
        ) : (
          <span>
            <span className="text-sm font-semibold text-(--wrong)">It is </span>
            <span lang={language} className="font-semibold">
              {wanted}
            </span>
          </span>
        )}
      </span>
    </p>
  );
}
