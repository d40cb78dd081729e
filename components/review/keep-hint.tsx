import { ButtonLink } from '@/components/ui/button';

/** For a guest: what they have lives in one browser until they say otherwise. */
export function KeepHint() {
  return (
    <aside className="mt-10 border-s-4 border-accent ps-4">
      <p>You are a guest: your cards live in this browser alone. An e-mail and a password keep them, and bring them to your other devices.</p>
      <ButtonLink href="/keep" look="plain" className="px-0!">
        Keep my progress
      </ButtonLink>
    </aside>
  );
}
