import type { VettedItem } from '@/lib/domain/vetting/fold-draft';

type ProvingSentenceProps = { entry: VettedItem; current: boolean; language: string; direction: 'ltr' | 'rtl'; onOpen: () => void };

/** On a phone, where the article is a page away: the sentence that proves the answer, under the pen, and the way to where it stands. */
export function ProvingSentence({ entry, current, language, direction, onOpen }: ProvingSentenceProps) {
  const proofs = [entry.item.evidence, ...(entry.item.furtherEvidence ?? [])];
  return (
    <div className="mt-3 border-s-2 border-rule ps-3 lg:hidden">
      <blockquote lang={language} dir={direction} className="space-y-2 font-serif text-[1.0625rem] leading-relaxed">
        {proofs.map(({ start, quote }) => (
          <p key={start}>
            <mark className="marker">{quote}</mark>
          </p>
        ))}
      </blockquote>
      {current && (
        <button type="button" onClick={onOpen} className="inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-1 underline-offset-4">
          See it in the article
        </button>
      )}
    </div>
  );
}
