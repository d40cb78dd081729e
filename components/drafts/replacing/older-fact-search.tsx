import { ChoiceButton } from '@/components/account/choice-button';
import type { FormAction } from '@/components/account/form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { OwnFactLine, type OwnFactView } from './own-fact-line';

type OlderFactSearchProps = { newer: OwnFactView; words: string; found: readonly OwnFactView[]; draftId: string; here: string; supersede: FormAction };

/** Finds the older fact by its words, among the author's own. A form that asks for the same page, so it needs no script. */
export function OlderFactSearch({ newer, words, found, draftId, here, supersede }: OlderFactSearchProps) {
  return (
    <div className="mt-3 border-s-4 border-accent ps-4">
      <form action={here} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="fact" value={newer.id} />
        <Field label="Words of the older fact" type="search" name="words" defaultValue={words} autoComplete="off" required className="min-w-0 grow" />
        <Button type="submit" look="secondary">
          Search
        </Button>
        <ButtonLink href={here} look="plain" scroll={false}>
          Close
        </ButtonLink>
      </form>
      <p role="status" className="mt-3 text-sm text-ink-soft empty:hidden">
        {words === '' ? '' : found.length === 0 ? 'None of your published facts has all these words.' : found.length === 1 ? 'One fact found.' : `${found.length} facts found.`}
      </p>
      <ul className="divide-y divide-rule">
        {found.map((older) => (
          <li key={older.id} className="py-3">
            <OwnFactLine fact={older} />
            <ChoiceButton action={supersede} fields={{ olderId: older.id, newerId: newer.id, draftId }} label="This one is replaced" about={older.statement} />
          </li>
        ))}
      </ul>
    </div>
  );
}
