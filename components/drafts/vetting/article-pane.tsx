'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { Headline } from '@/components/articles/headline';
import { formatDay } from '@/components/articles/format-day';
import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import type { DraftDetail } from '@/lib/schemas/draft';
import { AnnotatedArticle } from './annotated-article';
import { EditDetails } from './edit-details';
import { CoverageStrip } from './coverage-strip';

type ArticlePaneProps = {
  draft: DraftDetail;
  items: readonly VettedItem[];
  lit: number | null;
  onChoose: (index: number) => void;
  textRef: RefObject<HTMLDivElement | null>;
  onSaved: () => Promise<unknown>;
};

/** The article beside its questions. On a desk it scrolls by itself, so that a sentence can come into view without the question leaving it. */
export function ArticlePane({ draft, items, lit, onChoose, textRef, onSaved }: ArticlePaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit !== null && pane.current) showIn(pane.current, pane.current.querySelector('[data-lit]'));
  }, [lit]);
  const words = { lang: draft.language, dir: draft.direction };
  return (
    <section
      ref={pane}
      aria-label="Article"
      // Long enough to scroll, it must be reachable by keys.
      tabIndex={0}
      data-article-pane
      className="lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:overscroll-contain lg:py-6 lg:pe-6"
    >
      <h2 {...words} className="text-2xl leading-tight sm:text-3xl">
        <Headline>{draft.title}</Headline>
      </h2>
      <p className="folio mt-2">
        {[draft.source, draft.byline].filter(Boolean).join(' · ')}
        {(draft.source ?? draft.byline) && draft.publishedOn && ' · '}
        {draft.publishedOn && <time dateTime={draft.publishedOn}>{formatDay(draft.publishedOn)}</time>}
      </p>
      <EditDetails draft={draft} onSaved={onSaved} />
      <CoverageStrip text={draft.text} items={items} />
      <div ref={textRef} className="mt-4">
        <AnnotatedArticle text={draft.text} {...{ language: draft.language, direction: draft.direction }} items={items} lit={lit} onChoose={onChoose} />
      </div>
    </section>
  );
}

/** Scrolls the pane alone, and only as far as it takes: `scrollIntoView` would move the page under the question as well. */
function showIn(pane: HTMLElement, mark: Element | null): void {
  if (!mark || pane.scrollHeight <= pane.clientHeight) return;
  const [outer, inner] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  const margin = 48;
  if (inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({ top: pane.scrollTop + inner.top - outer.top - pane.clientHeight / 3, behavior: still ? 'auto' : 'smooth' });
}
