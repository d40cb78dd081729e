import { newId } from '@/lib/auth/new-id';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { DraftProposal, VettingEdit } from '@/lib/domain/vetting/schema';

const wrecks = 'Crews had cleared 41 wrecks from the channel by the end of October.';
const warden = 'Oswin Tarrant, the warden of the harbour, cut the ribbon on Monday in front of a crowd of children.';
const fog = 'The ferry to Marsh Point had been late all morning because of the fog, and the band had gone home before it came.';

/** An article in English, long enough to be asked about. */
export const sentences = { wrecks, warden, fog };
export const text = ['The harbour of Port Ellery reopened on Monday after two years of work on its quays and its lighthouse.', warden, wrecks, fog].join('\n\n');

/** The same with another number of wrecks, and a paragraph before it, so that everything has moved. */
export const newerText = `This report was corrected on Tuesday, after the harbour office had counted once more.\n\n${text.replace('41 wrecks', '43 wrecks')}`;

export const fields = { title: 'A harbour reopens', byline: 'Edda Kroll', source: 'Test Wire', sourceUrl: 'https://wire.example/harbour', publishedOn: '2026-10-31', language: 'en', direction: 'ltr' as const, text };

export const newDraft = (change: Partial<Record<keyof typeof fields, unknown>> = {}) => ({ id: newId(new Date()), ...fields, ...change });

export const evidenceOf = (quote: string, within = text) => ({ start: within.indexOf(quote), end: within.indexOf(quote) + quote.length, quote });
const fact = (id: string, kind: Fact['kind'], statement: string, quote: string): Fact => ({ id, kind, statement, salience: 0.5, evidence: evidenceOf(quote) });
const item = (id: string, factId: string, format: Item['format'], stem: string, key: string, quote: string, options?: string[]): Item => ({
  id, factId, format, stem, key, ...(options ? { options } : {}), rationale: `The article says: “${quote}”`, evidence: evidenceOf(quote), origin: 'built-in',
});

export const proposal: DraftProposal = {
  origin: 'built-in',
  facts: [fact('warden', 'role', 'Oswin Tarrant is the warden of the harbour.', warden), fact('wrecks', 'quantity', 'Crews had cleared 41 wrecks from the channel.', wrecks)],
  items: [
    item('warden-choice', 'warden', 'multiple-choice', 'Who is the warden of the harbour?', 'Oswin Tarrant', warden, ['Oswin Tarrant', 'a ferry captain', 'a band leader']),
    item('wrecks-typed', 'wrecks', 'numeric', 'How many wrecks had crews cleared from the channel?', '41', wrecks),
    item('warden-typed', 'warden', 'short-answer', 'What is the name of the warden of the harbour?', 'Oswin Tarrant', warden),
  ],
  rejected: [],
};

/** By hand, about the fog. */
export const byHand: Extract<VettingEdit, { action: 'add' }> = {
  action: 'add',
  fact: { id: 'hand-1', kind: 'cause', statement: fog, salience: 0.5, evidence: evidenceOf(fog) },
  item: { id: 'hand-1-a', factId: 'hand-1', format: 'short-answer', stem: 'Why had the ferry to Marsh Point been late all morning?', key: 'the fog', rationale: 'Because of the fog.', evidence: evidenceOf(fog), origin: 'author' },
};

export const edited = (...edits: VettingEdit[]) => edits.map((edit) => ({ id: newId(new Date()), edit }));
