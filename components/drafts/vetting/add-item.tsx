'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { SelectField } from '@/components/account/select-field';
import { SectionRule } from '@/components/ui/section-rule';
import { splitSentences } from '@/lib/domain/article/sentences';
import { evidenceSchema } from '@/lib/domain/article/schema';
import type { Fact, Item, ItemFormat } from '@/lib/domain/question-set/schema';
import { handFormats } from '@/lib/domain/vetting/hand-formats';
import type { DraftDetail } from '@/lib/schemas/draft';
import { itemFormSchema, toForm, type ItemForm } from './item-form-state';
import { ItemFormView } from './item-form-view';
import { beginItem } from './new-item';
import { toPassage, type Passage } from './selected-span';
import { browserForms } from './use-kept-form';
import { formatNames } from './wording';

export const ADD_FORM = 'new';

export const newItemSchema = z.object({
  passage: z.object({ words: z.string(), evidence: evidenceSchema }),
  ids: z.object({ fact: z.string(), item: z.string() }),
  format: z.enum(handFormats),
  form: itemFormSchema.nullable(),
});
/** A question being written by hand, as it is kept in the browser. */
export type NewItem = z.infer<typeof newItemSchema>;

type AddItemProps = { draft: DraftDetail; begun: NewItem; onAdd: (added: { fact: Fact; item: Item }) => void; onLeave: () => void };

/** A question of one's own: the passage it rests on, how it asks, and its words. */
export function AddItem({ draft, begun, onAdd, onLeave }: AddItemProps) {
  const [work, setWork] = useState(begun);
  const { fact, item } = beginItem(work.passage, work.format, work.ids);
  const form: ItemForm = work.form ?? toForm(item);
  const keep = (next: NewItem) => {
    setWork(next);
    browserForms(draft.id).keep(ADD_FORM, next);
  };
  // Another format begins anew with its own fields; what was said of the sentence stays said.
  const turn = (format: NewItem['format']) => keep({ ...work, format, form: null });
  const forget = () => browserForms(draft.id).forget(ADD_FORM);
  // The field takes the focus; what it is about stands above it, and would stay under the bars.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no way to clean up.
    section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={section} aria-labelledby="add-heading" className="mb-8 scroll-mt-28 lg:scroll-mt-20">
      <SectionRule id="add-heading">A question of your own</SectionRule>
      {work.passage.words === work.passage.evidence.quote && <SentenceChoice text={draft.text} start={work.passage.evidence.start} onChoose={(passage) => keep({ ...work, passage, form: null })} />}
      <blockquote lang={draft.language} dir={draft.direction} className="mb-4 font-serif text-[1.0625rem] leading-relaxed">
        <mark className="marker">{work.passage.evidence.quote}</mark>
      </blockquote>
      <ItemFormView
        item={item}
        fact={fact}
        text={draft.text}
        form={form}
        onChange={(next) => keep({ ...work, form: next })}
        onKeep={(typed) => {
          forget();
          onAdd({ fact, item: typed });
        }}
        onLeave={() => {
          forget();
          onLeave();
        }}
        onClose={() => {
          if (work.form === null) onLeave();
        }}
        keepLabel="Add this question"
        leaveLabel="Leave it"
        language={draft.language}
        direction={draft.direction}
      >
        <FormatChoice format={work.format} onChange={turn} />
      </ItemFormView>
    </section>
  );
}

/** The way to a passage for those who select nothing: the article's sentences as a list. */
function SentenceChoice({ text, start, onChoose }: { text: string; start: number; onChoose: (passage: Passage) => void }) {
  const sentences = useMemo(() => splitSentences(text).flatMap((span) => toPassage(text, span) ?? []), [text]);
  const options = sentences.map(({ evidence }) => ({ value: String(evidence.start), label: evidence.quote }));
  const choose = (value: string) => {
    const passage = sentences.find(({ evidence }) => String(evidence.start) === value);
    if (passage) onChoose(passage);
  };
  return (
    <div className="mb-3">
      <SelectField label="The sentence it rests on" name="sentence" options={options} value={String(start)} onChange={choose} />
    </div>
  );
}

function FormatChoice({ format, onChange }: { format: ItemFormat; onChange: (format: NewItem['format']) => void }) {
  return (
    <fieldset className="mb-4">
      <legend className="mb-1.5 font-semibold">Ask it as</legend>
      <div className="flex flex-wrap gap-1.5">
        {handFormats.map((one) => (
          <button key={one} type="button" aria-pressed={one === format} onClick={() => onChange(one)} className="min-h-11 rounded-sm border border-rule-strong bg-raised px-3 text-[0.9375rem] font-semibold hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent">
            {formatNames[one]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
