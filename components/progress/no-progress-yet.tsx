import { ButtonLink } from '@/components/ui/button';

/** Before the first answer there is nothing to draw; empty axes would only look broken. */
export function NoProgressYet() {
  return (
    <div className="max-w-prose border-t border-rule pt-6">
      <p className="font-serif text-xl text-pretty">
        Once you have answered your first questions, this page shows what falls due, how well you remember against your target, and the days you studied.
      </p>
      <ButtonLink href="/" className="mt-6">
        Choose an article
      </ButtonLink>
    </div>
  );
}
