'use client';

import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import { gateFor } from '@/lib/domain/vetting/item-fault';
import { ItemFormFields } from './item-form-fields';
import { fromForm, missing, type ItemForm } from './item-form-state';
import { faultWords } from './wording';

type ItemFormViewProps = {
  /** As it was before this form. */
  item: Item;
  fact: Fact;
  text: string;
  form: ItemForm;
  /** Answers to take as wrong ones of a choice. */
  offered?: readonly string[];
  onChange: (form: ItemForm) => void;
  onKeep: (item: Item) => void;
  /** Gives up what was typed. */
  onLeave: () => void;
  /** Puts the form away without deciding. */
  onClose: () => void;
  keepLabel: string;
  leaveLabel: string;
  language: string;
  direction: 'ltr' | 'rtl';
  children?: ReactNode;
};

/** A question while it is typed, with the gate's word on it as it stands: no surprise after it is kept. */
export function ItemFormView({ item, fact, text, form, offered, onChange, onKeep, onLeave, onClose, keepLabel, leaveLabel, language, direction, children }: ItemFormViewProps) {
  const typed = fromForm(item, form);
  const lacking = missing(typed);
  const findFault = useMemo(() => gateFor(text), [text]);
  const fault = lacking === undefined ? findFault(fact, typed) : undefined;
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => formRef.current?.querySelector('textarea')?.focus(), []);
  const keep = () => {
    if (lacking === undefined) onKeep(typed);
  };
  return (
    <form
      ref={formRef}
      noValidate
      aria-label={keepLabel}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          keep();
        }
      }}
    >
      {children}
      <ItemFormFields format={item.format} form={form} offered={offered} onChange={onChange} language={language} direction={direction} />
      <p role="status" className="mt-4 min-h-6 text-pretty">
        {lacking ? (
          <span className="text-ink-soft">{lacking}</span>
        ) : fault ? (
          <span className="block border-s-4 border-wrong ps-3">
            <strong>Cannot be published as it is.</strong> {faultWords(fault)}
          </span>
        ) : (
          <span className="text-(--right)">The marked sentence bears this out.</span>
        )}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={lacking !== undefined} className={lacking ? 'opacity-60' : ''}>
          {keepLabel} <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button look="secondary" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </div>
    </form>
  );
}
