import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DraftCreated } from '@/lib/schemas/draft';

export type SameArticle = Exclude<DraftCreated, { id: string }>;

/** The same article twice is offered, not made again; a newer text of the same page goes on from the older one. */
export function SameArticleNotice({ found, onAnyway, busy }: { found: SameArticle; onAnyway: () => void; busy: boolean }) {
  const again = found.kind === 'same-text';
  return (
    <Notice tone="news">
      <p className="font-semibold">{again ? 'You already have this article.' : 'You have an earlier text of this page.'}</p>
      <p className="mt-1">
        {again ? `It is “${found.same.title}”${found.same.publishedSlug ? ', and it is published' : ''}.` : `It is “${found.same.title}”. If you go on, the new text is a revision of it, and facts whose sentence has changed are pointed out.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={`/drafts/${found.same.draftId}`}>{again ? 'Open it' : 'Open the earlier one'}</ButtonLink>
        <Button look="secondary" onClick={onAnyway} disabled={busy}>
          {again ? 'Make a new one anyway' : 'Go on with the new text'}
        </Button>
      </div>
    </Notice>
  );
}
