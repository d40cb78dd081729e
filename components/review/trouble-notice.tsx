import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Something did not go through: what is kept, and the way on where the page's main button does not already offer it. */
export function TroubleNotice({ message, onRetry, onSkip }: { message: string; onRetry?: () => void; onSkip?: () => void }) {
  return (
    <Notice tone="trouble">
      <p>{message}</p>
      <div className="mt-2 flex flex-wrap gap-3 empty:hidden">
        {onRetry && (
          <Button look="secondary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {onSkip && (
          <Button look="secondary" onClick={onSkip}>
            Leave this card out
          </Button>
        )}
      </div>
    </Notice>
  );
}
