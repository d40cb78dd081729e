import type { Ref } from 'react';
import { Clipping } from '@/components/articles/clipping';
import { AnswerFeedbackView } from '@/components/items/answer-feedback';
import { ClippingPlace } from '@/components/items/clipping-place';
import { ItemDisclosure } from '@/components/items/disclosure';
import type { Stage } from './review-session';

/** Beside or under the question: first the place for the proof, then the answer with the sentence that proves it. */
export function CardProof({ stage, headingRef }: { stage: Stage; headingRef: Ref<HTMLHeadingElement> }) {
  if (stage.kind === 'asking') return <ClippingPlace />;
  if (stage.kind === 'answered') return <AnswerFeedbackView feedback={stage.feedback} headingRef={headingRef} />;
  const { disclosure } = stage;
  return (
    <div className="space-y-5">
      <ItemDisclosure disclosure={disclosure} headingRef={headingRef} />
      <Clipping passage={disclosure.passage} evidence={disclosure.evidence} draw />
    </div>
  );
}
