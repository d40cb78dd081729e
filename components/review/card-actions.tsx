import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { ActionBar } from './action-bar';
import type { Stage } from './review-session';

type CardActionsProps = {
  stage: Stage['kind'];
  /** The fact is learnt no more: there is nothing to rate. */
  stopped: boolean;
  /** Answered by choosing, rather than by recalling and looking. */
  choice: boolean;
  canCheck: boolean;
  /** What was sent did not arrive: the same again. */
  failed: boolean;
  busy: boolean;
  /** The form that checking submits. */
  formId: string;
  onShow: () => void;
  onRate: (recalled: boolean) => void;
  onNext: () => void;
};

/** One step at a time: show or check, then rate or go on. */
export function CardActions({ stage, stopped, choice, canCheck, failed, busy, formId, onShow, onRate, onNext }: CardActionsProps) {
  return (
    <ActionBar>
      {stage === 'revealed' && !stopped && (
        <>
          <Button look="secondary" onClick={() => onRate(false)}>
            Forgot <Kbd>1</Kbd>
          </Button>
          <Button onClick={() => onRate(true)}>
            Remembered <Kbd>2</Kbd>
          </Button>
        </>
      )}
      {(stage === 'answered' || stage === 'slipping' || (stage === 'revealed' && stopped)) && (
        <Button onClick={onNext}>
          Next <Kbd>Enter</Kbd>
        </Button>
      )}
      {stage === 'asking' && choice && (
        <Button type="submit" form={formId} disabled={busy || !canCheck}>
          {busy ? 'Checking …' : failed ? 'Try again' : 'Check'} <Kbd>Enter</Kbd>
        </Button>
      )}
      {stage === 'asking' && !choice && (
        <Button onClick={onShow} disabled={busy}>
          {failed && !busy ? 'Try again' : 'Show answer'} <Kbd>Space</Kbd>
        </Button>
      )}
    </ActionBar>
  );
}
