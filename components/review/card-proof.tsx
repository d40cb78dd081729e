import type { Ref } from 'react';
import { Clipping } from '@/components/articles/clipping';
import { AnswerFeedbackView } from '@/components/items/answer-feedback';
import { ClippingPlace } from '@/components/items/clipping-place';
import { ItemDisclosure } from '@/components/items/disclosure';
import { ChangeNotice } from './changes/change-notice';
import type { Stage } from './review-session';
import { SlippingNote } from './slipping-note';

type CardProofProps = { stage: Stage; headingRef: Ref<HTMLHeadingElement>; onDecided: (stopped: boolean) => void };

/** Beside or under the question: first the place for the proof, then the answer with the sentence that proves it, and what changed about it. */
export function CardProof({ stage, headingRef, onDecided }: CardProofProps) {
  if (stage.kind === 'asking') return <ClippingPlace />;
  const disclosure = stage.kind === 'answered' ? stage.feedback : stage.disclosure;
  const notice = disclosure.change && <ChangeNotice change={disclosure.change} onDecided={onDecided} />;
  const slipping = stage.kind !== 'revealed' && stage.slipping !== null && <SlippingNote lapses={stage.slipping} />;
  if (stage.kind === 'answered') {
    return (
      <AnswerFeedbackView feedback={stage.feedback} headingRef={headingRef}>
        {notice}
        {slipping}
      </AnswerFeedbackView>
    );
  }
  return (
    <div className="space-y-5">
      <ItemDisclosure disclosure={disclosure} headingRef={headingRef} />
      {notice}
      {slipping}
      <Clipping passage={disclosure.passage} evidence={disclosure.evidence} draw />
    </div>
  );
}
