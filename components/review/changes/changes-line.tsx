import Link from 'next/link';
import { count } from '@/components/articles/count';

/** A quiet line where there is something to tell; nothing where there is not. */
export function ChangesLine({ changes, from = 'you are learning', className = '' }: { changes: number; from?: string; className?: string }) {
  if (changes === 0) return null;
  return (
    <p className={className}>
      <Link href="/review/changes" className="inline-flex min-h-11 items-center text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep">
        {count(changes, 'fact')} {from} {changes === 1 ? 'has' : 'have'} changed
      </Link>
    </p>
  );
}
