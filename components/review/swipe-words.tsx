import { Check, RotateCcw } from 'lucide-react';
import type { SwipeRating } from './use-swipe';

/** What letting go of the card would say. Seen only: the buttons say the same to everybody. */
export function SwipeWords({ meant }: { meant: SwipeRating | null }) {
  if (meant === null) return null;
  const remembered = meant === 'remembered';
  const Icon = remembered ? Check : RotateCcw;
  return (
    <p
      aria-hidden
      className={`fixed bottom-28 z-20 flex items-center gap-2 rounded-sm px-4 py-3 text-lg font-semibold ${remembered ? 'start-5 bg-(--right) text-paper' : 'end-5 bg-(--wrong) text-paper'}`}
    >
      <Icon className="size-5" strokeWidth={3} />
      {remembered ? 'Remembered' : 'Forgot'}
    </p>
  );
}
