'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { KeysDialog } from '@/components/items/keys-dialog';
import { usePageKeys } from '@/components/items/use-page-keys';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { TokenCount } from '@/lib/offline/draft-proposals';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { AddItem, ADD_FORM } from './add-item';
import { ArticlePane } from './article-pane';
import { ChangedFacts } from './changed-facts';
import { acceptable } from './choose-replacement';
import { MakeQuestions } from './make-questions';
import { PublishBar } from './publish-bar';
import { PublishedNotice } from './published-notice';
import { QuestionList } from './question-list';
import { Refusals } from './refusals';
import { SelectionBar } from './selection-bar';
import { SyncNotices } from './sync-notices';
import { useAdding } from './use-adding';
import { useDraft } from './use-draft';
import { browserForms } from './use-kept-form';
import { usePublication } from './use-publication';
import { useSelectedPassage } from './use-selected-passage';
import { useVetting } from './use-vetting';
import { VettingHeader } from './vetting-header';
import { actionOfKey, keyLines, type VettingKeyAction } from './vetting-keys';
import { ViewSwitch, type Side } from './view-switch';

type VettingDeskProps = { loaded: DraftAnswer; modelReady: boolean; tokens?: TokenCount };

/** The screen where proposed questions become a set their author would sign: the article at one side, the questions at the other. */
export function VettingDesk({ loaded, modelReady, tokens }: VettingDeskProps) {
  const work = useDraft(loaded);
  const { draft, view, sync, changedFacts, olderFacts } = work;
  const vetting = useVetting(work);
  const publication = usePublication(work);
  const adding = useAdding(draft.id, draft.text);
  const article = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const [looked, setLooked] = useState<number | null>(null);
  const [side, setSide] = useState<Side>('questions');
  const selected = useSelectedPassage(article, draft.text);
  const { items } = view;
  const lit = looked ?? (vetting.index >= 0 ? vetting.index : null);

  const beginAdding = () => {
    // A key can be quicker than the drawing of what was selected just before it.
    adding.begin(selected.read() ?? selected.shown, vetting.current?.item.evidence.start ?? 0);
    window.getSelection()?.removeAllRanges();
    setSide('questions');
  };
  const choose = (index: number) => {
    setSide('questions');
    setLooked(null);
    vetting.go(items[index]?.item.id ?? null);
  };
  const openArticle = (index: number) => {
    vetting.stay(items[index]?.item.id ?? '');
    setSide('article');
    requestAnimationFrame(() => article.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' }));
  };

  const act = (action: VettingKeyAction) => {
    const { current, index } = vetting;
    if (action === 'help') return keys.current?.showModal();
    if (action === 'undo') return vetting.undo();
    if (action === 'redo') return vetting.redo();
    if (action === 'add') return beginAdding();
    if (action === 'next' || action === 'previous') return vetting.go(items[index + (action === 'next' ? 1 : -1)]?.item.id ?? current?.item.id ?? null);
    if (!current) return;
    if (typeof action === 'object') return vetting.reject(current, action.reason);
    const deeds = {
      accept: () => vetting.accept(current),
      edit: () => vetting.open(current),
      reject: () => vetting.reject(current),
      another: () => vetting.another(current),
      form: () => vetting.toggleForms(current),
      earlier: () => vetting.move(current, -1),
      later: () => vetting.move(current, 1),
    };
    deeds[action]();
  };
  usePageKeys((key, onControl) => {
    const arrowsTaken = document.activeElement?.closest('[data-article-pane], summary, [type=radio]') != null;
    const action = actionOfKey(key, { rejected: vetting.current?.status === 'rejected', arrowsTaken: arrowsTaken || (onControl && document.activeElement?.tagName === 'INPUT') });
    if (action) act(action);
    return action !== null;
  });

  // What was half typed when the page went away is open again.
  const reopen = useEffectEvent(() => vetting.reopen(browserForms(draft.id).list().filter((name) => name !== ADD_FORM)));
  useEffect(() => reopen(), []);

  return (
    <>
      <VettingHeader draft={draft} sync={sync} said={vetting.announcement} onUndo={view.lastUndoable ? vetting.undo : null} onRedo={view.lastRedoable ? vetting.redo : null} onKeys={() => keys.current?.showModal()} />
      <main id="main" className="mx-auto max-w-7xl px-5 max-lg:pb-36 sm:px-8">
        <ViewSwitch side={side} onSwitch={setSide} questions={items.length} />
        <div className="gap-x-10 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.08fr)]">
          <div className={`lg:border-e lg:border-rule ${side === 'article' ? '' : 'max-lg:hidden'}`}>
            <ArticlePane draft={draft} items={items} lit={lit} onChoose={choose} textRef={article} onSaved={work.refresh} />
            <SelectionBar passage={selected.shown} onAsk={beginAdding} />
          </div>
          <section aria-label="Questions" className={`min-w-0 pt-6 ${side === 'questions' ? '' : 'max-lg:hidden'}`}>
            <div className="space-y-4 empty:hidden not-empty:mb-6">
              <SyncNotices sync={sync} onRetry={() => void work.retry()} onDismiss={work.dismissRefused} />
              {publication.trouble && <Notice tone="trouble">{publication.trouble}</Notice>}
            </div>
            {publication.published && <PublishedNotice draftId={draft.id} {...publication.published} fresh={publication.fresh} changed={publication.changed} olderFacts={olderFacts} />}
            <ChangedFacts facts={changedFacts} />
            {adding.begun && (
              <AddItem
                key={adding.begun.ids.item}
                draft={draft}
                begun={adding.begun}
                onLeave={adding.end}
                onAdd={(added) => {
                  adding.end();
                  vetting.add(added);
                }}
              />
            )}
            <QuestionList draft={draft} items={items} reserve={view.reserve} vetting={vetting} onLook={setLooked} onOpenArticle={openArticle} />
            <div className="border-t border-rule py-3">
              <Button look="plain" onClick={beginAdding} className="-ms-2">
                Write a question yourself
              </Button>
            </div>
            <MakeQuestions draft={draft} proposals={work.proposals} modelReady={modelReady} tokens={tokens} onMade={work.refresh} />
            <Refusals proposals={work.proposals} view={view} />
            <PublishBar
              draft={draft}
              counts={view.counts}
              remaining={acceptable(items).length}
              published={publication.published !== null}
              changed={publication.changed}
              publishing={publication.publishing}
              onAcceptRest={vetting.acceptRest}
              onPublish={() => void publication.publish()}
            />
          </section>
        </div>
      </main>
      <KeysDialog dialogRef={keys} lines={keyLines} />
    </>
  );
}
