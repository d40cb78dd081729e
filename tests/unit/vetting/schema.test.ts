import { describe, expect, test } from 'vitest';
import { vettingEditSchema } from '@/lib/domain/vetting/schema';
import { authored, editId } from './ferry';

const edit = (fields: object) => ({ action: 'edit', item: 'days-typed', fields });
const firstIssue = (value: unknown): string | undefined => vettingEditSchema.safeParse(value).error?.issues[0]?.message;

describe('an edit as it is sent', () => {
  test('is trimmed, and markup in it is text like any other', () => {
    const stem = '<img src=x onerror=alert(1)> & “quotes”';
    expect(vettingEditSchema.parse(edit({ stem: `  ${stem} ` }))).toEqual(edit({ stem }));
    expect(vettingEditSchema.parse(edit({ key: 'first\nsecond', rationale: 'مرحبا 🦊' }))).toEqual(edit({ key: 'first\nsecond', rationale: 'مرحبا 🦊' }));
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', edit({}), /must change something/],
    ['blanks', edit({ stem: '   ' }), /not be empty/],
    ['a NUL, which no database keeps', edit({ stem: 'a\u0000b' }), /not text/],
    ['half an emoji', edit({ rationale: 'a\uD83E' }), /not text/],
    ['a novel', edit({ stem: 'x'.repeat(601) }), /At most 600/],
    ['a field that is none', edit({ factId: 'f' }), /./],
    ['an id that would not do in an address', { action: 'reject', item: '../<script>' }, /An id is/],
    ['an undo of no edit', { action: 'undo', edit: 'yesterday' }, /./],
    ['too many at once', { action: 'accept', items: Array.from({ length: 201 }, () => 'x') }, /./],
    ['an action that is none', { action: 'publish' }, /./],
    ['an item that says it was generated', { ...authored(), item: { ...authored().item, origin: 'model' } }, /./],
    ['a quotation with a NUL', { ...authored(), fact: { ...authored().fact, evidence: { start: 0, end: 3, quote: 'a\u0000b' } } }, /not text/],
    ['a quotation of pages', { ...authored(), fact: { ...authored().fact, evidence: { start: 0, end: 4001, quote: 'x'.repeat(4001) } } }, /4,000/],
  ])('may not be %s, and says so', (_what, value, message) => {
    expect(firstIssue(value)).toMatch(message);
  });

  test('spells ids in one way', () => {
    expect(vettingEditSchema.parse({ action: 'undo', edit: editId(10).toUpperCase() })).toEqual({ action: 'undo', edit: editId(10) });
  });
});
