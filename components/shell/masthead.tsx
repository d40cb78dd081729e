import Link from 'next/link';
import { SiteNav } from './site-nav';

/** The nameplate. The date is the learner's study day, spelled out on the server so that it never differs from the page's own. */
export function Masthead({ dateLine, dueCount, signedIn }: { dateLine: string; dueCount: number; signedIn: boolean }) {
  return (
    <header className="border-b border-rule">
      <div className="mx-auto flex max-w-5xl items-end justify-between gap-6 px-5 pb-3 pt-4 sm:px-8">
        <div>
          <Link href="/" className="font-serif text-3xl font-bold leading-none tracking-tight no-underline sm:text-4xl">
            Dateline
          </Link>
          <p className="folio mt-1">{dateLine}</p>
        </div>
        <SiteNav dueCount={dueCount} signedIn={signedIn} />
      </div>
    </header>
  );
}
