import { ButtonLink } from '@/components/ui/button';
import { count } from './count';

type QuizCallProps = { slug: string; total: number; answered: number };

function QuizLink({ slug, answered, className }: Omit<QuizCallProps, 'total'> & { className?: string }) {
  return (
    <ButtonLink href={`/articles/${slug}/quiz`} className={className}>
      {answered > 0 ? 'Continue the quiz' : 'Take the quiz'}
    </ButtonLink>
  );
}

function standing({ total, answered }: QuizCallProps): string {
  return answered > 0 ? `${answered} of ${total} answered` : count(total, 'question');
}

/** Beside the story on a desk, in view from the first line to the last. */
export function QuizCall(props: QuizCallProps) {
  return (
    <div className="hidden lg:block">
      <div className="sticky top-8 border-t-4 border-double border-ink pt-3">
        <p className="font-semibold">{standing(props)}</p>
        <p className="mt-1 mb-4 text-sm text-ink-soft">Each one rests on a sentence of this story, and shows it once you have answered.</p>
        <QuizLink {...props} className="w-full" />
      </div>
    </div>
  );
}

/** On a phone, above the navigation and under the thumb while reading; it comes to rest below the story. */
export function QuizCallBar(props: QuizCallProps) {
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-5 mt-8 flex items-center justify-between gap-4 border-t border-rule bg-paper px-5 py-2.5 sm:bottom-0 sm:-mx-8 sm:px-8 lg:hidden">
      <p className="folio">{standing(props)}</p>
      <QuizLink {...props} />
    </div>
  );
}
