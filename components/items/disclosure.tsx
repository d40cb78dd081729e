import { Check, X } from 'lucide-react';
import type { Ref } from 'react';
import { formatDay } from '@/components/articles/format-day';
import { isComposite } from '@/lib/domain/question-set/composite';
import type { AnswerFeedback, Disclosure } from '@/lib/schemas/answer';
import { KeyLines } from './key-lines';
import { toleranceNote } from './tolerance-note';
import { verdictLine } from './verdict-line';

type ItemDisclosureProps = {
  disclosure: Disclosure;
  /** Absent when the answer was revealed rather than given. */
  given?: Pick<AnswerFeedback, 'verdict' | 'response'>;
  /** Focus goes here when the answer arrives. */
  headingRef?: Ref<HTMLHeadingElement>;
};

/** What becomes known with the answer: the verdict in words and sign, the key, and why. */
export function ItemDisclosure({ disclosure, given, headingRef }: ItemDisclosureProps) {
  const { format, key, rationale, unit, evidenceChangedOn, change, passage } = disclosure;
  const near = toleranceNote(disclosure);
  const right = given !== undefined && given.verdict !== 'wrong';
  // Pairs once answered stand right in the question itself.
  const needsLines = isComposite(format) && !right && !(given && disclosure.prompts);
  const Icon = right ? Check : X;
  const tone = given === undefined ? 'border-accent' : right ? 'border-right' : 'border-wrong';
  return (
    <div className={`border-s-4 ps-4 ${tone}`}>
      <h2 ref={headingRef} tabIndex={-1} className={`flex items-start gap-2 text-xl outline-none ${given === undefined ? '' : right ? 'text-(--right)' : 'text-(--wrong)'}`}>
        {given && <Icon aria-hidden className="mt-1 size-5 shrink-0" strokeWidth={3} />}
        <span>{given ? verdictLine({ ...disclosure, ...given }) : 'The answer'}</span>
      </h2>
      {needsLines && <KeyLines disclosure={disclosure} />}
      {!right && !isComposite(format) && (
        <p className="mt-1 text-lg">
          {given && 'The answer is '}
          <strong lang={passage.language} dir={passage.direction}>
            {key}
            {unit && ` ${unit}`}
          </strong>
          {given && '.'}
        </p>
      )}
      <p lang={passage.language} dir={passage.direction} className={`text-ink-soft text-pretty ${needsLines ? 'mt-2' : 'mt-1'}`}>
        {rationale}
      </p>
      {evidenceChangedOn !== undefined && change === undefined && (
        <p className="mt-2 text-sm text-ink-soft">
          The article was changed on <time dateTime={evidenceChangedOn}>{formatDay(evidenceChangedOn)}</time> and no longer says this in these words.
        </p>
      )}
      {near !== null && <p className="mt-1 text-sm text-ink-soft">{near}</p>}
    </div>
  );
}
