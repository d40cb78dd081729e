import { foldDraft, type DraftView } from '@/lib/domain/vetting/fold-draft';
import type { DraftProposal, LoggedEdit, VettingEdit } from '@/lib/domain/vetting/schema';
import type { DraftAnswer } from '@/lib/schemas/draft';
import { harbourFacts, makeContent } from '../../factories/content';
import { newId } from '../../factories/ids';

const { text, set } = makeContent();
const local = (id: string) => id.replaceAll('.', '-');

/** The made-up article's three facts, each with a choice and a typed form; one refused. */
export const proposal: DraftProposal = {
  origin: 'built-in',
  facts: set.facts.map((fact) => ({ ...fact, id: local(fact.id) })),
  items: set.items.map((item) => ({ ...item, id: local(item.id), factId: local(item.factId), stem: `What does the report say first of ${local(item.factId)}?` })),
  rejected: [{ stem: 'Who cut it?', reason: 'a pronoun in the stem has nothing to refer to' }],
};
export const articleText = text;
export const keys = harbourFacts.map(({ key }) => key);

export const log = (...edits: VettingEdit[]): LoggedEdit[] => edits.map((edit, index) => ({ id: newId(), edit, order: index + 1 }));
export const viewOf = (...edits: VettingEdit[]): DraftView => foldDraft(text, [proposal], log(...edits));

export function draftAnswer(changes: Partial<DraftAnswer['draft']> = {}, edits: LoggedEdit[] = []): DraftAnswer {
  return {
    draft: {
      id: newId(),
      title: 'A third dock for Port Ellis',
      source: 'A made-up paper',
      sourceUrl: null,
      publishedOn: '2026-02-20',
      language: 'en',
      direction: 'ltr',
      createdAt: '2026-03-02T06:00:00.000Z',
      updatedAt: '2026-03-02T06:00:00.000Z',
      archived: false,
      published: null,
      superseded: false,
      byline: 'Nobody',
      text,
      textLocked: true,
      previousId: null,
      ...changes,
    },
    proposals: [proposal],
    edits,
    changedFacts: [],
    olderFacts: null,
  };
}

