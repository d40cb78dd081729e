import { describeError, log } from '@/lib/boundary/log';

/**
 * Does some work over and over while the process lives, a pause after each time; never twice at once. What fails is logged and tried again
 * after the next pause. It keeps no process from ending.
 *
 * @returns ends it; what is under way is not broken off.
 */
export function repeat(name: string, work: () => Promise<void>, pauseMs: number): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const again = (): void => {
    if (ended) return;
    timer = setTimeout(() => {
      work()
        .catch((error: unknown) => log('error', 'background-work-failed', { work: name, ...describeError(error) }))
        .finally(again);
    }, pauseMs);
    timer.unref();
  };
  again();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
