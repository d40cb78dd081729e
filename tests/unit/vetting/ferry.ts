import type { Evidence } from '@/lib/domain/article/schema';
import type { Fact, Item } from '@/lib/domain/question-set/schema';
import type { DraftProposal, LoggedEdit, VettingEdit } from '@/lib/domain/vetting/schema';

const sailed = 'The ferry between Alma and Bresk sailed again on Monday after a strike of 12 days.';
const said = 'Mina Torvald, director of the harbour, welcomed the ferry, which carried 340 passengers on its first day.';
const built = 'The ferry was built in Gdansk in 1998 and was named after the poet Ilse Varga.';

export const text = [sailed, said, built].join('\n\n');

export function evidenceOf(quote: string, within = text): Evidence {
  const start = within.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

function item(id: string, factId: string, format: Item['format'], stem: string, key: string, quote: string, options?: string[]): Item {
  return { id, factId, format, stem, key, ...(options ? { options } : {}), rationale: `The article says: “${quote}”`, evidence: evidenceOf(quote), origin: 'built-in' };
}

export const role = item('role-typed', 'role', 'short-answer', 'What is Mina Torvald’s role?', 'director of the harbour', said);
export const roleChoice = item('role-choice', 'role', 'multiple-choice', 'What is Mina Torvald’s role?', 'director of the harbour', said, ['director of the harbour', 'captain of a tug', 'mayor of a town']);
export const carried = item('carried-cloze', 'carried', 'cloze', 'The ferry carried _____ passengers on its first day.', '340', said);
export const days = item('days-typed', 'days', 'short-answer', 'How long did the strike last?', '12 days', sailed);
export const yard = item('yard-typed', 'yard', 'short-answer', 'Where was the ferry built?', 'Gdansk', built);

const fact = (id: string, kind: Fact['kind'], statement: string, quote: string): Fact => ({ id, kind, statement, salience: 0.5, evidence: evidenceOf(quote) });
export const facts = [
  fact('role', 'role', 'Mina Torvald is director of the harbour.', said),
  fact('carried', 'quantity', 'The ferry carried 340 passengers on its first day.', said),
  fact('days', 'quantity', 'The strike lasted 12 days.', sailed),
  fact('yard', 'place', 'The ferry was built in Gdansk.', built),
];

export const proposal: DraftProposal = { origin: 'built-in', facts, items: [role, roleChoice, carried, days, yard], rejected: [{ stem: 'Who?', reason: 'no subject' }] };

/** The last twelve digits of an edit's id are its number. */
export const editId = (number: number): string => `019ab000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export function logOf(...edits: VettingEdit[]): LoggedEdit[] {
  return edits.map((edit, index) => ({ id: editId(index + 1), edit, order: index + 1 }));
}

/** By hand, about the poet: of a fact that no generator proposed. */
export function authored(change: Partial<Item> = {}): Extract<VettingEdit, { action: 'add' }> {
  const quote = 'was named after the poet Ilse Varga';
  return {
    action: 'add',
    fact: { id: 'by-hand-1', kind: 'statement', statement: 'The ferry was named after the poet Ilse Varga.', salience: 0.5, evidence: evidenceOf(quote) },
    item: { id: 'by-hand-1-a', factId: 'by-hand-1', format: 'short-answer', stem: 'After whom was the ferry named?', key: 'Ilse Varga', rationale: 'So the article says.', evidence: evidenceOf(quote), ...change, origin: 'author' },
  };
}
