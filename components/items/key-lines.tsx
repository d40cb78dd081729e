import { linesOf } from '@/lib/domain/question-set/composite';
import type { Disclosure } from '@/lib/schemas/answer';

/** The right answer where it has several lines: the events from first to last, or each prompt with its partner. */
export function KeyLines({ disclosure }: { disclosure: Pick<Disclosure, 'key' | 'prompts' | 'passage'> }) {
  const { key, prompts, passage } = disclosure;
  return (
    <ol lang={passage.language} dir={passage.direction} className={`mt-1.5 space-y-1 leading-snug ${prompts ? '' : 'list-decimal ps-5 marker:font-bold marker:tabular-nums'}`}>
      {linesOf(key).map((line, index) => (
        <li key={line}>
          {prompts && <span className="text-ink-soft">{prompts[index]}: </span>}
          <span className={prompts ? 'font-semibold' : ''}>{line}</span>
        </li>
      ))}
    </ol>
  );
}
