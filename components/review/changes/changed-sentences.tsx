import { formatDay } from '@/components/articles/format-day';
import type { WordPiece } from '@/lib/domain/article/compare-words';
import type { FactChange } from '@/lib/schemas/fact-change';

type ChangedSentencesProps = { change: Pick<FactChange, 'sentences' | 'saidUntil' | 'language' | 'direction'>; stacked?: boolean };

/** What the article said and what it says now, one under the other on a phone and side by side on a desk, with the words that differ marked. */
export function ChangedSentences({ change, stacked = false }: ChangedSentencesProps) {
  const words = { lang: change.language, dir: change.direction, className: 'mt-1 font-serif text-[1.0625rem] leading-snug text-pretty' };
  return change.sentences.map(({ was, now }, index) => (
    <dl key={index} className={`grid gap-x-8 gap-y-3 ${stacked ? '' : 'sm:grid-cols-2'}`}>
      <div>
        <dt className="text-sm font-semibold text-ink-soft">
          It said until <time dateTime={change.saidUntil}>{formatDay(change.saidUntil)}</time>
        </dt>
        <dd {...words}>
          <Pieces pieces={was} as="del" />
        </dd>
      </div>
      <div>
        <dt className="text-sm font-semibold">It says now</dt>
        {now === null ? (
          <dd className="mt-1 text-pretty">Nothing like it any more.</dd>
        ) : (
          <dd {...words}>
            <Pieces pieces={now} as="ins" />
          </dd>
        )}
      </div>
    </dl>
  ));
}

const looks = { del: 'decoration-wrong decoration-2', ins: 'marker no-underline' } as const;

function Pieces({ pieces, as: Differing }: { pieces: readonly WordPiece[]; as: 'del' | 'ins' }) {
  return pieces.map(({ text, differs }, index) =>
    differs ? (
      <Differing key={index} className={looks[Differing]}>
        {text}
      </Differing>
    ) : (
      text
    ),
  );
}
