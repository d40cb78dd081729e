import Link from 'next/link';
import { SectionRule } from '@/components/ui/section-rule';
import type { FactChangeInList } from '@/lib/schemas/fact-change';
import { ChangeDecision } from './change-decision';
import { ChangedSentences } from './changed-sentences';
import { Replaced } from './replaced';

/** Article by article, every fact of theirs that the news has moved on from: what it was, what it is, and whether to go on with it. */
export function ChangeList({ changes }: { changes: readonly FactChangeInList[] }) {
  const slugs = [...new Set(changes.map(({ articleSlug }) => articleSlug))];
  return (
    <div className="space-y-10">
      {slugs.map((slug) => (
        <ChangesOfArticle key={slug} changes={changes.filter(({ articleSlug }) => articleSlug === slug)} />
      ))}
    </div>
  );
}

function ChangesOfArticle({ changes }: { changes: readonly FactChangeInList[] }) {
  const [newest] = changes;
  if (!newest) return null;
  const { articleSlug, articleTitle, language, direction } = newest;
  return (
    <section aria-labelledby={`changes-${articleSlug}`}>
      <SectionRule id={`changes-${articleSlug}`}>
        <span lang={language} dir={direction}>
          {articleTitle}
        </span>
      </SectionRule>
      <ul>
        {changes.map((change) => (
          <li key={change.factId} className="space-y-4 border-t border-rule py-6 first:border-t-0 first:pt-1">
            {change.replacedBy ? <Replaced change={change} by={change.replacedBy} /> : <ChangedSentences change={change} />}
            {!change.stillAsked && <p className="text-sm text-ink-soft">It is asked about no more.</p>}
            <ChangeDecision change={change} about={change.statement} />
          </li>
        ))}
      </ul>
      <Link href={`/articles/${articleSlug}`} className="inline-flex min-h-11 items-center text-sm font-semibold text-accent underline decoration-1 underline-offset-4 hover:text-accent-deep">
        Read the article
        <span className="sr-only">: {articleTitle}</span>
      </Link>
    </section>
  );
}
