'use client';

import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import { offeredOptions } from '@/lib/domain/vetting/offered-options';
import { recast, toRecastItem } from '@/lib/domain/vetting/recast';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { DraftDetail } from '@/lib/schemas/draft';
import { ItemFormView } from './item-form-view';
import { useKeptForm } from './use-kept-form';

/** The name its half-typed words are kept under, beside those of an edit of the same item. */
export const choiceForm = (itemId: string): string => `choice-${itemId}`;

type ChoiceItemProps = {
  draft: DraftDetail;
  entry: VettedItem;
  /** The draft's questions, whose answers are offered as wrong ones. */
  others: readonly { fact: Fact; item: Item }[];
  /** Null when it is left as it was; undefined when it is only put away. */
  onEnd: (item: Item | null | undefined) => void;
};

/** A typed question made a choice: its wrong answers are typed, or taken from the answers of other questions. */
export function ChoiceItem({ draft, entry, others, onEnd }: ChoiceItemProps) {
  const { fact, item, siblings } = entry;
  const begun = recast('multiple-choice', { text: draft.text, fact, item, siblings: siblings.map((one) => one.item) });
  const choice = begun.ok ? toRecastItem(item, item.id, begun.words) : item;
  const { form, change, forget } = useKeptForm(draft.id, choiceForm(item.id), choice);
  const end = (made: Item | null) => {
    forget();
    onEnd(made);
  };
  return (
    <ItemFormView
      item={choice}
      fact={fact}
      text={draft.text}
      form={form}
      offered={offeredOptions({ fact, item: { ...choice, stem: form.stem } }, others)}
      onChange={change}
      onKeep={end}
      onLeave={() => end(null)}
      onClose={() => onEnd(undefined)}
      keepLabel="Ask it as a choice"
      leaveLabel="Leave it as it was"
      language={draft.language}
      direction={draft.direction}
    >
      <p className="folio mb-3 font-semibold text-ink">Multiple choice</p>
    </ItemFormView>
  );
}
