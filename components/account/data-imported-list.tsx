'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { FormAction } from './form-action';
import { FormMessage } from './form-message';
import { useFormAction } from './use-form-action';

export type ImportedArticle = { slug: string; title: string; notes: number };

/** What a learner brought in, deck by deck, each with a way to take it away again. */
export function DataImportedList({ articles, deleteAction }: { articles: readonly ImportedArticle[]; deleteAction: FormAction }) {
  const { state, send, pending, formRef } = useFormAction(deleteAction);
  return (
    <form ref={formRef} action={send}>
      <ul className="divide-y divide-rule border-y border-rule">
        {articles.map(({ slug, title, notes }) => (
          <li key={slug} className="flex items-center justify-between gap-4 py-1.5">
            <p className="min-w-0">
              <Link href={`/articles/${slug}`} dir="auto" className="break-words font-serif text-lg underline decoration-rule-strong underline-offset-4 hover:decoration-ink">
                {title}
              </Link>{' '}
              <span className="folio whitespace-nowrap">{notes === 1 ? '1 card' : `${new Intl.NumberFormat('en-GB').format(notes)} cards`}</span>
            </p>
            <Button type="submit" name="slug" value={slug} look="plain" disabled={pending} aria-label={`Delete ${title}`} className="text-wrong!">
              Delete
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-3 empty:hidden">
        <FormMessage state={state} />
      </div>
    </form>
  );
}
