import type { Ref } from 'react';
import { Clipping } from '@/components/articles/clipping';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { ItemDisclosure } from './disclosure';

const slideIn = 'transition duration-150 ease-out starting:translate-y-4 starting:opacity-0 lg:starting:translate-x-6 lg:starting:translate-y-0 lg:rtl:starting:-translate-x-6';

/** The verdict, and the clipping that proves it sliding in under it. */
export function AnswerFeedbackView({ feedback, headingRef }: { feedback: AnswerFeedback; headingRef: Ref<HTMLHeadingElement> }) {
  return (
    <div className="space-y-5">
      <ItemDisclosure disclosure={feedback} given={feedback} headingRef={headingRef} />
      {feedback.alreadyAnswered && <p className="text-sm text-ink-soft">You had answered this before; that first answer is the one that counts.</p>}
      <div className={slideIn}>
        <Clipping passage={feedback.passage} evidence={feedback.evidence} draw />
      </div>
    </div>
  );
}
