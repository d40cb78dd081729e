import { rejectReasons, type RejectReason } from '@/lib/domain/vetting/schema';
import { Kbd } from '@/components/ui/kbd';
import { reasonNames } from './wording';

/** Why a question was rejected: asked after it is done, and nobody has to say. What is said teaches the ranking. */
export function RejectReasons({ reason, onReason }: { reason: RejectReason | undefined; onReason: (reason: RejectReason) => void }) {
  return (
    <div role="group" aria-label="Why (optional)" className="mt-2 flex flex-wrap items-center gap-x-1.5 gap-y-1.5">
      <span aria-hidden className="folio me-1">
        Why? (optional)
      </span>
      {rejectReasons.map((one, index) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === reason}
          onClick={() => onReason(one)}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-sm border border-rule-strong bg-raised px-3 text-sm font-semibold hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
        >
          {reasonNames[one]}
          <Kbd>{String(index + 1)}</Kbd>
        </button>
      ))}
    </div>
  );
}
