import { Button } from '@/components/ui/button';
import { languageName } from './languages';

type LookActionsProps = { language: string; modelReady: boolean; busy: boolean; onMake: (maker: 'built-in' | 'model' | 'hand') => void; onBack: () => void };

/** What can be made of the article, the likeliest first. The built-in generator reads English, and says so. */
export function LookActions({ language, modelReady, busy, onMake, onBack }: LookActionsProps) {
  const english = language === 'en';
  const first = english ? 'built-in' : modelReady ? 'model' : 'hand';
  const labels = { 'built-in': 'Make the questions', model: 'Ask the language model', hand: english ? 'Write them by hand' : 'Write the questions by hand' };
  const others = (['hand'] as const).filter((maker) => maker !== first);
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-5 border-t border-rule bg-paper px-5 py-3 sm:bottom-0 sm:mx-0 sm:px-0">
      {!english && (
        <p className="mb-3 max-w-prose text-pretty">
          <strong>This is in {languageName(language)}, and the built-in generator reads English.</strong>{' '}
          {modelReady ? 'The language model can propose questions, or you write them: select a sentence and say what to ask about it.' : 'The questions are yours to write: select a sentence, and say what to ask about it.'}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button onClick={() => onMake(first)} disabled={busy} className="min-h-12 max-sm:w-full">
          {busy ? 'Keeping the article …' : labels[first]}
        </Button>
        {others.map((maker) => (
          <Button key={maker} look="plain" onClick={() => onMake(maker)} disabled={busy}>
            {labels[maker]}
          </Button>
        ))}
        <Button look="plain" onClick={onBack} disabled={busy} className="ms-auto text-ink-soft">
          Another article
        </Button>
      </div>
    </div>
  );
}
