'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { StatusNote } from './status-words';

type StatusNotesProps = { notes: readonly StatusNote[]; onUpdate: () => void; onDismiss: () => void };

/** What somebody ought to know about this device, and the one thing to do about each. */
export function StatusNotes({ notes, onUpdate, onDismiss }: StatusNotesProps) {
  return notes.map(({ id, text, action }) => (
    <Notice key={id} tone="news">
      <p className="text-pretty">{text}</p>
      {action === 'sign-in' && (
        <ButtonLink href="/sign-in?next=/review" look="plain" className="px-0!">
          Sign in
        </ButtonLink>
      )}
      {action === 'update' && (
        <Button look="plain" className="px-0!" onClick={onUpdate}>
          Use it now
        </Button>
      )}
      {action === 'dismiss' && (
        <Button look="plain" className="px-0!" onClick={onDismiss}>
          I have read it
        </Button>
      )}
    </Notice>
  ));
}
