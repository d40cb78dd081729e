'use client';

import { BookOpenText, ChartNoAxesColumn, Layers, PenLine, UserRound } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** On a phone a bar under the thumb, on a desk a line in the masthead: one list, so that a screen reader meets it once. */
export function SiteNav({ dueCount, signedIn }: { dueCount: number; signedIn: boolean }) {
  const pathname = usePathname();
  const places = [
    { href: '/', label: 'Today', Icon: BookOpenText },
    { href: '/review', label: 'Review', Icon: Layers, count: dueCount },
    { href: '/progress', label: 'Progress', Icon: ChartNoAxesColumn },
    { href: '/drafts', label: 'Write', Icon: PenLine },
    { href: signedIn ? '/account' : '/sign-in', label: signedIn ? 'Account' : 'Sign in', Icon: UserRound },
  ];
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-paper pb-[env(safe-area-inset-bottom)] sm:static sm:border-0 sm:bg-transparent sm:pb-0"
    >
      <ul className="flex sm:gap-6">
        {places.map(({ href, label, Icon, count }) => {
          const here = href === '/' ? pathname === '/' : pathname.startsWith(href);
          return (
            <li key={href} className="flex-1 sm:flex-none">
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs font-semibold text-ink-soft hover:text-ink aria-[current=page]:text-accent sm:min-h-11 sm:flex-row sm:gap-1.5 sm:text-base sm:aria-[current=page]:underline sm:aria-[current=page]:decoration-2 sm:aria-[current=page]:underline-offset-8"
              >
                <Icon aria-hidden className="size-5 sm:hidden" />
                <span>
                  {label}
                  {count ? (
                    <span className="ms-1 tabular-nums">
                      ({count}
                      <span className="sr-only"> due</span>)
                    </span>
                  ) : null}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
