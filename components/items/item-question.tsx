import { useId, type Ref } from 'react';
import { isComposite } from '@/lib/domain/question-set/composite';
import type { PresentedItem } from '@/lib/domain/question-set/presented-item';
import { ChoiceRow, type ChoiceMark } from './choice-row';
import { MatchingAnswer } from './matching-answer';
import { OrderingAnswer } from './ordering-answer';
import { Stem } from './stem';
import { TypedAnswer } from './typed-answer';

type ItemQuestionProps = {
  item: PresentedItem;
  /** What is chosen or typed so far; empty for nothing. */
  response: string;
  onRespond: (response: string) => void;
  /** Set once the answer is known: the question is then locked and shows what was right. */
  outcome?: { key: string };
  /** The answer is on its way and may not change. */
  locked?: boolean;
  /** The language and direction of the article the words come from. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  headingRef?: Ref<HTMLHeadingElement>;
  inputRef?: Ref<HTMLInputElement>;
};

function markOf(option: string, response: string, outcome: { key: string } | undefined): ChoiceMark | undefined {
  if (!outcome) return undefined;
  if (option === outcome.key) return 'right';
  return option === response ? 'wrong' : 'other';
}

/** A question and the place for its answer: options to choose from, to order or to match, or a line to type on. The form around it, and its button, are the caller's. */
export function ItemQuestion({ item, response, onRespond, outcome, locked = false, language, direction, headingRef, inputRef }: ItemQuestionProps) {
  const id = useId();
  const stemId = `${id}-stem`;
  const stem = (
    <h1 id={stemId} ref={headingRef} tabIndex={-1} lang={language} dir={direction} className="text-2xl leading-snug outline-none text-pretty sm:text-[1.75rem]">
      <Stem stem={item.stem} filling={outcome?.key} />
    </h1>
  );
  if (!item.options) {
    return (
      <div className="space-y-5">
        {stem}
        <TypedAnswer labelledBy={stemId} format={item.format} unit={item.unit} value={response} onChange={onRespond} locked={locked || outcome !== undefined} inputRef={inputRef} />
      </div>
    );
  }
  if (isComposite(item.format)) {
    const answer = { options: item.options, response, onRespond, outcome, locked, language, direction };
    return (
      <div role="group" aria-labelledby={stemId} className="space-y-5">
        {stem}
        {item.prompts ? <MatchingAnswer prompts={item.prompts} {...answer} /> : <OrderingAnswer labelledBy={stemId} {...answer} />}
      </div>
    );
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-5 w-full">{stem}</legend>
      <div className="space-y-2.5" dir={direction}>
        {item.options.map((option, index) => (
          <ChoiceRow
            key={option}
            name={id}
            option={option}
            language={language}
            number={index + 1}
            checked={option === response}
            locked={locked}
            onChoose={() => onRespond(option)}
            mark={markOf(option, response, outcome)}
          />
        ))}
      </div>
    </fieldset>
  );
}
