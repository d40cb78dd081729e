import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeQuiz } from '@/lib/domain/question-set/compose-quiz';

const item = (id: string, factId: string) => ({ id, factId });

describe('composeQuiz', () => {
  it('asks for each fact once, by its first item, in the order of the set', () => {
    const items = [item('a1', 'a'), item('b1', 'b'), item('a2', 'a'), item('c1', 'c'), item('b2', 'b')];
    expect(composeQuiz(items).map(({ id }) => id)).toEqual(['a1', 'b1', 'c1']);
  });

  it('leaves no fact out and asks none twice, whatever the set', () => {
    const sets = fc.array(fc.record({ id: fc.uuid(), factId: fc.constantFrom('a', 'b', 'c', 'd') }));
    fc.assert(
      fc.property(sets, (items) => {
        const facts = composeQuiz(items).map(({ factId }) => factId);
        expect(facts).toEqual([...new Set(items.map(({ factId }) => factId))]);
      }),
    );
  });
});
