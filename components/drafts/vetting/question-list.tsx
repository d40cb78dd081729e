import type { DraftDetail } from '@/lib/schemas/draft';
import type { DraftView, VettedItem } from '@/lib/domain/vetting/fold-draft';
import { ChoiceItem, choiceForm } from './choice-item';
import { EditItem } from './edit-item';
import { FormatPanel } from './format-panel';
import { ItemActions } from './item-actions';
import { ItemRow } from './item-row';
import { ProvingSentence } from './proving-sentence';
import { RejectReasons } from './reject-reasons';
import { SiblingList } from './sibling-list';
import type { Vetting } from './use-vetting';

type QuestionListProps = {
  draft: DraftDetail;
  items: readonly VettedItem[];
  reserve: DraftView['reserve'];
  vetting: Vetting;
  onLook: (index: number | null) => void;
  onOpenArticle: (index: number) => void;
};

/** All questions, the one worked on unfolded. */
export function QuestionList({ draft, items, reserve, vetting, onLook, onOpenArticle }: QuestionListProps) {
  const others = [...items, ...reserve];
  const { language, direction } = draft;
  return (
    <ol className="list-none">
      {items.map((entry, index) => {
        const { item, status } = entry;
        const current = index === vetting.index;
        return (
          <ItemRow
            key={item.id}
            entry={entry}
            number={index + 1}
            total={items.length}
            current={current}
            language={language}
            direction={direction}
            onCurrent={() => vetting.stay(item.id)}
            onLook={(looking) => onLook(looking ? index : null)}
            form={
              vetting.editing.has(item.id) ? (
                <EditItem draft={draft} entry={entry} onEdit={(fields) => vetting.edit(entry, fields)} />
              ) : vetting.editing.has(choiceForm(item.id)) ? (
                <ChoiceItem draft={draft} entry={entry} others={others} onEnd={(made) => vetting.endChoice(entry, made)} />
              ) : undefined
            }
            actions={
              <>
                <ItemActions entry={entry} current={current} deeds={vetting.deedsOf(entry, index)} />
                {vetting.isForming(entry) && status !== 'rejected' && <FormatPanel text={draft.text} entry={entry} onChoose={(choice) => vetting.chooseFormat(entry, choice)} onClose={() => vetting.closeForms(entry)} />}
              </>
            }
            after={
              current &&
              status !== 'rejected' && (
                <>
                  <p className="mt-2 text-[0.9375rem] text-pretty text-ink-soft">
                    Shown once it is answered:{' '}
                    <span lang={language} dir={direction}>
                      {item.rationale}
                    </span>
                  </p>
                  <SiblingList siblings={entry.siblings} language={language} direction={direction} onAccept={vetting.acceptSibling} onReject={vetting.rejectSibling} />
                </>
              )
            }
          >
            {current && status === 'rejected' && <RejectReasons reason={entry.reason} onReason={(reason) => vetting.reject(entry, reason)} />}
            {status !== 'rejected' && <ProvingSentence entry={entry} current={current} language={language} direction={direction} onOpen={() => onOpenArticle(index)} />}
          </ItemRow>
        );
      })}
    </ol>
  );
}
