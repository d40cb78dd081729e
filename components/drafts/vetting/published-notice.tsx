'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { OlderFacts } from '@/lib/schemas/draft';
import { olderFactsWords } from '../replacing/older-facts-words';

type PublishedNoticeProps = { draftId: string; slug: string; version: number; fresh: boolean; changed: boolean; olderFacts: OlderFacts | null };

/** The set is out: its address to hand on, the quiz as a learner will meet it, and what of older news it makes out of date. */
export function PublishedNotice({ draftId, slug, version, fresh, changed, olderFacts }: PublishedNoticeProps) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!fresh) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [fresh, version]);
  const older = olderFacts && olderFactsWords(olderFacts);
  const path = `/articles/${encodeURIComponent(slug)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(path, window.location.href).href);
      setCopied('yes');
    } catch {
      // Without https, or refused: the address stands there to be selected.
      setCopied('no');
    }
  };
  return (
    <section className="mb-6 border-s-4 border-accent bg-raised px-4 py-4">
      <h2 ref={heading} tabIndex={-1} className="text-2xl leading-tight outline-none">
        {version === 1 ? 'Published.' : `Published, in its ${ordinal(version)} version.`}
        {changed && <span className="text-ink-soft"> Changed since.</span>}
      </h2>
      <p className="mt-1 text-ink-soft">Whoever has the address can read the article and take its quiz. It is not on the front page.</p>
      <p className="mt-2 font-semibold wrap-anywhere select-all">{path}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => void copy()}>
          {copied === 'yes' ? <Check aria-hidden className="size-5" /> : <Copy aria-hidden className="size-5" />}
          {copied === 'yes' ? 'Copied' : 'Copy the link'}
        </Button>
        <ButtonLink href={`${path}/quiz`} look="secondary">
          Take the quiz
        </ButtonLink>
        <ButtonLink href={path} look="plain">
          See the article
        </ButtonLink>
      </div>
      {older !== null && (
        <div className="mt-4 flex flex-wrap items-center gap-x-3 border-t border-rule pt-2">
          <p className="text-ink-soft">{older.about}</p>
          <ButtonLink href={`/drafts/${draftId}/replaces`} look="plain" className="-ms-2">
            {older.link}
          </ButtonLink>
        </div>
      )}
      <p role="status" className="mt-2 text-sm empty:hidden">
        {copied === 'no' && 'This browser does not let the page copy. Select the address above and copy it.'}
      </p>
    </section>
  );
}

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`;
}
