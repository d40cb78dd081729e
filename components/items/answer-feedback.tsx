import type { ReactNode, Ref } from 'react';
import { Clipping } from '@/components/articles/clipping';
import type { AnswerFeedback } from '@/lib/schemas/answer';
import { ItemDisclosure } from './disclosure';

const slideIn = 'transition duration-150 ease-out starting:translate-y-4 starting:opacity-0 lg:starting:translate-x-6 lg:starting:translate-y-0 lg:rtl:starting:-translate-x-6';

type AnswerFeedbackViewProps = { feedback: AnswerFeedback; headingRef: Ref<HTMLHeadingElement>; children?: ReactNode };

/** The verdict, and the clipping that proves it sliding in under it; between them whatever else there is to say. */
export function AnswerFeedbackView({ feedback, headingRef, children }: AnswerFeedbackViewProps) {
  return (
    <div className="space-y-5">
      <ItemDisclosure disclosure={feedback} given={feedback} headingRef={headingRef} />
      {feedback.alreadyAnswered && <p className="text-sm text-ink-soft">You had answered this before; that first answer is the one that counts.</p>}
      {children}
      <div className={slideIn}>
        <Clipping passage={feedback.passage} evidence={feedback.evidence} draw />
      </div>
    </div>
  );
}
