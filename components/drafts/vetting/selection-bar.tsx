import { PenLine } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Passage } from './selected-span';

/** Words are selected in the article: they can be asked about. At the thumb on a phone, at the foot of the article on a desk. */
export function SelectionBar({ passage, onAsk }: { passage: Passage | null; onAsk: () => void }) {
  if (!passage) return null;
  const shown = passage.words.length > 60 ? `${passage.words.slice(0, 57).trimEnd()} …` : passage.words;
  return (
    <div className="z-20 border-t border-rule bg-paper py-3 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:px-5 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:sticky lg:bottom-0">
      <p className="folio mb-2 truncate">
        Selected: “<span dir="auto">{shown}</span>”
      </p>
      {/* A press must not take the selection away before it is read. */}
      <Button onClick={onAsk} onPointerDown={(event) => event.preventDefault()} className="max-sm:w-full">
        <PenLine aria-hidden className="size-5" />
        Ask about this <Kbd>N</Kbd>
      </Button>
    </div>
  );
}
