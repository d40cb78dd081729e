'use client';

import type { VettedItem } from '@/lib/domain/vetting/fold-draft';
import type { EditedFields } from '@/lib/domain/vetting/schema';
import type { DraftDetail } from '@/lib/schemas/draft';
import { changedFields } from './item-form-state';
import { ItemFormView } from './item-form-view';
import { useKeptForm } from './use-kept-form';
import { formatNames } from './wording';

type EditItemProps = { draft: DraftDetail; entry: VettedItem; onEdit: (fields: EditedFields | null) => void };

/** The question typed over in its place. `onEdit` gets what differs, or null when nothing does. What is put away unfinished is there when it is opened again. */
export function EditItem({ draft, entry, onEdit }: EditItemProps) {
  const { form, change, forget, resumed } = useKeptForm(draft.id, entry.item.id, entry.item);
  const end = (fields: EditedFields | null) => {
    forget();
    onEdit(fields);
  };
  return (
    <ItemFormView item={entry.item} fact={entry.fact} text={draft.text} form={form} onChange={change} onKeep={(item) => end(changedFields(entry.item, item))} onLeave={() => end(null)} onClose={() => onEdit(null)} keepLabel="Keep these words" leaveLabel="Leave it as it was" language={draft.language} direction={draft.direction}>
      <p className="folio mb-3 font-semibold text-ink">
        {formatNames[entry.item.format]}
        {resumed && <span className="font-normal text-ink-soft"> · what you had typed is still here</span>}
      </p>
    </ItemFormView>
  );
}
