import { describe, expect, test } from 'vitest';
import { isExactEvidence } from '@/lib/domain/article/schema';
import { carryOver } from '@/lib/domain/vetting/carry-over';
import { days, facts, proposal, text } from './ferry';

describe('carrying a published set over to a newer text', () => {
  test('finds every sentence that stands in it again, at its new place', () => {
    const newer = `Bresk rejoices.\n\n${text}`;
    const carried = carryOver(newer, facts, proposal.items);
    expect(carried).toMatchObject({ origin: 'author', rejected: [] });
    expect(carried.items.map(({ id }) => id)).toEqual(proposal.items.map(({ id }) => id));
    for (const each of [...carried.facts, ...carried.items]) expect(isExactEvidence(newer, each.evidence)).toBe(true);
  });

  test('leaves out facts whose sentence was changed, with all that asks for them', () => {
    const carried = carryOver(text.replace('12 days', '14 days'), facts, proposal.items);
    expect(carried.facts.map(({ id }) => id)).toEqual(['role', 'carried', 'yard']);
    expect(carried.items.map(({ id }) => id)).not.toContain('days-typed');
  });

  test('leaves out a fact that nothing asks for any more', () => {
    const elsewhere = { ...days, evidence: { start: 0, end: 5, quote: 'Xylem' } };
    expect(carryOver(text, facts, [elsewhere]).facts).toEqual([]);
  });

  test('takes the nearest of words that stand more than once', () => {
    const twice = `${text}\n\n${text}`;
    expect(carryOver(twice, facts, [days]).items[0]?.evidence).toEqual(days.evidence);
    const later = { start: text.length, end: text.length + days.evidence.quote.length, quote: days.evidence.quote };
    expect(carryOver(twice, [{ ...facts[2]!, evidence: later }], [{ ...days, evidence: later }]).items[0]?.evidence.start).toBe(text.length + 2);
  });

  test('needs all the proofs of a timeline', () => {
    const [first, second] = [facts[2]!.evidence, facts[3]!.evidence];
    const timeline = { ...facts[2]!, furtherEvidence: [second] };
    const item = { ...days, furtherEvidence: [second] };
    expect(carryOver(`More.\n\n${text}`, [timeline], [item]).items[0]?.furtherEvidence?.[0]?.start).toBe(second.start + 7);
    expect(carryOver(first.quote, [timeline], [item]).items).toEqual([]);
  });
});
