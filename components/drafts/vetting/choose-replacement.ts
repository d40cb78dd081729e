import { questionsOf, type VettedItem } from '@/lib/domain/vetting/fold-draft';

/** Where a question goes when it is moved by one place; undefined when it is there already. */
export function placeBefore(items: readonly VettedItem[], itemId: string, step: -1 | 1): string | null | undefined {
  const at = items.findIndex(({ item }) => item.id === itemId);
  if (at < 0 || at + step < 0 || at + step >= items.length) return undefined;
  return items[step === -1 ? at - 1 : at + 2]?.item.id ?? null;
}

/** What one press may accept: everything nobody has decided about, save what the gate would refuse. */
export function acceptable(items: readonly VettedItem[]): string[] {
  return items.filter((entry) => isOpen(entry) && entry.fault === undefined).map(({ item }) => item.id);
}

/** Nobody has decided about any way of asking for this fact. */
export function isOpen(entry: VettedItem): boolean {
  return entry.status !== 'rejected' && questionsOf(entry).every(({ status }) => status !== 'accepted');
}

/** The next one to look at after the one at `from`, round to the top; null when all others are decided. */
export function nextOpen(items: readonly VettedItem[], from: number): string | null {
  const others = [...items.slice(from + 1), ...items.slice(0, Math.max(0, from))];
  return others.find(isOpen)?.item.id ?? null;
}
