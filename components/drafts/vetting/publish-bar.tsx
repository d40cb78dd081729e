'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { DraftCounts } from '@/lib/domain/vetting/fold-draft';
import type { DraftDetail } from '@/lib/schemas/draft';
import { publishObstacle, publishSummary } from './publish-words';

type PublishBarProps = {
  draft: DraftDetail;
  counts: DraftCounts;
  /** How many one press would accept. */
  remaining: number;
  published: boolean;
  /** Since it was published last. */
  changed: boolean;
  publishing: boolean;
  onAcceptRest: () => void;
  onPublish: () => void;
};

/** What will be published, what blocks it, and the two presses that end the work. */
export function PublishBar({ draft, counts, remaining, published, changed, publishing, onAcceptRest, onPublish }: PublishBarProps) {
  const [asked, setAsked] = useState(false);
  const obstacle = publishObstacle(counts, draft);
  const label = publishLabel(published, counts.acceptedFacts);
  const done = published && !changed;
  return (
    <div className="z-10 border-t border-rule bg-paper py-2.5 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:px-5 max-lg:pb-[max(0.625rem,env(safe-area-inset-bottom))] sm:max-lg:px-8 lg:sticky lg:bottom-0 lg:-ms-3 lg:ps-3">
      <p className="folio mb-1.5 truncate">
        {publishSummary(counts)}
        {obstacle && counts.accepted > 0 && <span className="text-wrong"> · {obstacle}</span>}
      </p>
      <div className="flex items-center gap-2 max-sm:*:grow max-sm:*:px-2.5 max-sm:*:text-[0.9375rem] sm:gap-3">
        {asked && remaining > 0 ? (
          <>
            <Button
              onClick={() => {
                setAsked(false);
                onAcceptRest();
              }}
            >
              Yes, accept {remaining === 1 ? 'it' : `all ${remaining}`}
            </Button>
            <Button look="secondary" onClick={() => setAsked(false)}>
              Not yet
            </Button>
          </>
        ) : (
          <>
            {!done && (
              <Button onClick={onPublish} disabled={obstacle !== null || publishing}>
                {publishing ? 'Publishing …' : label}
              </Button>
            )}
            {remaining > 0 && (
              <Button look="secondary" onClick={() => setAsked(true)}>
                {restLabel(remaining, counts.accepted > 0)}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function publishLabel(published: boolean, questions: number): string {
  if (published) return 'Publish the changes';
  if (questions === 0) return 'Publish';
  return questions === 1 ? 'Publish 1 question' : `Publish ${questions} questions`;
}

function restLabel(remaining: number, begun: boolean): string {
  if (remaining === 1) return 'Accept the last one';
  return begun ? `Accept the other ${remaining}` : `Accept all ${remaining}`;
}
